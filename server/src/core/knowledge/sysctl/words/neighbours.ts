import { always, type SysctlWords, type WordList } from '../record.ts';

/** Words on the neighbour tables: ARP for IPv4, and neighbour discovery for IPv6. */
export const neighbourWords: WordList = () => ({ ...family('net.ipv4.neigh', '3'), ...family('net.ipv6.neigh', '3') });

function family(prefix: string, multicast: string): Record<string, SysctlWords> {
  const key = (name: string) => `${prefix}.*.${name}`;
  return {
    [key('anycast_delay')]: {
      what: 'The longest random pause before the host answers a question for an anycast address of its own.',
      change: 'Leave it; 0 answers at once and lets several holders of the address collide.',
      default: always('100'),
    },
    [key('app_solicit')]: {
      what: 'How many times a program behind netlink is asked for a neighbour’s hardware address before the network is.',
      change: 'Set it only with a daemon that resolves addresses.',
      default: always('0'),
    },
    [key('delay_first_probe_time')]: {
      what: 'How long an aged entry may be used before the neighbour is asked whether it is still there.',
      change: 'Shorten it to notice dead neighbours sooner, at the price of more questions.',
      default: always('5'),
    },
    [key('gc_stale_time')]: {
      what: 'How long an unused entry stays before the clean-up may take it.',
      change: 'Raise it on hosts that talk to many neighbours now and then, if the table is large enough.',
      default: always('60'),
      related: [`${prefix}.default.gc_thresh1`],
    },
    [key('interval_probe_time_ms')]: {
      what: 'How often the kernel asks for neighbours that a program told it to keep alive (managed entries).',
      change: 'Lower it where managed entries, as those of XDP load balancers, must notice a dead neighbour sooner.',
      default: always('5000'),
    },
    [key('locktime')]: {
      what: 'How long an entry cannot be replaced after it has changed, so that two hosts with one address do not make it flap.',
      change: 'Set 0 where failover must be believed at once.',
      default: always(prefix.includes('ipv4') ? '100' : '0'),
    },
    [key('mcast_resolicit')]: {
      what: 'How many times the whole network is asked again after direct questions to a known neighbour got no answer.',
      change: 'Set 1 or more where neighbours change their hardware address on failover.',
      default: always('0'),
    },
    [key('mcast_solicit')]: {
      what: 'How many times the whole network is asked for an unknown neighbour before packets to it fail.',
      change: 'Lower it to fail sooner.',
      default: always(multicast),
    },
    [key('proxy_delay')]: {
      what: 'The longest random pause before the host answers for another one as its proxy.',
      change: 'Set 0 where proxies must answer at once.',
      default: always('80'),
    },
    [key('proxy_qlen')]: {
      what: 'How many questions may wait for the proxy’s delayed answer.',
      change: 'Raise it on proxy ARP routers for many hosts whose first packets are lost.',
      unit: 'packets',
      default: always('64'),
    },
    [key('ucast_solicit')]: {
      what: 'How many times a known neighbour is asked directly whether it is still there.',
      change: 'Raise it where busy neighbours miss questions and entries flap; a dead one is then noticed later.',
      default: always('3'),
    },
    [key('unres_qlen')]: {
      what: 'How many packets wait for a neighbour whose hardware address is not known yet. Since Linux 3.3 it is a view of unres_qlen_bytes.',
      change: 'Set unres_qlen_bytes instead.',
      unit: 'packets',
      related: [key('unres_qlen_bytes')],
    },
    [key('unres_qlen_bytes')]: {
      what: 'How much data waits for a neighbour whose hardware address is not known yet. What does not fit is dropped, the oldest first.',
      change: 'Raise it where bursts to new neighbours lose their first packets.',
      unit: 'bytes',
      default: [{ value: '65536' }, { since: '4.15', value: '212992' }],
    },
    ...(prefix.includes('ipv6') ? limits(prefix) : {}),
    [`${prefix}.default.gc_interval`]: {
      what: 'How often the table is looked through for old entries.',
      change: 'Current kernels clean the table otherwise; leave it and raise gc_thresh3 where the table overflows.',
      default: always('30'),
      related: [`${prefix}.default.gc_thresh1`],
    },
  };
}

/** The limits of the table for IPv6; those for ARP are records of their own. */
function limits(prefix: string): Record<string, SysctlWords> {
  return {
    [`${prefix}.default.gc_thresh1`]: {
      what: 'Up to this many entries the table is never cleaned.',
      change:
        'Raise it together with gc_thresh2 and gc_thresh3 on networks with thousands of neighbours; each entry takes about half a KiB.',
      unit: 'entries',
      default: always('128'),
      related: [`${prefix}.default.gc_thresh3`],
    },
    [`${prefix}.default.gc_thresh2`]: {
      what: 'Above this many entries a new one makes room by dropping those unused for five seconds.',
      change: 'Raise it together with gc_thresh3, to about half of that, on networks with thousands of neighbours.',
      unit: 'entries',
      default: always('512'),
      related: [`${prefix}.default.gc_thresh3`],
    },
    [`${prefix}.default.gc_thresh3`]: {
      what: 'The most entries of the table; beyond it new neighbours fail with "neighbour table overflow".',
      change: 'Raise all three on hosts with more than some hundred IPv6 neighbours; an entry costs about half a KiB.',
      unit: 'entries',
      default: always('1024'),
      related: [`${prefix}.default.gc_thresh1`],
    },
  };
}
