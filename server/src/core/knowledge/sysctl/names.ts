/** A name that a key takes as its value. */
export interface ValueName {
  readonly name: string;
  /** What it does, a few words. */
  readonly what: string;
  /** The first kernel with it, where that is newer than 3.10. */
  readonly since?: string;
}

/** Congestion controls of TCP (net/ipv4/tcp_*.c): the names of their modules without `tcp_`. */
const CONGESTION_CONTROLS: readonly ValueName[] = [
  { name: 'cubic', what: 'the usual default: grows with the cube of the time since the last loss' },
  { name: 'bbr', what: 'follows the measured bandwidth and delay instead of loss', since: '4.9' },
  { name: 'reno', what: 'the classic, always built in' },
  { name: 'dctcp', what: 'for data centres whose switches mark ECN', since: '3.18' },
  { name: 'htcp', what: 'for fast long-distance lines' },
  { name: 'vegas', what: 'backs off when the delay grows' },
  { name: 'westwood', what: 'for lines with loss by noise, such as radio' },
  { name: 'illinois', what: 'watches loss and delay' },
  { name: 'veno', what: 'for radio' },
  { name: 'yeah', what: 'for fast long-distance lines, kind to others' },
  { name: 'hybla', what: 'for satellites' },
  { name: 'bic', what: 'the forerunner of cubic' },
  { name: 'scalable', what: 'for fast long-distance lines' },
  { name: 'highspeed', what: 'for fast long-distance lines' },
  { name: 'lp', what: 'low priority: takes only what others leave' },
  { name: 'nv', what: 'for data centres, by delay', since: '4.8' },
  { name: 'cdg', what: 'by the gradient of the delay', since: '4.2' },
];

/** Queue disciplines that make sense as the default of a device (net/sched/sch_*.c): the names of their modules without `sch_`. */
const QUEUE_DISCIPLINES: readonly ValueName[] = [
  { name: 'fq_codel', what: 'fair queues with short delays; the default of systemd' },
  { name: 'fq', what: 'paces each flow: for servers, and for bbr before 4.13', since: '3.12' },
  { name: 'cake', what: 'shapes and keeps delays short: for home routers', since: '4.19' },
  { name: 'fq_pie', what: 'fair queues with PIE', since: '5.6' },
  { name: 'pfifo_fast', what: 'three bands by priority, the default of the kernel' },
  { name: 'sfq', what: 'fair queues by hash' },
  { name: 'pie', what: 'keeps delays short with little state', since: '3.14' },
  { name: 'codel', what: 'keeps the delay of one queue short' },
];

const NAMES: Readonly<Record<string, readonly ValueName[]>> = {
  'net.ipv4.tcp_congestion_control': CONGESTION_CONTROLS,
  'net.ipv4.tcp_allowed_congestion_control': CONGESTION_CONTROLS,
  'net.core.default_qdisc': QUEUE_DISCIPLINES,
};

/** The names that a key with a text value takes, the most used first; empty where the kernel has no list of names for it. */
export function valueNames(key: string): readonly ValueName[] {
  return NAMES[key] ?? [];
}
