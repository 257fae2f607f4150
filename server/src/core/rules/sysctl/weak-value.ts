import { HARDENING_SOURCES, hardeningOf, isWeak } from '../../knowledge/sysctl/hardening.ts';
import { readNumbers } from '../../knowledge/sysctl/value.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import { said, say } from '../../text/say.ts';

/** A value that a hardening guide advises against. */
export const weakValue: Rule = {
  meta: {
    id: 'sysctl/weak-value',
    title: 'Value that hardening guides advise against',
    severity: 'off',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what:
        'The line sets a key of about thirty to a value that the Kernel Self Protection Project, the CIS benchmark or the kernel’s documentation call weak. It says nothing of keys that no line sets. ' +
        'It is off unless a config gives it a severity: `"rules": { "sysctl/weak-value": "info" }`.',
      why: 'Such a line is often left from a test or a debugging session. Each message says what the value opens, and who advises against it.',
      whenOff: 'Where the host needs the value: a machine of developers, a router, a node that forwards to 127.0.0.1.',
      bad: [
        {
          title: 'Everybody reads the addresses of the kernel.',
          files: { 'etc/sysctl.d/90-debug.conf': 'kernel.kptr_restrict = 0\n' },
        },
        {
          title: 'Neighbours may change routes.',
          files: { 'etc/sysctl.d/90-net.conf': 'net.ipv6.conf.eth0.accept_redirects = 1\n' },
        },
      ],
      good: [
        {
          title: 'Values of the guides.',
          files: { 'etc/sysctl.d/90-net.conf': 'kernel.kptr_restrict = 1\nnet.ipv4.conf.default.rp_filter = 2\n' },
        },
      ],
      sources: Object.values(HARDENING_SOURCES),
    },
  },
  visit: { sysctl: { assignment: check } },
};

function check(line: SysctlAssignment, context: LineContext<'sysctl'>): void {
  if (hasHole(line.holes, line.key) || hasHole(line.holes, line.value)) return;
  const advice = hardeningOf(line.key.text);
  // Nobody attacks over lo, and the larger of all and the interface counts for rp_filter: 0 in all alone opens nothing.
  if (/^net[./]ipv[46][./]conf[./](lo[./]|all[./]rp_filter$)/.test(line.key.text)) return;
  const read = advice && readNumbers(line.value.text, 1);
  if (!advice || !read || 'invalid' in read || !isWeak(advice, Number(read.numbers[0]!.value))) return;
  context.report({
    range: context.at(line.value),
    message: say`${line.key.text} = ${line.value.text}: ${said(advice.why)} Set ${advice.advised}, after ${said(HARDENING_SOURCES[advice.source])}.`,
    fixes: [
      {
        title: say`Set ${advice.advised}`,
        safety: 'offered',
        edits: [{ path: context.file.path, range: context.at(line.value), newText: String(advice.advised) }],
      },
    ],
  });
}
