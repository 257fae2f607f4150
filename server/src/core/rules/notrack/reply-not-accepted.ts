import type { Rule } from '../../lint/rule.ts';
import type { Unaccepted } from '../../model/notrack/analysis.ts';
import { reportUnaccepted } from './acceptance.ts';

const RAW =
  '*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A PREROUTING -i eth0 -p tcp -m tcp --dport 80 -j CT --notrack\n-A OUTPUT -o eth0 -p tcp -m tcp --sport 80 -j CT --notrack\nCOMMIT\n';
const HEAD = '*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT DROP [0:0]\n-A INPUT -p tcp -m tcp --dport 80 -j ACCEPT\n';

/** Exempt answers that OUTPUT or FORWARD accepts as ESTABLISHED only. */
export const replyNotAccepted: Rule = {
  meta: {
    id: 'notrack/reply-not-accepted',
    title: 'Exempt answers are dropped on their way out',
    severity: 'error',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: 'The raw table exempts the answers of a service, and OUTPUT (or FORWARD on a router) accepts answers as ESTABLISHED only.',
      why: 'Exempt answers are UNTRACKED, not ESTABLISHED, so the requests come in and nothing goes out. A client sees a connection that times out.',
      whenOff: 'Where another rule set accepts these packets before this one sees them.',
      bad: [
        {
          title: 'OUTPUT lets answers out as ESTABLISHED only.',
          files: {
            'etc/sysconfig/iptables': `${RAW}${HEAD}-A OUTPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT\nCOMMIT\n`,
          },
        },
      ],
      good: [
        {
          title: 'OUTPUT accepts the port without asking for a state.',
          files: { 'etc/sysconfig/iptables': `${RAW}${HEAD}-A OUTPUT -p tcp -m tcp --sport 80 -j ACCEPT\nCOMMIT\n` },
        },
      ],
      sources: ['Measured on Linux 6.18: an exempt packet matches --ctstate UNTRACKED alone'],
    },
  },
  file: { iptables: (context) => reportUnaccepted(context, isAnswerOnItsWayOut) },
};

/** Whether the lost packet is an answer that leaves the host or passes through it. */
export function isAnswerOnItsWayOut({ direction, broken }: Unaccepted): boolean {
  return direction === 'reply' && broken.chain !== 'INPUT';
}
