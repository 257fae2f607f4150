import assert from 'node:assert/strict';
import { applyFixes } from '../../server/src/core/lint/fix.ts';
import { allRules } from '../../server/src/core/rules/index.ts';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import { lint, workspaceOf } from '../harness/host.ts';

/* Shapes of public files that kernlint once judged wrongly, each reduced to what matters. */

const HEAD = '*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n';
const FILTER = '*filter\n:INPUT ACCEPT [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n';

function loud(path: string, text: string): string[] {
  return lint(path, text)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, message }) => `${rule}: ${message}`);
}

describe('found in the wild', () => {
  it('Jinja writes line feeds, whatever its template has', () => {
    const text =
      '*filter\r\n:INPUT ACCEPT [0:0]\r\n{% for port in ports %}\r\n-A INPUT -p tcp --dport {{ port }} -j ACCEPT\r\n{% endfor %}\r\nCOMMIT\r\n';
    assert.deepEqual(loud('roles/firewall/templates/rules.v4.j2', text), []);
    assert.notDeepEqual(loud('etc/iptables/rules.v4', text.replace(/\{[%{].*?[%}]\}/g, '80')), []);
  });

  it('a job of Upstart is no sysctl.conf', () => {
    assert.equal(formatOfPath('etc/init/sysctl.conf'), undefined);
    assert.equal(formatOfPath('etc/sysctl.conf'), 'sysctl');
  });

  it('two final rules are not moved round each other', () => {
    const path = 'etc/sysconfig/iptables';
    const options = { offered: true, formatOf: formatOfPath };
    const fix = (text: string) => applyFixes(workspaceOf({ [path]: text }), () => defaultSettings, allRules, options);
    const text = `${FILTER}-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT\n-A INPUT -j REJECT --reject-with icmp-host-prohibited\n-A INPUT -j DROP\nCOMMIT\n`;
    const first = fix(text).workspace.file(path)!.text;
    assert.deepEqual(
      fix(first).applied.map(({ fix: { title } }) => title),
      [],
    );
  });

  it('a scanner that no answer comes back to is told so, and its router’s name servers are left alone', () => {
    const servers = ['131.0.2.47', '131.0.2.49'].flatMap((address) =>
      ['dport', 'sport'].flatMap((port) => [
        `-A PREROUTING -s ${address}/32 -i vlan96 -p udp -m udp --${port} 53 -j NOTRACK`,
        `-A PREROUTING -d ${address}/32 -p udp -m udp --${port} 53 -j NOTRACK`,
      ]),
    );
    const raw = ['-A PREROUTING -s 131.0.2.221/32 -i eth1.1011 -j NOTRACK', ...servers];
    const filter = [
      ':INPUT DROP [0:0]',
      ':FORWARD DROP [0:0]',
      ':OUTPUT ACCEPT [0:0]',
      '-A INPUT -i lo -j ACCEPT',
      '-A INPUT -m state --state ESTABLISHED,RELATED,UNTRACKED -j ACCEPT',
      '-A FORWARD -m state --state ESTABLISHED,RELATED,UNTRACKED -j ACCEPT',
      ...Array.from(
        { length: 20 },
        (_, at) => `-A FORWARD -d 131.0.${at + 10}.0/24 -p tcp -m state --state NEW -m tcp --dport 22 -j ACCEPT`,
      ),
      '-A FORWARD -i vlan96 -m state --state NEW -j ACCEPT',
      '-A FORWARD -s 131.0.2.221/32 -i eth1.1011 -j ACCEPT',
    ];
    const text = `${HEAD}${raw.join('\n')}\nCOMMIT\n*filter\n${filter.join('\n')}\nCOMMIT\n`;
    const findings = lint('etc/sysconfig/iptables', text).filter(({ rule }) => rule.startsWith('notrack/'));
    const line = text.slice(0, findings[0]?.range.start).split('\n').length;
    assert.deepEqual(
      findings.map(({ rule, severity }) => `${severity} ${rule}`),
      ['error notrack/unpaired'],
    );
    assert.equal(line, 4);
  });
});
