import assert from 'node:assert/strict';
import { lint } from '../harness/host.ts';
import { hasPing, inWorld, pooled, whyNoNamespaces } from './namespace.ts';
import type { NotrackCase } from './notrack-cases.ts';
import { FAULTY } from './notrack-faulty.ts';
import { SOUND } from './notrack-sound.ts';

interface Said {
  readonly rule: string;
  readonly line: string;
  readonly text: string;
}

/** The errors and warnings of the notrack family on a file. */
function said({ text }: NotrackCase): Said[] {
  return lint('etc/sysconfig/iptables', text)
    .filter(({ rule, severity }) => rule.startsWith('notrack/') && (severity === 'error' || severity === 'warning'))
    .map(({ rule, range, severity, message }) => {
      const line = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, text.indexOf('\n', range.start));
      return { rule, line, text: `${severity} ${rule} at "${line}": ${message}` };
    });
}

describe('what only looks one-sided is not reported', () => {
  for (const sound of SOUND) {
    it(sound.title, () => {
      const loud = said(sound).filter(({ rule }) => !sound.allowed.includes(rule));
      assert.deepEqual(
        loud.map(({ text }) => text),
        [],
        sound.text,
      );
    });
  }
});

describe('what is one-sided in spite of its words is reported', () => {
  for (const faulty of FAULTY) {
    it(faulty.title, () => {
      const found = said(faulty);
      for (const expected of faulty.expected) {
        const [rule, words = ''] = expected.split('@');
        assert.ok(
          found.some((one) => one.rule === rule && one.line.includes(words)),
          `no ${expected} in:\n${faulty.text}${found.map(({ text }) => text).join('\n')}`,
        );
      }
      const known = [...faulty.expected.map((expected) => expected.split('@')[0]!), ...faulty.allowed];
      assert.deepEqual(
        found.filter(({ rule }) => !known.includes(rule)).map(({ text }) => text),
        [],
        faulty.text,
      );
    });
  }
});

describe('the same rule sets with real packets', function () {
  this.timeout(180_000);
  const reason = whyNoNamespaces();

  it('each connection ends as its case says', async function () {
    if (reason) {
      console.log(`      skipped: ${reason}`);
      return this.skip();
    }
    const cases = [...SOUND, ...FAULTY].filter(({ real, protocol }) => real && (protocol !== 'icmp' || hasPing()));
    const wrong = await pooled(cases.map((one) => () => tryCase(one)));
    assert.equal(wrong.filter((text) => text !== undefined).join('\n\n'), '');
  });
});

/** Runs the connection of a case; gives what differs from it. */
async function tryCase({ title, part, protocol, port, clientPort, text, real }: NotrackCase): Promise<string | undefined> {
  return inWorld({ part }, async (world) => {
    const refused = await world.load(text);
    if (refused) return `${title}: the loader refuses the file: ${refused}`;
    const result = await world.exchange({ protocol, port, clientPort, patience: real === 'broken' ? 1000 : 8000 });
    const entries = await world.entries();
    const ends =
      result !== 'works'
        ? 'broken'
        : entries.length === 0
          ? 'clean'
          : entries.some((entry) => entry.includes('UNREPLIED'))
            ? 'leak'
            : 'tracked';
    return ends === real ? undefined : `${title}: ${ends} (${result}), not ${real}\n${text}${entries.join('\n')}`;
  });
}
