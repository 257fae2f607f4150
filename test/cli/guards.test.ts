import assert from 'node:assert/strict';
import { useFolder } from '../harness/cli.ts';

const rules = (...lines: string[]) =>
  ['*filter', ':INPUT DROP [0:0]', ':FORWARD DROP [0:0]', ':OUTPUT ACCEPT [0:0]', ...lines, 'COMMIT', ''].join('\n');
const LO = '-A INPUT -i lo -j ACCEPT';
const STATE = '-A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT';
const SSH = '-A INPUT -s 10.0.0.0/8 -p tcp -m tcp --dport 22 -j ACCEPT';

describe('guards on the command line', () => {
  const folder = useFolder();

  async function findings(...args: string[]): Promise<string[]> {
    const { out } = await folder().kernlint(['check', '--format', 'json', ...args]);
    const { files } = JSON.parse(out) as {
      files: {
        path: string;
        diagnostics: { rule: string; severity: string; range: { start: { line: number } }; message: string }[];
      }[];
    };
    return files.flatMap(({ path, diagnostics }) =>
      diagnostics
        .filter(({ rule }) => rule === 'iptables/expectation')
        .map(({ severity, range, message }) => `${path}:${range.start.line + 1} ${severity} ${message}`),
    );
  }

  it('of the config are told at the rule that decides, for the hosts that they are for', async () => {
    const shut = rules(LO, STATE, '-A INPUT -s 10.9.0.0/16 -j DROP', SSH);
    folder().write({
      'kernlint.config.json': JSON.stringify({
        expect: ['tcp from 10.0.0.0/8 to port 22 is ACCEPT'],
        overrides: [{ files: ['web/**'], expect: ['tcp to port 443 is ACCEPT'] }],
      }),
      'web/etc/iptables/rules.v4': rules(LO, STATE, SSH),
      'db/etc/iptables/rules.v4': shut,
    });
    assert.deepEqual(await findings('.'), [
      'db/etc/iptables/rules.v4:7 error The rules do not hold to the guard "tcp from 10.0.0.0/8 to port 22 is ACCEPT". Dropped by line 7: new tcp from 10.9.0.1 port 40000 to 192.0.2.10 port 22, in by eth0.',
      'web/etc/iptables/rules.v4:2 error The rules do not hold to the guard "tcp to port 443 is ACCEPT". Dropped by the policy of INPUT (line 2): new tcp from 198.51.100.20 port 40000 to 192.0.2.10 port 443, in by eth0.',
    ]);
  });

  it('in comments are told there', async () => {
    folder().write({ 'etc/iptables/rules.v4': rules(LO, STATE, '# kernlint-expect tcp to port 22 is ACCEPT', SSH) });
    assert.deepEqual(await findings('.'), [
      'etc/iptables/rules.v4:7 error The rules do not hold to this. Dropped by the policy of INPUT (line 2): new tcp from 198.51.100.20 port 40000 to 192.0.2.10 port 22, in by eth0.',
    ]);
  });

  it('are proposed by a trace, where they hold', async () => {
    folder().write({ 'rules.v4': rules(LO, STATE, SSH) });
    const trace = (...args: string[]) => folder().kernlint(['trace', 'rules.v4', ...args]);
    const { out } = await trace('--in', 'eth0', '--proto', 'tcp', '--src', '10.0.0.5', '--dport', '22');
    assert.match(
      out,
      /\nTo keep it so, write into the rules: # kernlint-expect tcp from 10\.0\.0\.5 to port 22 in eth0 is ACCEPT\n$/,
    );
    const { out: none } = await trace('--in', 'eth0', '--proto', 'tcp', '--src', '10.0.0.5', '--dport', '22', '--mark', '7');
    assert.doesNotMatch(none, /kernlint-expect/);
  });
});
