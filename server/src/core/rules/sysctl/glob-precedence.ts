import { hits } from '../../knowledge/sysctl/glob.ts';
import type { HostContext, Rule } from '../../lint/rule.ts';
import { authorOf } from '../../model/authors.ts';
import { type Assignment, sysctlSettings } from '../../model/sysctl-settings.ts';
import { say } from '../../text/say.ts';
import { pathInHost } from '../../workspace/host-root.ts';
import { lineIndex } from '../../workspace/source-file.ts';

/** A pattern that does not set a key which a line before it names. */
export const globPrecedence: Rule = {
  meta: {
    id: 'sysctl/glob-precedence',
    title: 'Pattern that spares a named key',
    severity: 'info',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'A pattern, such as `net.ipv4.conf.*.rp_filter`, stands behind a line that names one of the keys it hits and sets that to something else. It is silent for the patterns of packages, and for keys that a line such as `-net.ipv4.conf.all.rp_filter` takes out.',
      why: 'A line that names a key takes the key out of all patterns, wherever both stand: the later pattern does not win. So it is in systemd-sysctl and in procps 4; procps 3.3 knows no patterns at all. A pattern for interfaces hits `all` and `default`, too.',
      whenOff: 'When the exception is meant.',
      bad: [
        {
          title: 'The pattern does not win because it comes later.',
          files: {
            'etc/sysctl.d/50-base.conf': 'net.ipv4.conf.default.rp_filter = 1\n',
            'etc/sysctl.d/90-vpn.conf': 'net.ipv4.conf.*.rp_filter = 2\n',
          },
        },
      ],
      good: [
        {
          title: 'The exceptions stand behind the pattern.',
          files: { 'etc/sysctl.d/90-vpn.conf': 'net.ipv4.conf.*.rp_filter = 2\nnet.ipv4.conf.wan0.rp_filter = 1\n' },
        },
        {
          title: 'One exception by name, as systemd ships it.',
          files: { 'usr/lib/sysctl.d/50-default.conf': 'net.ipv4.conf.*.rp_filter = 2\n-net.ipv4.conf.all.rp_filter\n' },
        },
      ],
      sources: ['systemd 247 to 262, procps 3.3.17 and 4.0: measured'],
    },
  },
  host: check,
};

function check({ host, report }: HostContext): void {
  const { patternLines, assignments, excluded } = sysctlSettings(host);
  for (const pattern of patternLines) {
    // A line of the administrator is meant as the exception to a pattern of a package.
    if (pattern.unsure || pattern.value === undefined || authorOf(pattern.file) === 'package') continue;
    const spared = assignments.filter(
      (line) =>
        line.order < pattern.order &&
        !line.unsure &&
        line.value !== pattern.value &&
        !excluded.has(line.key.name) &&
        hits(pattern.key, line.key),
    );
    const last = spared.at(-1);
    if (!last) continue;
    report({
      path: pattern.file.path,
      range: { start: pattern.keyRange.start, end: pattern.valueRange.end },
      message: message(pattern, last, new Set(spared.map(({ key }) => key.name)).size),
      related: spared.slice(0, 5).map((line) => ({
        path: line.file.path,
        range: { start: line.keyRange.start, end: line.valueRange.end },
        message: say`${line.key.name} keeps ${line.value}.`,
      })),
    });
  }
}

function message(pattern: Assignment, line: Assignment, keys: number): string {
  const place = line.file === pattern.file ? '' : `${pathInHost(line.file.path)}:`;
  const number = lineIndex(line.file).position(line.keyRange.start).line + 1;
  const where = place === '' ? say`line ${number}` : `${place}${number}`;
  const others = keys > 1 ? say`${line.key.name} and ${keys - 1} more` : line.key.name;
  return say`${pattern.line.key.text} does not set ${others}: a line that names a key wins over every pattern, also over a later one, and it stays ${line.value} (${where}).`;
}
