import { readNumbers } from '../../knowledge/sysctl/value.ts';
import type { HostContext, Rule } from '../../lint/rule.ts';
import { authorOf } from '../../model/authors.ts';
import { readerOf } from '../../model/reading-order.ts';
import { type Assignment, type Exclusion, type SysctlSettings, sysctlSettings } from '../../model/sysctl-settings.ts';
import { say, sentences } from '../../text/say.ts';
import { pathInHost } from '../../workspace/host-root.ts';
import { lineIndex } from '../../workspace/source-file.ts';
import type { Host } from '../../workspace/workspace.ts';

/** A setting that another file of the host takes back. */
export const overridden: Rule = {
  meta: {
    id: 'sysctl/overridden',
    title: 'Set again by a later file',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what:
        'Another file of the host, which is read later, sets the key to something else. A warning where a file of a package below /usr wins over one in /etc; information where both stand in /etc. ' +
        'The same where a later `-key`, which takes a key out of patterns, makes systemd-sysctl drop the line. ' +
        'It is silent where the earlier file is one of a package, which is there to be overridden, where it is one that Ubuntu ships in /etc, and where the files are alternatives or templates with conditions.',
      why: 'All directories are read as one list that is sorted by the names of the files, so /usr/lib/sysctl.d/50-default.conf is read after /etc/sysctl.d/10-mine.conf, and the last line of a key wins. A directory weighs more only where two files have one name.',
      whenOff: 'When the later file is meant to win.',
      bad: [
        {
          title: 'The name sorts before that of the package.',
          files: {
            'etc/sysctl.d/10-local.conf': 'net.ipv4.conf.all.rp_filter = 1\n',
            'usr/lib/sysctl.d/50-default.conf': 'net.ipv4.conf.all.rp_filter = 2\n',
          },
        },
        {
          title: 'Two files of the administrator.',
          files: {
            'etc/sysctl.d/60-search.conf': 'vm.max_map_count = 1048576\n',
            'etc/sysctl.d/90-database.conf': 'vm.max_map_count = 262144\n',
          },
        },
        {
          title: 'systemd’s own file takes the key out of its pattern, and drops what was set before.',
          files: {
            'etc/sysctl.d/10-local.conf': 'net.ipv4.conf.all.rp_filter = 1\n',
            'usr/lib/sysctl.d/50-default.conf': 'net.ipv4.conf.*.rp_filter = 2\n-net.ipv4.conf.all.rp_filter\n',
          },
        },
      ],
      good: [
        {
          title: 'A package is overridden.',
          files: {
            'usr/lib/sysctl.d/50-default.conf': 'net.ipv4.conf.all.rp_filter = 2\n',
            'etc/sysctl.d/90-local.conf': 'net.ipv4.conf.all.rp_filter = 1\n',
          },
        },
        {
          title: 'Both say the same.',
          files: {
            'etc/sysctl.d/60-a.conf': 'vm.max_map_count = 262144\n',
            'etc/sysctl.d/90-b.conf': 'vm.max_map_count = 0x40000\n',
          },
        },
      ],
      sources: ['systemd 247 to 262, procps 3.3.17 and 4.0: measured'],
    },
  },
  host: check,
};

function check(context: HostContext): void {
  const { host, report } = context;
  const settings = sysctlSettings(host);
  for (const lines of settings.byMeant.values()) {
    const winner = lines.at(-1)!;
    takenBack(winner, settings, context);
    if (lines.every(({ file }) => file === winner.file)) continue;
    // Where one of several alternatives or a template decides, nobody knows who wins.
    if (lines.some(({ unsure, value }) => unsure || value === undefined)) continue;
    const lastOfFile = new Map(lines.map((line) => [line.file, line]));
    for (const loser of lastOfFile.values()) {
      if (loser.file === winner.file || loser.key.name !== winner.key.name) continue;
      if (authorOf(loser.file) !== 'admin' || sameValue(loser, winner)) continue;
      const byPackage = authorOf(winner.file) === 'package';
      report({
        path: loser.file.path,
        range: { start: loser.keyRange.start, end: loser.valueRange.end },
        severity: byPackage ? undefined : 'info',
        message: sentences(
          say`${loser.line.key.text} is ${loser.value} here and ${winner.value} in ${placeOf(winner)}.`,
          outcome(loser, winner, host, byPackage),
        ),
        related: [
          {
            path: winner.file.path,
            range: { start: winner.keyRange.start, end: winner.valueRange.end },
            message: say`Here it is ${winner.value}.`,
          },
        ],
      });
    }
  }
}

/** Reports the last line of a key where a later `-key` makes systemd-sysctl drop it. */
function takenBack(line: Assignment, { excluded }: SysctlSettings, { host, report }: HostContext): void {
  const by = excluded.get(line.key.name);
  if (!by || by.order < line.order || by.unsure || line.unsure || readerOf(host) !== 'systemd' || authorOf(line.file) !== 'admin')
    return;
  report({
    path: line.file.path,
    range: { start: line.keyRange.start, end: line.valueRange.end },
    severity: authorOf(by.file) === 'package' ? undefined : 'info',
    message: sentences(
      say`systemd-sysctl does not set ${line.line.key.text}: a later line, ${placeOf(by)}, takes the key out, and with it what was set before. procps sets it.`,
      line.file === by.file ? say`Let this line come behind that one.` : say`Give this file a later name.`,
    ),
    related: [{ path: by.file.path, range: by.range, message: say`This line takes the key out.` }],
  });
}

/** Which of the two stays, and what to do. */
function outcome(loser: Assignment, winner: Assignment, host: Host, byPackage: boolean): string {
  const single = [loser, winner].find(({ file }) => isSysctlConf(pathInHost(file.path)));
  if (single && !single.file.links && readerOf(host) === 'systemd')
    return say`Which one stays depends on the reader: "sysctl --system" takes sysctl.conf last, and systemd by a link in sysctl.d only. Keep one of the two lines.`;
  const stays = say`That file is read later, so ${winner.value} stays.`;
  if (!byPackage) return sentences(stays, say`Keep one of the two lines.`);
  const name = pathInHost(loser.file.path)
    .split('/')
    .at(-1)!
    .replace(/^\d+[-_]/, '');
  return sentences(stays, say`Files are sorted by name over all directories: give this one a later name, such as 90-${name}.`);
}

function isSysctlConf(path: string): boolean {
  return /^(etc\/)?sysctl\.conf$/.test(path);
}

function placeOf(line: Assignment | Exclusion): string {
  const { start } = 'range' in line ? line.range : line.keyRange;
  return `${pathInHost(line.file.path)}:${lineIndex(line.file).position(start).line + 1}`;
}

function sameValue(a: Assignment, b: Assignment): boolean {
  const words = (text: string) => text.trim().split(/\s+/).join(' ');
  if (words(a.value!) === words(b.value!)) return true;
  const [x, y] = [a, b].map(({ value }) => readNumbers(value!, 1));
  const single = ({ value }: Assignment) => !/\s/.test(value!.trim());
  return single(a) && single(b) && 'numbers' in x! && 'numbers' in y! && x.numbers[0]!.value === y.numbers[0]!.value;
}
