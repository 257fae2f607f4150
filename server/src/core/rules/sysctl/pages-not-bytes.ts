import type { LineContext, Rule } from '../../lint/rule.ts';
import { lineVerdict } from '../../model/sysctl-values.ts';
import type { SysctlAssignment } from '../../syntax/sysctl/tree.ts';
import { formatBytes } from '../../text/numbers.ts';
import { say, sentences } from '../../text/say.ts';

/** A limit of memory in pages that is meant in bytes. */
export const pagesNotBytes: Rule = {
  meta: {
    id: 'sysctl/pages-not-bytes',
    title: 'Pages taken for bytes',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'The limits of `net.ipv4.tcp_mem`, `net.ipv4.udp_mem` or `net.sctp.sctp_mem` come to more than the declared memory. Where none is declared: to a tebibyte and more, or to 64 GiB and more with a first number that is far below the last.',
      why: 'These keys count pages of 4 KiB, and tcp_rmem and tcp_wmem beside them count bytes. 16777216 is 16 MiB there and 64 GiB here: with such a limit the kernel never slows down, and sockets may take all memory. By default the highest of the three is about 9 % of the memory.',
      whenOff: 'On machines that have such an amount of memory for sockets; declaring `memory` is better.',
      bad: [
        { title: 'Copied from tcp_rmem.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_mem = 4096 87380 16777216\n' } },
        {
          title: 'More than the machine has.',
          files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.udp_mem = 262144 524288 4194304\n' },
          memory: 8 * 2 ** 30,
        },
      ],
      good: [
        { title: 'Bytes.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_rmem = 4096 87380 16777216\n' } },
        { title: 'Six gibibytes at most.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_mem = 786432 1048576 1572864\n' } },
        {
          title: 'For a machine of half a tebibyte.',
          files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_mem = 8388608 12582912 16777216\n' },
        },
        {
          title: 'A big machine.',
          files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.tcp_mem = 4194304 8388608 16777216\n' },
          memory: 512 * 2 ** 30,
        },
      ],
      sources: ['sk_mem_raise_allocated() in net/core/sock.c, tcp_init_mem() in net/ipv4/tcp.c'],
    },
  },
  visit: { sysctl: { assignment: check } },
};

const LIMITS = /^net\.(?:ipv4\.(?:tcp|udp)|sctp\.sctp)_mem$/;
/** Pages of x86 and of nearly every server. */
const PAGE = 4096;
/** So much is the default of a machine with some 700 GiB: fit for a big one if the three limits are near each other, as pages are. */
const MUCH = 64 * 2 ** 30;
const FAR = 16n;
/** So much fits no machine that does not declare it. */
const TOO_MUCH = 2 ** 40;

function check(line: SysctlAssignment, context: LineContext<'sysctl'>): void {
  const verdict = lineVerdict(line, context.host, context.settings);
  const numbers = verdict?.stored?.numbers;
  if (!verdict || !numbers || verdict.refused || !LIMITS.test(verdict.record.key)) return;
  const last = numbers.at(-1)!;
  const bytes = Number(last.value) * PAGE;
  const { memory } = context.settings;
  const strange = bytes >= TOO_MUCH || (bytes >= MUCH && last.value >= numbers[0]!.value * FAR);
  if (memory === undefined ? !strange : bytes <= memory) return;
  const size = formatBytes(bytes);
  context.report({
    range: context.at({ start: line.value.start + last.start, end: line.value.start + last.end }),
    message: sentences(
      memory === undefined
        ? say`${verdict.key} counts pages of 4 KiB, not bytes: ${last.value} allows ${size}.`
        : say`${verdict.key} counts pages of 4 KiB, not bytes: ${last.value} allows ${size}, more than the ${formatBytes(memory)} of this machine.`,
      say`If bytes are meant, write ${last.value / BigInt(PAGE)}.`,
    ),
  });
}
