import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describeWord } from '../../server/src/core/describe/iptables-words.ts';
import { hover } from '../../server/src/core/features/hover.ts';
import type { ArgType, Family } from '../../server/src/core/knowledge/iptables/index.ts';
import { SERVICES } from '../../server/src/core/knowledge/iptables/services.ts';
import { settingsOf, workspaceOf } from '../harness/host.ts';

/** A rule with the pointer, what is explained, what is said. */
const CASES: readonly (readonly [line: string, of: string, says: RegExp, family?: Family])[] = [
  [
    '-A INPUT -s 10.20.0.0/‸14 -j DROP',
    '10.20.0.0/14',
    /10\.20\.0\.0 to 10\.23\.255\.255, 262,144 \(2\^18\) addresses\. In 10\.0\.0\.0\/8: private/,
  ],
  ['-A INPUT -s 10.0.0.0/255.255.255.‸0 -j DROP', '10.0.0.0/255.255.255.0', /256 addresses/],
  ['-A INPUT -s 192.0.2.1,192.168.1‸.7 -j DROP', '192.168.1.7', /One address\. In 192\.168\.0\.0\/16: private/],
  ['-A INPUT -s 10.1.2.3/‸8 -j DROP', '10.1.2.3/8', /host are cut off.*10\.0\.0\.0/],
  ['-A INPUT -s host‸.example -j DROP', 'host.example', /Where the packet comes from/],
  ['-A INPUT -s fe80::‸/10 -j DROP', 'fe80::/10', /2\^118 addresses\. In fe80::\/10: link-local/, 'ipv6'],
  ['-A INPUT -m iprange --src-range 10.0.0.1-10.0.0.‸9 -j DROP', '10.0.0.1-10.0.0.9', /9 addresses/],
  ['-A INPUT -p tcp -m tcp --dport 44‸3 -j DROP', '443', /usually https: .*--dport: /s],
  ['-A INPUT -p tcp -m tcp --dport ss‸h -j DROP', 'ssh', /Port 22/],
  ['-A INPUT -p tcp -m tcp --dport 1024‸: -j DROP', '1024:', /Ports 1024 to 65535, 64512 of 65536/],
  ['-A INPUT -p tcp -m multiport --dports 80,44‸3 -j DROP', '443', /https/],
  ['-A INPUT -p tcp -m tcp --dport 4‸4444 -j DROP', '44444', /The port that the packet goes to/],
  ['-A INPUT -m mark --mark 0x1f00/0x‸ff00 -j DROP', '0x1f00/0xff00', /7936 is 0x1f00.*bits 8 to 15/],
  ['-A INPUT -m mark --mark 1‸0 -j DROP', '10', /0xa in hexadecimal.*all 32 bits/],
  ['-A INPUT -p ‸47 -j DROP', '47', /gre, protocol number 47/],
  ['-A INPUT -m limit --limit 10/min‸ute -j ACCEPT', '10/minute', /one each 6 seconds/],
];

describe('the hover on words of rules', () => {
  for (const [line, of, says, family = 'ipv4'] of CASES)
    it(line, () => {
      const path = family === 'ipv4' ? 'etc/iptables/rules.v4' : 'etc/iptables/rules.v6';
      const text = `*filter\n${line}\nCOMMIT\n`;
      const offset = text.indexOf('‸');
      const workspace = workspaceOf({ [path]: text.replace('‸', '') });
      const file = workspace.file(path)!;
      const found = hover(file, offset, workspace.hostOf(path)!, settingsOf({}));
      assert.equal(found && file.text.slice(found.range.start, found.range.end), of);
      assert.match(found!.markdown, says);
    });

  it('says the right number of addresses, of any network', () => {
    const address: ArgType = { type: 'address', mask: true, list: true };
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 0, max: 32 }), (ip, bits) => {
        const text = describeWord(address, `${ip}/${bits}`, 'ipv4', 'option')!;
        const said = /, ([\d,]+)(?: \(2\^\d+\))? addresses/.exec(text)?.[1]?.replaceAll(',', '') ?? '1';
        assert.equal(Number(said), 2 ** (32 - bits), text);
        assert.ok(text.split('\n').length < 15);
      }),
      { numRuns: 200 },
    );
  });

  it('never throws', () => {
    const types: ArgType['type'][] = ['address', 'addressRange', 'port', 'portRange', 'portList', 'mark', 'protocol', 'rate'];
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.string(), fc.constantFrom<Family>('ipv4', 'ipv6'), (type, word, family) => {
        describeWord({ type, mask: true, list: true, max: 15, bytes: true, reading: 'iptables' } as ArgType, word, family, 'x');
      }),
      { numRuns: 300 },
    );
  });
});

describe('the services', () => {
  it('have the ports that the names have on this machine', function () {
    if (!existsSync('/etc/services')) {
      console.log('      skipped: there is no /etc/services here');
      this.skip();
    }
    const known = readFileSync('/etc/services', 'utf8').matchAll(/^([\w-]+)\s+(\d+)\/(?:tcp|udp|sctp)/gm);
    const ports = new Map([...known].map(([, name, port]) => [name, Number(port)]));
    for (const { name, port } of SERVICES) assert.equal(ports.get(name) ?? port, port, name);
  });

  it('have a port and a name of their own, in the order of need', () => {
    assert.equal(new Set(SERVICES.map(({ port }) => port)).size, SERVICES.length);
    assert.equal(new Set(SERVICES.map(({ name }) => name)).size, SERVICES.length);
    for (const { port, protocols, what } of SERVICES)
      assert.ok(port > 0 && port < 65536 && protocols.length > 0 && what !== '' && !what.endsWith('.'), String(port));
  });
});
