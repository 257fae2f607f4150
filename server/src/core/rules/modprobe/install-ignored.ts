import { existsIn } from '../../knowledge/kernel.ts';
import { packagedKernels, packagedModule } from '../../knowledge/modprobe/packages.ts';
import type { HostContext, Rule } from '../../lint/rule.ts';
import { byName, modprobeConfig, type Statement } from '../../model/modprobe/config.ts';
import { say, sentences } from '../../text/say.ts';

/** An `install` command that kmod passes over, because the module has a softdep. */
export const installIgnored: Rule = {
  meta: {
    id: 'modprobe/install-ignored',
    title: 'Command that a softdep switches off',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'An `install` line for a module that has a softdep, by a `softdep` line of the host or in its own file: `ksmbd`, `nfsd`, `vfio`, `uhci_hcd` and a few others. It is information only where a `blacklist` line stands beside it.',
      why: 'kmod loads the modules that a softdep names, and then the module itself, without a look at its install command: `install nfsd /bin/false` blocks nothing. What holds is `blacklist` against loading by hardware and by the kernel, and `module_blacklist=nfsd` on the kernel command line against all loading.',
      bad: [
        { title: "nfsd's own file names crypto-md5.", files: { 'etc/modprobe.d/block.conf': 'install nfsd /bin/false\n' } },
        {
          title: 'A softdep of the host.',
          files: {
            'etc/modprobe.d/a.conf': 'install sctp /bin/false\n',
            'etc/modprobe.d/b.conf': 'softdep sctp pre: udp_tunnel\n',
          },
        },
      ],
      good: [
        { title: 'No softdep.', files: { 'etc/modprobe.d/block.conf': 'install sctp /bin/false\n' } },
        { title: 'A blacklist beside it says the rest.', files: { 'etc/modprobe.d/block.conf': 'blacklist nfsd\n' } },
      ],
      sources: ['kmod 30 and 34: measured with `modprobe -n -v`'],
    },
  },
  host(context) {
    const config = modprobeConfig(context.host);
    const softdeps = byName(config, 'softdep');
    const recent = existsIn(context.settings.target, { since: packagedKernels[0]! }) !== 'none';
    for (const [module, lines] of byName(config, 'install')) {
      const [first] = lines;
      if (!first || first.unsure) continue;
      const own = recent ? (packagedModule(module)?.softdeps ?? []) : [];
      const [line] = softdeps.get(module) ?? [];
      if (line && !line.unsure && namesOf(line).length > 0) reportIgnored(first, namesOf(line), line, context);
      else if (!line && own.length > 0) reportIgnored(first, own, undefined, context);
    }
  },
};

/** The modules that a softdep line names, where each is one that kernels have: kmod passes over names that it does not find. */
function namesOf({ rest }: Statement): readonly string[] {
  const from = rest.findIndex((word) => /^(pre|post):$/.test(word));
  const names = from < 0 ? [] : rest.slice(from).filter((word) => !/^(pre|post):$/.test(word));
  return names.filter((name) => packagedModule(name.replaceAll('-', '_')) !== undefined);
}

function reportIgnored(
  line: Statement,
  names: readonly string[],
  softdep: Statement | undefined,
  { host, report }: HostContext,
): void {
  const first = names.slice(0, 3).join(', ');
  const blacklisted = byName(modprobeConfig(host), 'blacklist').has(line.name);
  const isBlock = /(^|\/)(true|false)$/.test(line.rest[0] ?? '');
  const still = blacklisted ? say`Its blacklist line still keeps hardware from loading it.` : '';
  const cure = isBlock ? say`To block it put module_blacklist=${line.name} on the kernel command line.` : '';
  report({
    path: line.file.path,
    range: line.range,
    message: sentences(
      softdep
        ? say`modprobe does not run this command: ${line.name} has a softdep (${first}), and for such a module it passes over install.`
        : say`modprobe does not run this command: ${line.name} has a softdep in its own file (${first}), and for such a module it passes over install.`,
      still,
      cure,
    ),
    severity: blacklisted ? 'info' : undefined,
    related: softdep ? [{ path: softdep.file.path, range: softdep.range, message: say`The softdep stands here.` }] : [],
  });
}
