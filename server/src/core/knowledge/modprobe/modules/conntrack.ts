import type { ModuleRecord } from '../record.ts';

/** nf_conntrack itself: the one module whose parameters decide how many connections a host can track. */
export const conntrackModule: ModuleRecord = {
  name: 'nf_conntrack',
  since: '2.6.15',
  what: 'Connection tracking: remembers every connection that passes, for the states NEW, ESTABLISHED and RELATED, for NAT and for helpers.',
  complete: true,
  source:
    'net/netfilter/nf_conntrack_core.c, nf_conntrack_standalone.c; /sys/module/nf_conntrack on 6.18; modinfo does not list hashsize',
  parameters: [
    {
      name: 'hashsize',
      type: 'uint',
      unit: 'buckets',
      default: '262144 on 64-bit machines above 4 GiB (5.15+), 65536 (4.0 to 5.14), 16384 before; fewer with less memory',
      range: { min: 1, max: 268_435_455 },
      writable: true,
      what:
        'How many hash chains (buckets) the table of tracked connections has. Given here it also sets nf_conntrack_max to 8 for each bucket, ' +
        'on every kernel; written to /sys or to the sysctl nf_conntrack_buckets while the module is loaded it leaves the maximum alone.',
      advice:
        'Raise it together with nf_conntrack_max: at least a quarter of the maximum, better as many buckets as the maximum. A bucket costs 8 bytes ' +
        'of memory that cannot be swapped out. Set nf_conntrack_max yourself where 8 for each bucket is not what you want.',
    },
    {
      name: 'expect_hashsize',
      type: 'uint',
      unit: 'buckets',
      default: 'hashsize / 256, at least 1',
      writable: false,
      what: 'How many buckets the table of expected connections has: those that a helper (FTP, SIP ...) announced.',
      advice:
        'Raise it where many expectations wait at once, as on a SIP proxy; net.netfilter.nf_conntrack_expect_max limits their number.',
    },
    {
      name: 'acct',
      type: 'bool',
      default: 'off',
      writable: true,
      what: 'Counts the packets and bytes of each connection, for the match connbytes, for `conntrack -L` and for flow exports.',
      advice:
        'Needed for new connections before the rules that read the counters; the sysctl nf_conntrack_acct does the same for one namespace.',
    },
    {
      name: 'tstamp',
      type: 'bool',
      since: '2.6.38',
      default: 'off',
      writable: true,
      what: 'Notes when each connection began and ended, as the sysctl nf_conntrack_timestamp does.',
    },
    {
      name: 'enable_hooks',
      type: 'bool',
      since: '5.10',
      default: 'off',
      writable: false,
      what: 'Tracks in every network namespace from the start, even where no rule asks for it.',
      advice: 'Only for programs that read flows without any rule; every packet then pays for tracking.',
    },
    {
      name: 'nf_conntrack_helper',
      type: 'bool',
      since: '3.5',
      removed: '6.0',
      default: 'on up to 4.6, off from 4.7',
      writable: true,
      what: 'Gave connections a helper by their port number alone.',
      advice:
        'Gone: assign helpers by rules in the raw table, `-j CT --helper ftp`. A server could open holes for itself with the old way.',
    },
  ],
};
