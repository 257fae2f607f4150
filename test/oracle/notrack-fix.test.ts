import assert from 'node:assert/strict';
import { applyFixes } from '../../server/src/core/lint/fix.ts';
import { allRules } from '../../server/src/core/rules/index.ts';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import { findingsOf, workspaceOf } from '../harness/host.ts';
import { type Backend, backends, hasPing, inWorld, type Part, type Protocol, pooled, whyNoNamespaces } from './namespace.ts';
import { rawTable } from './notrack-law.ts';

/** A file that exempts one direction, and the connection that suffers from it. */
interface OneSided {
  readonly title: string;
  readonly part: Part;
  readonly protocol: Protocol;
  readonly family?: 'ipv4' | 'ipv6';
  readonly port?: number;
  readonly raw: readonly string[];
  readonly chains?: readonly string[];
  readonly filter: readonly string[];
  /** Policies of INPUT, FORWARD and OUTPUT by their first letters. */
  readonly policies?: string;
}

const C = '10.1.0.1/32';
const S = '10.2.0.1/32';
/** The state rule that knows of exempt packets, in a chain, and the old one that does not. */
const known = (chain: string) => `${chain} -m state --state ESTABLISHED,RELATED,UNTRACKED -j ACCEPT`;
const old = (chain: string) => `${chain} -m state --state ESTABLISHED,RELATED -j ACCEPT`;
const entry = (chain: string, service: string) => `${chain} ${service} -m conntrack --ctstate NEW -j ACCEPT`;
const TCP80 = '-p tcp -m tcp --dport 80';
const UDP53 = '-p udp -m udp --dport 53';
const PING = '-p icmp -m icmp --icmp-type 8';

const FILES: readonly OneSided[] = [
  {
    title: 'a server, requests',
    part: 'inbound',
    protocol: 'tcp',
    raw: [`PREROUTING ${TCP80} -j NOTRACK`],
    filter: [known('INPUT'), entry('INPUT', TCP80)],
  },
  {
    title: 'a server, answers',
    part: 'inbound',
    protocol: 'tcp',
    raw: ['OUTPUT -p tcp -m tcp --sport 80 -j CT --notrack'],
    filter: [known('INPUT'), entry('INPUT', TCP80)],
  },
  {
    title: 'a server whose OUTPUT drops as well',
    part: 'inbound',
    protocol: 'tcp',
    policies: 'DDD',
    raw: [`PREROUTING ${TCP80} -j NOTRACK`],
    filter: [known('INPUT'), entry('INPUT', TCP80), old('OUTPUT')],
  },
  {
    title: 'a server of several ports on one interface',
    part: 'inbound',
    protocol: 'tcp',
    port: 8443,
    raw: [`PREROUTING -i eth0 -s ${C} -d ${S} -p tcp -m multiport --dports 80,443,8000:8500 -j NOTRACK`],
    filter: [known('INPUT'), entry('INPUT', '-p tcp -m multiport --dports 80,443,8000:8500')],
  },
  {
    title: 'a server, in a user chain',
    part: 'inbound',
    protocol: 'tcp',
    chains: ['EXEMPT'],
    raw: ['PREROUTING -i eth0 -p tcp -j EXEMPT', 'EXEMPT -p tcp -m tcp --dport 80 -j NOTRACK'],
    filter: [known('INPUT'), entry('INPUT', TCP80)],
  },
  {
    title: 'a server behind an ACCEPT in OUTPUT',
    part: 'inbound',
    protocol: 'tcp',
    raw: [`PREROUTING ${TCP80} -j NOTRACK`, 'OUTPUT -p tcp -j ACCEPT'],
    filter: [known('INPUT'), entry('INPUT', TCP80)],
  },
  {
    title: 'a server whose filter knows no UNTRACKED',
    part: 'inbound',
    protocol: 'tcp',
    raw: [`PREROUTING ${TCP80} -j NOTRACK`],
    filter: [old('INPUT'), entry('INPUT', TCP80)],
  },
  {
    title: 'a pair whose filter knows no UNTRACKED',
    part: 'inbound',
    protocol: 'tcp',
    raw: [`PREROUTING ${TCP80} -j NOTRACK`, 'OUTPUT -p tcp -m tcp --sport 80 -j NOTRACK'],
    filter: [old('INPUT'), entry('INPUT', TCP80), 'INPUT -j REJECT --reject-with icmp-host-prohibited'],
  },
  {
    title: 'a server, --dport copied',
    part: 'inbound',
    protocol: 'tcp',
    raw: [`PREROUTING ${TCP80} -j NOTRACK`, `OUTPUT ${TCP80} -j NOTRACK`],
    filter: [known('INPUT'), entry('INPUT', TCP80)],
  },
  {
    title: 'a name server',
    part: 'inbound',
    protocol: 'udp',
    port: 53,
    raw: [`PREROUTING -i eth0 ${UDP53} -j NOTRACK`],
    filter: [known('INPUT'), entry('INPUT', UDP53)],
  },
  {
    title: 'ping',
    part: 'inbound',
    protocol: 'icmp',
    raw: [`PREROUTING ${PING} -j NOTRACK`],
    filter: [known('INPUT'), entry('INPUT', PING), 'OUTPUT -m state --state INVALID -j DROP'],
  },
  {
    title: 'a server by IPv6',
    part: 'inbound',
    protocol: 'tcp',
    family: 'ipv6',
    raw: ['PREROUTING -s 2001:db8:1::/64 -p tcp -m tcp --dport 80 -j NOTRACK'],
    filter: [known('INPUT'), entry('INPUT', TCP80)],
  },
  {
    title: 'a server by IPv6 whose filter knows no UNTRACKED',
    part: 'inbound',
    protocol: 'tcp',
    family: 'ipv6',
    raw: [`PREROUTING ${TCP80} -j NOTRACK`],
    filter: [old('INPUT'), 'INPUT -p ipv6-icmp -j ACCEPT', entry('INPUT', TCP80)],
  },
  {
    title: 'a client, requests',
    part: 'outbound',
    protocol: 'tcp',
    port: 11211,
    raw: [`OUTPUT -d ${S} -p tcp -m tcp --dport 11211 -j NOTRACK`],
    filter: [known('INPUT')],
  },
  {
    title: 'a client, answers',
    part: 'outbound',
    protocol: 'tcp',
    port: 11211,
    raw: [`PREROUTING -i eth0 -s ${S} -p tcp -m tcp --sport 11211 -j NOTRACK`],
    filter: [known('INPUT')],
  },
  {
    title: 'a client whose filter knows no UNTRACKED',
    part: 'outbound',
    protocol: 'tcp',
    port: 11211,
    raw: [`OUTPUT -d ${S} -p tcp -m tcp --dport 11211 -j NOTRACK`],
    filter: [old('INPUT')],
  },
  {
    title: 'a client of a name server',
    part: 'outbound',
    protocol: 'udp',
    port: 53,
    raw: [`OUTPUT -o eth0 ${UDP53} -j NOTRACK`],
    filter: [known('INPUT')],
  },
  {
    title: 'a router, requests',
    part: 'forwarded',
    protocol: 'tcp',
    policies: 'DDD',
    raw: [`PREROUTING -i eth0 -d ${S} ${TCP80} -j NOTRACK`],
    filter: [known('FORWARD'), entry('FORWARD', TCP80)],
  },
  {
    title: 'a router, answers',
    part: 'forwarded',
    protocol: 'tcp',
    policies: 'DDD',
    raw: ['PREROUTING -p tcp -m multiport --sports 80,81,82 -j NOTRACK'],
    filter: [known('FORWARD'), entry('FORWARD', '-p tcp -m multiport --dports 80,81,82')],
  },
  {
    title: 'a router whose filter knows no UNTRACKED',
    part: 'forwarded',
    protocol: 'udp',
    port: 53,
    policies: 'DDD',
    raw: [`PREROUTING ${UDP53} -j NOTRACK`],
    filter: [old('FORWARD'), entry('FORWARD', UDP53)],
  },
];

