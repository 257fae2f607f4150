/** Keys that are two files of one value in the kernel. */
const TWINS: readonly (readonly [string, string])[] = [
  ['net.nf_conntrack_max', 'net.netfilter.nf_conntrack_max'],
  ['net.ipv4.ip_forward', 'net.ipv4.conf.all.forwarding'],
];

/** The names of the value that a key is: its own, and that of its twin. */
export function namesOfValue(key: string): readonly string[] {
  return TWINS.find((twins) => twins.includes(key)) ?? [key];
}

/** What a write to one key does to another. */
export interface SideEffect {
  /** Whether it happens to this key, given by its parts. */
  readonly reaches: (parts: readonly string[]) => boolean;
  /** The value that the other key gets. */
  readonly gives: (written: string) => string;
  /** Whether it happens only where the write changes the value. */
  readonly onChange: boolean;
}

const same = (written: string): string => written;
const isOff = (written: string): boolean => /^(0+|0x0+)(\s|$)/i.test(written.trim());

/** Of net.ipv6.conf.all: these go to default and to every interface, whatever they were. */
const SPREADING = ['forwarding', 'disable_ipv6', 'addr_gen_mode', 'ignore_routes_with_linkdown'];

const FORWARDING: readonly SideEffect[] = [
  {
    reaches: ([a, b, c, name, leaf]) => leaf === 'forwarding' && name !== 'all' && `${a}.${b}.${c}` === 'net.ipv4.conf',
    gives: same,
    onChange: true,
  },
  {
    reaches: (parts) => parts.join('.') === 'net.ipv4.conf.all.accept_redirects',
    gives: (written) => (isOff(written) ? '1' : '0'),
    onChange: true,
  },
];

/**
 * What the kernel changes beside a key when it is written: switching net.ipv4.ip_forward sets the forwarding of every interface and turns
 * conf.all.accept_redirects the other way; some keys of net.ipv6.conf.all go to all interfaces. devinet.c and addrconf.c; each
 * measured on 6.18. Empty for nearly all keys.
 */
export function sideEffects(key: string): readonly SideEffect[] {
  if (namesOfValue(key).includes('net.ipv4.ip_forward')) return FORWARDING;
  const leaf = /^net\.ipv6\.conf\.all\.(\w+)$/.exec(key)?.[1];
  if (!leaf || !SPREADING.includes(leaf)) return [];
  const reaches = (parts: readonly string[]) =>
    parts[4] === leaf && parts[3] !== 'all' && parts.slice(0, 3).join('.') === 'net.ipv6.conf';
  return [{ reaches, gives: same, onChange: false }];
}

/** The keys whose writes may change this one: itself, its twin, and those with side effects that reach it. */
export function keysThatChange(parts: readonly string[]): readonly string[] {
  const name = parts.map((part) => part.replaceAll('.', '/')).join('.');
  const leaf = parts.at(-1)!;
  const sources = ['net.ipv4.ip_forward', `net.ipv6.conf.all.${leaf}`].filter((source) =>
    sideEffects(source).some(({ reaches }) => reaches(parts)),
  );
  return [...new Set([name, ...sources].flatMap(namesOfValue))];
}

/** The value that a key has before anything is set, where its side effects hang on it: they are all switched off. */
export function valueBefore(key: string): string | undefined {
  return sideEffects(key).length > 0 ? '0' : undefined;
}
