import { findSysctl, sysctlNames } from '../../knowledge/sysctl/index.ts';
import { keyName, spellLike, sysctlKey } from '../../knowledge/sysctl/key.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { say } from '../../text/say.ts';

/** The dot of an interface's name taken for a separator. */
export const interfaceDot: Rule = {
  meta: {
    id: 'sysctl/interface-dot',
    title: 'Dot in the name of an interface',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'A key names an interface with a dot, as VLANs have it, and the dot is written as a dot: `net.ipv4.conf.eth0.100.rp_filter`. The same with slashes: `net/ipv4/conf/eth0/100/rp_filter`.',
      why: 'The first separator of a key decides how all are read. After a dot, every dot is a slash and every slash a dot; after a slash both stay as they are. So the line names the directory `eth0` and in it `100`, which does not exist, and sets nothing.',
      bad: [
        { title: 'A VLAN.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.conf.eth0.100.rp_filter = 2\n' } },
        {
          title: 'Two of them, with slashes.',
          files: { 'etc/sysctl.d/90-net.conf': 'net/ipv6/conf/bond0/10/20/accept_ra = 0\n' },
        },
      ],
      good: [
        {
          title: 'Both ways to write it.',
          files: {
            'etc/sysctl.d/90-net.conf': 'net.ipv4.conf.eth0/100.rp_filter = 2\nnet/ipv4/conf/eth0.200/rp_filter = 2\n',
          },
        },
      ],
      sources: ['procps 3.3.17 and 4.0, systemd 247 to 262: measured'],
    },
  },
  visit: { sysctl: { assignment: checkLine, exclusion: checkLine } },
};

function checkLine(line: Pick<SysctlAssignment, 'key' | 'holes'>, context: LineContext<'sysctl'>): void {
  if (hasHole(line.holes, line.key)) return;
  const meant = interfaceMeant(line.key.text);
  if (!meant) return;
  const written = spellLike(line.key.text, meant.name);
  context.report({
    range: context.at(line.key),
    message: say`The dot in ${meant.device} separates here: ${line.key.text} names a directory that does not exist, and sets nothing. Write ${written}.`,
    fixes: [
      {
        title: say`Write ${written}`,
        safety: 'safe',
        edits: [{ path: context.file.path, range: context.at(line.key), newText: written }],
      },
    ],
  });
}

let families: readonly (readonly string[])[] | undefined;

/** The keys with one star for an interface, by their parts. */
function interfaceFamilies(): readonly (readonly string[])[] {
  families ??= sysctlNames()
    .filter((name) => /^net\.\w+\.(conf|neigh)\.\*\.[^.*]+$/.test(name))
    .map((name) => name.split('.'));
  return families;
}

/** The key that a written one means where the parts of an interface's name were taken apart: `eth0.100` for `eth0` and `100`. */
export function interfaceMeant(written: string): { readonly name: string; readonly device: string } | undefined {
  const { parts } = sysctlKey(written);
  if (parts.length < 6 || parts[0] !== 'net' || findSysctl(written)) return undefined;
  const family = interfaceFamilies().find(
    (own) => own[1] === parts[1] && own[2] === parts[2] && own[4] === parts.at(-1) && own.length === 5,
  );
  const device = parts.slice(3, -1).join('.');
  if (!family || device.length > 15 || /[\s*?[/]|^\.|\.$/.test(device)) return undefined;
  return { name: keyName([...parts.slice(0, 3), device, parts.at(-1)!]), device };
}