function textOf({ raw, chains, filter, policies = 'DDA' }: OneSided): string {
  const heads = ['INPUT', 'FORWARD', 'OUTPUT'].map((chain, at) => `:${chain} ${policies[at] === 'A' ? 'ACCEPT' : 'DROP'} [0:0]`);
  const rules = ['INPUT -i lo -j ACCEPT', ...filter].map((rule) => `-A ${rule}`);
  return `${rawTable(
    raw.map((rule) => `-A ${rule}`),
    chains,
  )}*filter\n${[...heads, ...rules].join('\n')}\nCOMMIT\n`;
}

function pathOf({ family }: OneSided): string {
  return family === 'ipv6' ? 'etc/sysconfig/ip6tables' : 'etc/sysconfig/iptables';
}

/** The file after all offered fixes. */
function fixed(file: OneSided): string {
  const path = pathOf(file);
  const options = { offered: true, formatOf: formatOfPath };
  return applyFixes(workspaceOf({ [path]: textOf(file) }), () => defaultSettings, allRules, options).workspace.file(path)!.text;
}

describe('the fixes of one-sided exemptions', function () {
  this.timeout(180_000);
  const reason = whyNoNamespaces();

  for (const file of FILES) {
    it(`leave nothing to say: ${file.title}`, () => {
      const text = fixed(file);
      const left = findingsOf(workspaceOf({ [pathOf(file)]: text }), defaultSettings).filter(
        ({ rule, severity }) => rule.startsWith('notrack/') && (severity === 'error' || severity === 'warning'),
      );
      assert.deepEqual(
        left.map(({ rule, message }) => `${rule}: ${message}`),
        [],
        text,
      );
      assert.notEqual(text, textOf(file));
    });
  }

  it('make real connections work without an entry', async function () {
    if (reason) {
      console.log(`      skipped: ${reason}`);
      return this.skip();
    }
    const files = FILES.filter(({ protocol }) => protocol !== 'icmp' || hasPing());
    const wrong = await pooled(files.map((file, at) => () => tryFix(file, backends()[at % backends().length]!)));
    assert.equal(wrong.filter((text) => text !== undefined).join('\n\n'), '');
  });
});

/** The connection before and after the fixes; gives what is wrong with it. */
async function tryFix(file: OneSided, backend: Backend): Promise<string | undefined> {
  const [before, after] = [
    await connection(file, textOf(file), backend, 1000),
    await connection(file, fixed(file), backend, 8000),
  ];
  if (before === 'works without an entry') return `${file.title}: nothing was wrong with it (${backend})\n${textOf(file)}`;
  return after === 'works without an entry'
    ? undefined
    : `${file.title}: ${before}, fixed: ${after} (${backend})\n${fixed(file)}`;
}

async function connection(
  { part, protocol, family, port }: OneSided,
  text: string,
  backend: Backend,
  patience: number,
): Promise<string> {
  return inWorld({ part, family }, async (world) => {
    const refused = await world.load(text, backend);
    if (refused) return `does not load: ${refused}`;
    const result = await world.exchange({ protocol, port, patience });
    if (result !== 'works') return result;
    const entries = await world.entries();
    return entries.length === 0 ? 'works without an entry' : `works with ${entries.join(', ')}`;
  });
}
