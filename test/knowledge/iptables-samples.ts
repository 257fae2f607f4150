import type { ArgType, Family } from '../../server/src/core/knowledge/iptables/record.ts';

/** Words that an option of this type must take, and words that it must refuse while the line is parsed. */
export interface Samples {
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

/** What the machine that loads knows, and we do not. */
const EXTERNAL: Readonly<Record<string, string>> = { connection: '40', SELinux: 'system_u:object_r:packet_t:s0', path: '' };

/** Samples of a type in a family; undefined where a sample needs something that the test does not make. */
export function samples(arg: ArgType, family: Family): Samples | undefined {
  const v4 = family === 'ipv4';
  switch (arg.type) {
    case 'address': {
      const host = v4 ? '192.0.2.1' : '2001:db8::1';
      const network = v4 ? ['192.0.2.0/24', '192.0.2.0/255.255.255.0'] : ['2001:db8::/32'];
      return { good: arg.mask ? [host, ...network] : [host], bad: [`${host}/x`, 'no such host'] };
    }
    case 'addressRange':
      return { good: v4 ? ['192.0.2.1', '192.0.2.1-192.0.2.9'] : ['2001:db8::1-2001:db8::9'], bad: ['192.0.2.0/24', 'x'] };
    case 'prefixLength':
      return { good: v4 ? ['0', '24', '32', '255.255.255.0'] : ['0', '64', '128', 'ffff::'], bad: [v4 ? 'x' : '129'] };
    case 'natAddress': {
      const host = v4 ? '192.0.2.1' : '2001:db8::1';
      const port = v4 ? `${host}:80` : `[${host}]:80`;
      const shift = v4 ? `${host}:80-90/90` : `[${host}]:80-90/90`;
      return {
        good: [host, `${host}-${v4 ? '192.0.2.9' : '2001:db8::9'}`, port, ':80-90', ...(arg.shift ? [shift] : [])],
        bad: ['x', `${host}:65536x`],
      };
    }
    case 'natPorts':
      return { good: ['80', '80-90'], bad: ['90-80', '65536', '80:90'] };
    case 'port':
      return { good: ['80', '0'], bad: ['no-such-service', '80:90'] };
    case 'portRange': {
      const loose = ['90:80', '65616'];
      const strict = arg.reading === 'iptables';
      return {
        good: ['80', '80:90', ':90', '80:', ...(strict ? ['0x50'] : loose)],
        bad: ['80-90', '80,90', 'no-such-service', ...(strict ? loose : ['0x50'])],
      };
    }
    case 'portList':
      return {
        good: ['80', '80,90:95', '1,2,3,4,5,6,7,8,9,10,11,12,13,14,15'],
        bad: ['1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16', '90:80', '80-90'],
      };
    case 'integer': {
      const top = arg.max >= 2 ** 53 ? '18446744073709551615' : String(arg.max);
      const over = arg.max >= 2 ** 53 ? '18446744073709551616' : String(arg.max + 1);
      return {
        good: [String(arg.min), top, `0x${Math.max(arg.min, 1).toString(16)}`],
        bad: [over, ...(arg.min > 0 ? [String(arg.min - 1)] : []), 'x', '-1'],
      };
    }
    case 'integerRange': {
      const range = ['5:9', '5:', ':9', ...(arg.ordered ? [] : ['9:5'])];
      return {
        good: arg.both ? ['5:9'] : ['5', ...range],
        bad: ['5-9', 'x', '5:9:12', ...(arg.ordered ? ['9:5'] : []), ...(arg.both ? ['5'] : [])],
      };
    }
    case 'decimal':
      return { good: [String(arg.min), String(arg.max), '0.5'], bad: [String(arg.max + 1), 'x'] };
    case 'enum': {
      const names = arg.values.flatMap((value) => [value.name, ...(value.aliases ?? [])]);
      const cased = arg.compare === 'exact' ? [] : [names[0]!.toUpperCase(), names[0]!.toLowerCase()];
      const numbers = arg.numbers ? [String(arg.numbers.min), String(arg.numbers.max)] : [];
      const swapped = arg.compare === 'exact' ? [names[0]!.toUpperCase()] : [];
      return {
        good: [...names, ...cased, ...numbers],
        bad: ['zzz', ...swapped, ...(arg.numbers ? [String(arg.numbers.max + 1)] : [])],
      };
    }
    case 'enumList': {
      const names = arg.values.flatMap((value) => [value.name, ...(value.aliases ?? [])]);
      const cased = arg.compare === 'exact' ? [] : [names[0]!.toLowerCase(), names[0]!.toUpperCase()];
      const shortened = arg.compare === 'prefix' ? [names[0]!.slice(0, 2)] : [];
      const numbers = arg.numbers ? [String(arg.numbers.min), String(arg.numbers.max)] : [];
      const lists = [
        names.slice(0, 2).join(arg.separators?.at(-1) ?? ','),
        ...(arg.lenient ? [`${names[0]},,${names[1]}`, `${names[0]},`] : []),
      ];
      const empty = arg.lenient ? [] : [`${names[0]},`, `${names[0]},,${names[1] ?? names[0]}`];
      return {
        good: [...names, ...cased, ...shortened, ...numbers, ...lists],
        bad: [
          'zzz',
          ...empty,
          ...(arg.numbers ? [String(arg.numbers.min - 1)] : []),
          ...(arg.compare === 'prefix' ? [] : [names.find((name) => name.length > 2)!.slice(0, 2)]),
        ],
      };
    }
    case 'mark':
      return {
        good: ['1', '0xffffffff', ...(arg.mask ? ['0x10/0xf0'] : [])],
        bad: ['x', '0x100000000', ...(arg.mask ? ['1/x'] : ['1/1'])],
      };
    case 'mac':
      return { good: ['01:00:5e:00:00:20'], bad: ['01:00:5e:00:00', '01-00-5e-00-00-20', 'x'] };
    case 'rate':
      return {
        good: [
          '5',
          '5/sec',
          '5/s',
          '5/minute',
          '5/h',
          '5/day',
          `${arg.max}/s`,
          ...(arg.bytes ? ['512kb/s', '1mb/s', '4000b/s'] : []),
        ],
        bad: ['0', `${arg.max * 4}/s`, '5/week', 'x', '5/'],
      };
    case 'burst':
      return { good: ['1', String(arg.max), '512kb'], bad: ['0', 'x', String(arg.max + 1)] };
    case 'date':
      return { good: ['2030', '2030-01-31', '2030-01-31T23:59:59'], bad: ['31.1.2030', '2030-13-01', '1969'] };
    case 'timeOfDay':
      return { good: ['08:00', '23:59:59'], bad: ['24:00', '8', '08:60'] };
    case 'duration':
      return { good: ['1s', '500ms', '2.5sec', '250000us'], bad: ['x', '5min'] };
    case 'string': {
      const longer = 'x'.repeat(arg.max + 1);
      return {
        good: ['x'.repeat(Math.max(arg.min, 1)), 'x'.repeat(arg.max), ...(arg.overflow === 'cut' ? [longer] : [])],
        bad: arg.overflow === 'cut' ? [] : [longer],
      };
    }
    case 'interface':
      return {
        good: ['eth0', 'abcdefghijklmno', ...(arg.wildcard ? ['eth+'] : [])],
        bad: arg.wildcard ? ['abcdefghijklmnop'] : [],
      };
    case 'setName':
      return { good: [v4 ? 'blocklist' : 'blocklist6'], bad: ['no-such-set', 'x'.repeat(32)] };
    case 'setFlags':
      return { good: ['src', 'dst', 'src,dst'], bad: ['foo', 'src,foo', 'src,src,src,src,src,src,src'] };
    case 'user':
      return { good: ['root', '0', '1000-1999', '1000:1999'], bad: ['no-such-user', '5000-x'] };
    case 'group':
      return { good: ['root', '0', '1000-1999'], bad: ['no-such-group'] };
    case 'protocol':
      return arg.only
        ? { good: ['esp', 'ah', '108', '0x32'], bad: ['tcp', '6', 'no-such-protocol'] }
        : { good: ['tcp', '6', '255', 'gre'], bad: ['256', 'no-such-protocol'] };
    case 'tcpFlags':
      return { good: ['SYN', 'syn,ACK', 'ALL', 'NONE', 'SYN,,ACK'], bad: ['SYN+ACK', 'ECE', 'SY'] };
    case 'icmpType':
      return {
        good: ['8', '3/4', 'echo-request', 'ECHO-REQ', '0x8'],
        bad: ['echo', 'zzz', '256', '3/256', 'destination-unreachable/4'],
      };
    case 'dscpClass':
      return { good: ['CS1', 'ef', 'AF41', 'BE'], bad: ['AF44', 'XX'] };
    case 'logLevel':
      return { good: ['warning', '0', '7', 'error', 'panic'], bad: ['warn', 'err', '8', 'Warning'] };
    case 'tos':
      return { good: ['0x10', '0x10/0x3f', 'Minimize-Delay', 'minimize-delay'], bad: ['256', 'zzz', '1/256'] };
    case 'tcClass':
      return { good: ['1:10', 'ffff:ffff'], bad: ['x', '1'] };
    case 'maskedNumber':
      return { good: ['1', '0x1/0xff'], bad: ['no-such-name', '1/x'] };
    case 'sctpChunks':
      return { good: ['DATA', 'init,INIT_ACK', 'ABORT:T', 'DATA:Be', 'ALL', 'none'], bad: ['FOO', 'INIT:X'] };
    case 'ipv6Options':
      return { good: ['5', '5:2', '5:2,201', '0x5'], bad: ['x', '0:1'] };
    case 'hopAddresses':
      return { good: ['2001:db8::1', '2001:db8::1,2001:db8::2'], bad: ['192.0.2.1', 'x'] };
    case 'mobilityType':
      return { good: ['5', '0:5', 'binding-update', 'BU', 'home-test'], bad: ['zzz', '256', '5:0'] };
    case 'monthDays':
      return { good: ['1', '1,31'], bad: ['32', 'x'] };
    case 'weekDays':
      return { good: ['Mon', 'Mon,Tue', '1,7', 'Mo'], bad: ['mon', '0', 'xx'] };
    case 'bitRate':
      return { good: ['1000', '10mbit', '1Mibit', '2.5MBps', '1KBIT'], bad: ['x', '5foo'] };
    case 'expression':
      if (arg.language === 'u32') return { good: ['0x0=1', '6&0xff=1', '"0>>22&0x3c@4=0:5,7 && 8=1"'], bad: ['x', '6', '6='] };
      if (arg.language === 'bpf') return { good: ['"4,48 0 0 9,21 0 1 6,6 0 0 1,6 0 0 0"'], bad: ['x', '"0,"', '"1,6 0"'] };
      return { good: ['"|0d0a|"', '"GET |20|/"', 'abc'], bad: ['"|0|"', '"|0g|"', '"|000|"'] };
    case 'external': {
      const sample = EXTERNAL[arg.of.split(/[ :]/)[0]!];
      return sample ? { good: [sample], bad: [] } : undefined;
    }
    default:
      return undefined;
  }
}
