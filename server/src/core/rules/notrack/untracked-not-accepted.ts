import type { Rule } from '../../lint/rule.ts';
import { reportUnaccepted } from './acceptance.ts';
import { isAnswerOnItsWayOut } from './reply-not-accepted.ts';

const RAW =
  '*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A PREROUTING -i eth0 -p tcp -m tcp --dport 80 -j CT --notrack\n-A OUTPUT -o eth0 -p tcp -m tcp --sport 80 -j CT --notrack\nCOMMIT\n';
const HEAD =
  '*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n-A INPUT -i lo -j ACCEPT\n-A INPUT -p icmp -m icmp --icmp-type fragmentation-needed -j ACCEPT\n';

/** Exempt packets that the filter drops, because it accepts states that they do not have. */
export const untrackedNotAccepted: Rule = {
  meta: {
    id: 'notrack/untracked-not-accepted',
    title: 'Exempt packets are dropped by the filter',
    severity: 'error',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: 'The raw table exempts packets from connection tracking, and the filter accepts the same packets only as NEW, ESTABLISHED or RELATED.',
      why: 'A packet that was exempted has the state UNTRACKED and no other. It passes a rule without a state match, a `! --ctstate INVALID`, or one that lists UNTRACKED; anywhere else it goes on to the final DROP or REJECT.',
      whenOff: 'Where another rule set (nftables, a firewall manager) accepts these packets before this one sees them.',
      bad: [
        {
          title: 'The web port is exempt, and accepted as NEW and ESTABLISHED only.',
          files: {
            'etc/sysconfig/iptables': `${RAW}${HEAD}-A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT\n-A INPUT -p tcp -m conntrack --ctstate NEW -m tcp --dport 80 -j ACCEPT\nCOMMIT\n`,
          },
        },
      ],
      good: [
        {
          title: 'The state rule lists UNTRACKED.',
          files: {
            'etc/sysconfig/iptables': `${RAW}${HEAD}-A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT\n-A INPUT -p tcp -m conntrack --ctstate NEW,UNTRACKED -m tcp --dport 80 -j ACCEPT\nCOMMIT\n`,
          },
        },
        {
          title: 'A rule without a state match accepts the port.',
          files: {
            'etc/sysconfig/iptables': `${RAW}${HEAD}-A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT\n-A INPUT -p tcp -m tcp --dport 80 -j ACCEPT\nCOMMIT\n`,
          },
        },
      ],
      sources: ['Measured on Linux 6.18: an exempt packet matches --ctstate UNTRACKED alone'],
    },
  },
  file: { iptables: (context) => reportUnaccepted(context, (unaccepted) => !isAnswerOnItsWayOut(unaccepted)) },
};
