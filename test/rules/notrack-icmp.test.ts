import assert from 'node:assert/strict';
import { lint } from '../harness/host.ts';

const PATHS = { ipv4: 'etc/sysconfig/iptables', ipv6: 'etc/sysconfig/ip6tables' } as const;

/** A server whose port 8080 is exempt in both directions, with these rules in INPUT. */
function server(
  input: readonly string[],
  raw = ['PREROUTING ! -i lo -p tcp --dport 8080', 'OUTPUT ! -o lo -p tcp --sport 8080'],
) {
  const exempt = raw.map((rule) => `-A ${rule} -j CT --notrack\n`).join('');
  const rules = input.map((rule) => `-A INPUT ${rule}\n`).join('');
  return `*raw\n${exempt}COMMIT\n*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n-A INPUT -i lo -j ACCEPT\n${rules}COMMIT\n`;
}

const STATES = '-m conntrack --ctstate RELATED,ESTABLISHED,UNTRACKED -j ACCEPT';

function found(text: string, family: keyof typeof PATHS = 'ipv4') {
  return lint(PATHS[family], text).filter(({ rule }) => rule === 'notrack/icmp-errors');
}

describe('ICMP errors of exempt connections', () => {
  it('are missed where they are let in as RELATED only', () => {
    for (const family of ['ipv4', 'ipv6'] as const) {
      const [finding, ...others] = found(server([STATES]), family);
      assert.match(finding!.message, family === 'ipv4' ? /fragmentation-needed/ : /packet-too-big/);
      assert.deepEqual(others, []);
      assert.equal(finding!.severity, 'info');
    }
  });

  it('are let in before the rule that drops them', () => {
    for (const [input, place] of [
      [[STATES], STATES],
      [['-m conntrack --ctstate INVALID -j DROP', STATES], '-i lo -j ACCEPT'],
      [[STATES, '-j REJECT'], STATES],
    ] as const) {
      const text = server(input);
      const edit = found(text)[0]!.fixes[0]!.edits[0]!;
      const before = text.slice(0, edit.range.start).trimEnd().split('\n').at(-1);
      assert.equal(before, `-A INPUT ${place}`);
      const mended = text.slice(0, edit.range.start) + edit.newText + text.slice(edit.range.end);
      assert.deepEqual(found(mended), [], mended);
    }
  });

  it('are not missed where they come in, or nobody needs them', () => {
    for (const text of [
      server(['-p icmp -j ACCEPT', STATES]),
      server(['-p icmp -m icmp --icmp-type destination-unreachable -j ACCEPT', STATES]),
      server(['-p icmp -m icmp --icmp-type 3/4 -j ACCEPT', '-m state --state INVALID -j DROP', STATES]),
      server(['-m conntrack ! --ctstate NEW -j ACCEPT']),
      server([STATES]).replace(':INPUT DROP', ':INPUT ACCEPT'),
      // Raw exempts them as well.
      server([STATES], ['PREROUTING ! -i lo -p tcp --dport 8080', 'OUTPUT ! -o lo -p tcp --sport 8080', 'PREROUTING -p icmp']),
      // Without state nothing is INVALID; they are dropped about tracked connections, too.
      server(['-p tcp -m tcp --dport 8080 -j ACCEPT']),
      server([STATES], ['PREROUTING ! -i lo -p udp --dport 53', 'OUTPUT ! -o lo -p udp --sport 53']),
      server([STATES], ['PREROUTING -s 10.0.0.0/8 -p tcp --dport 8080', 'OUTPUT -d 10.0.0.0/8 -p tcp --sport 8080']),
      server([STATES], ['OUTPUT -o lo -p tcp --dport 8080', 'OUTPUT -o lo -p tcp --sport 8080']),
      // What fails altogether is told by other rules.
      server([
        '-m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT',
        '-p tcp -m conntrack --ctstate NEW -m tcp --dport 8080 -j ACCEPT',
      ]),
    ]) {
      assert.deepEqual(found(text), [], text);
    }
  });

  it('are missed on routers, too', () => {
    const raw = ['PREROUTING -p tcp --dport 8080', 'PREROUTING -p tcp --sport 8080'];
    const text = server(['-p icmp -j ACCEPT'], raw).replace(/COMMIT\n$/, `-A FORWARD ${STATES}\nCOMMIT\n`);
    assert.match(found(text)[0]!.message, /drops them in FORWARD/);
  });
});
