import { bootRecord } from '../../knowledge/boot.ts';
import type { Fix } from '../../lint/finding.ts';
import type { HostContext, Rule } from '../../lint/rule.ts';
import { readerOf, readingOrder } from '../../model/reading-order.ts';
import { hasTemplateSuffix } from '../../syntax/format.ts';
import { lineStarts } from '../../syntax/lines.ts';
import type { TextRange } from '../../text/range.ts';
import { andList, say } from '../../text/say.ts';
import { pathBeside, pathInHost } from '../../workspace/host-root.ts';
import type { SourceFileOf } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';

type SysctlFile = SourceFileOf<'sysctl'>;

/** A file with settings that nobody reads when the host boots. */
export const notReadAtBoot: Rule = {
  meta: {
    id: 'sysctl/not-read-at-boot',
    title: 'Settings that are not read at boot',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what:
        'A file with settings that nothing reads at boot: one in sysctl.d whose name does not end in `.conf` or, except for procps, begins with a dot; `/etc/sysctl.conf` where a distribution of the target no longer links it; ' +
        'and, as information, a file in /usr/local/lib or /run that one of the same name in /etc hides. A file of a package below /usr/lib or /lib that is hidden so is silent: that is how it is replaced.',
      why: 'systemd-sysctl reads the files of sysctl.d that end in `.conf`. It never reads /etc/sysctl.conf: older distributions had a link to it, /etc/sysctl.d/99-sysctl.conf, which Arch Linux and, since release 13, Debian do not have. `sysctl --system` still reads the file, so a test by hand works and the next boot does not.',
      bad: [
        {
          title: 'Debian 13 does not read it.',
          files: { 'etc/sysctl.conf': 'net.ipv4.ip_forward = 1\n' },
          kernel: 'debian13',
        },
        { title: 'No suffix.', files: { 'etc/sysctl.d/90-net': 'net.ipv4.ip_forward = 1\n' } },
        { title: 'A hidden file.', files: { 'etc/sysctl.d/.90-net.conf': 'net.ipv4.ip_forward = 1\n' } },
        {
          title: 'A file of one name in a stronger directory.',
          files: {
            'usr/local/lib/sysctl.d/90-net.conf': 'net.ipv4.ip_forward = 1\n',
            'etc/sysctl.d/90-net.conf': 'net.core.somaxconn = 4096\n',
          },
        },
      ],
      good: [
        {
          title: 'Debian 12 has the link.',
          files: { 'etc/sysctl.conf': 'net.ipv4.ip_forward = 1\n' },
          kernel: 'debian12',
        },
        {
          title: 'A file of a package is replaced.',
          files: {
            'usr/lib/sysctl.d/50-default.conf': 'net.ipv4.ip_forward = 1\n',
            'etc/sysctl.d/50-default.conf': 'net.core.somaxconn = 4096\n',
          },
        },
        {
          title: 'Without systemd the file is read.',
          files: { 'etc/sysctl.conf': 'net.ipv4.ip_forward = 1\n' },
          kernel: 'debian13',
          boot: 'sysvinit',
        },
      ],
      sources: ['packages systemd 252, 257 and 262 and procps 4.0.4 of Debian', 'systemd 247 to 262, procps 4.0: measured'],
    },
  },
  host: check,
};

function check(context: HostContext): void {
  const { host, report } = context;
  if (!bootRecord(host.boot).readsSysctl) return;
  const read = new Set(readingOrder(host, 'sysctl').map(({ file }) => file));
  for (const file of host.files) {
    if (file.format !== 'sysctl') continue;
    const place = firstSetting(file);
    const found = place && whyNot(file, read.has(file), context);
    if (found) report({ path: file.path, range: place, ...found });
  }
}

/** Where the first setting of a file stands; undefined where it has none, or lines that are no settings, as no sysctl file has. */
function firstSetting(file: SysctlFile): TextRange | undefined {
  if (file.tree.lines.some(({ kind }) => kind === 'other')) return undefined;
  const index = file.tree.lines.findIndex(({ kind }) => kind === 'assignment');
  const line = file.tree.lines[index];
  if (line?.kind !== 'assignment') return undefined;
  const start = lineStarts(file.tree)[index]!;
  return { start: start + line.key.start, end: start + line.value.end };
}

interface Why {
  readonly message: string;
  readonly severity?: 'info';
  readonly fixes?: readonly Fix[];
  readonly related?: readonly { path: string; range: TextRange; message: string }[];
}

function whyNot(file: SysctlFile, read: boolean, { host, settings }: HostContext): Why | undefined {
  const path = pathInHost(file.path);
  const reader = readerOf(host);
  if (/^(etc\/)?sysctl\.conf$/.test(path)) {
    const names = (settings.target.releases ?? []).filter(({ ignoresSysctlConf }) => ignoresSysctlConf).map(({ name }) => name);
    const linked = (file.links?.length ?? 0) > 0 || host.files.some((other) => other.path.endsWith('sysctl.d/99-sysctl.conf'));
    if (names.length === 0 || linked || reader !== 'systemd') return undefined;
    return {
      message: say`${andList(names)} boots without reading /etc/sysctl.conf: systemd-sysctl reads sysctl.d, and no link there leads to this file. Move the settings to sysctl.d.`,
      fixes: moved(file, host),
    };
  }
  const name = /(?:^|\/)sysctl\.d\/([^/]+)$/.exec(path)?.[1];
  if (name === undefined) return undefined;
  if (name.startsWith('.') && reader !== 'procps')
    return { message: say`Files whose names begin with a dot are passed over: nothing of ${path} is set at boot. Rename it.` };
  // What a template becomes may be named by whoever fills it.
  if (!name.endsWith('.conf') && hasTemplateSuffix(file.path)) return undefined;
  if (!name.endsWith('.conf'))
    return {
      message: say`Only files that end in .conf are read, so nothing of ${path} is set. Name it ${name.replace(/\.(cnf|config|conf)$/i, '')}.conf.`,
    };
  const stronger = host.files.find((other) => pathInHost(other.path) === `etc/sysctl.d/${name}` && other !== file);
  if (read || !stronger || !/^(usr\/local\/lib|run)\//.test(path)) return undefined;
  return {
    message: say`${pathInHost(stronger.path)} has the same name in a stronger directory and hides this file: nothing of it is set. Give one of them another name.`,
    severity: 'info',
    related: [{ path: stronger.path, range: { start: 0, end: 0 }, message: say`This file is read instead.` }],
  };
}

/** The settings in a new file that is read; nothing where there is one of that name. */
function moved(file: SysctlFile, host: Host): readonly Fix[] {
  const path = pathBeside(file.path, 'sysctl.d/90-local.conf');
  if (host.files.some((other) => other.path === path)) return [];
  return [
    {
      title: say`Move the settings to sysctl.d/90-local.conf`,
      safety: 'offered',
      edits: [
        { path, range: { start: 0, end: 0 }, newText: file.text },
        { path: file.path, range: { start: 0, end: file.text.length }, newText: '' },
      ],
    },
  ];
}
