import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRules } from '../../server/src/core/index.ts';
import { levelOf, parseConfig } from '../../server/src/host/config.ts';
import { parseMemory } from '../../server/src/host/memory.ts';

const parse = (text: string) => parseConfig('/repo/kernlint.config.json', text);
const problems = (text: string) => parse(text).problems.map(({ line, column, message }) => `${line}:${column}: ${message}`);

describe('a config', () => {
  it('is JSON with comments, trailing commas and a byte order mark', () => {
    const config = parse('\uFEFF{\n  // the fleet\n  "kernel": ["3.10", "debian12"], /* big */ "memory": "16G",\n}\n');
    assert.deepEqual(config.problems, []);
    assert.equal(config.kernel?.spans.length, 2);
    assert.equal(config.memory, 16 * 2 ** 30);
    assert.equal(config.folder, '/repo');
  });

  it('may be empty braces, and name its schema', () => {
    assert.deepEqual(parse('{}').problems, []);
    assert.deepEqual(parse('{"$schema": "./kernlint.config.schema.json"}').problems, []);
  });

  it('gives a rule the level of its name, else of its family', () => {
    const { rules, problems } = parse('{"rules": {"file/*": "off", "file/byte-order-mark": "hint"}}');
    assert.deepEqual(problems, []);
    assert.equal(levelOf(rules, 'file/byte-order-mark'), 'hint');
    assert.equal(levelOf(rules, 'file/unused-suppression'), 'off');
    assert.equal(levelOf(rules, 'sysctl/deprecated-key'), undefined);
    const sysctl = parse('{"rules": {"sysctl/*": "error"}}').rules;
    assert.equal(levelOf(sysctl, 'sysctl/weak-value'), undefined, 'a family switches on nothing that is off');
    assert.equal(levelOf(parse('{"rules": {"sysctl/weak-value": "info"}}').rules, 'sysctl/weak-value'), 'info');
  });

  it('takes every rule and every family', () => {
    for (const id of allRules.byId.keys()) {
      assert.deepEqual(parse(`{"rules": {"${id}": "info", "${id.split('/')[0]}/*": "off"}}`).problems, [], id);
    }
  });

  it('has a schema that knows the same keys', () => {
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/kernlint.config.schema.json'), 'utf8'));
    const value = (name: string, { examples, enum: words, type }: { examples?: unknown[]; enum?: unknown[]; type?: string }) =>
      /^(overrides|hosts)$/.test(name)
        ? []
        : name === 'rules'
          ? {}
          : type === 'array' && !examples
            ? ['x']
            : ((examples ?? words)?.[0] ?? 'x');
    const sample = (properties: Record<string, object>) =>
      Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, value(name, property)]));
    const items = (name: string) => [sample(schema.properties[name].items.properties)];
    const all = { ...sample(schema.properties), overrides: items('overrides'), hosts: items('hosts') };
    assert.deepEqual(problems(JSON.stringify(all)), []);
    assert.deepEqual(Object.keys(all), [
      '$schema',
      'kernel',
      'memory',
      'boot',
      'expect',
      'rules',
      'ignore',
      'overrides',
      'hosts',
    ]);
    for (const boot of schema.properties.boot.enum) assert.deepEqual(problems(JSON.stringify({ boot })), []);
    for (const property of ['kernel', 'memory', 'expect'])
      for (const example of schema.properties[property].examples)
        assert.deepEqual(problems(JSON.stringify({ [property]: example })), []);
  });

  const faults: readonly (readonly [title: string, text: string, ...expected: RegExp[]])[] = [
    ['no text at all', '', /^1:1: no valid JSON: value expected/],
    ['broken JSON', '{\n  "kernel": "6.1"\n  "memory": 3\n}', /^3:3: no valid JSON: comma expected/],
    ['another thing than an object', '[]', /^1:1: the config is an object/],
    ['an unknown key', '{\n\t"kernal": "6.1"}', /^2:2: unknown key "kernal"; did you mean "kernel"\?$/],
    ['an unknown key far from all', '{"zzzzzzzz": 1}', /^1:2: unknown key "zzzzzzzz"$/],
    ['a key given twice', '{"memory": "1G", "memory": "2G"}', /^1:18: "memory" is given twice/],
    [
      'an unknown rule',
      '{"rules": {"file/byte-order-marc": "off"}}',
      /^1:12: unknown rule "file\/byte-order-marc"; did you mean "file\/byte-order-mark"\?/,
    ],
    ['an unknown family', '{"rules": {"flie/*": "off"}}', /^1:12: unknown rule "flie\/\*"; did you mean "file\/\*"\?/],
    ['an unknown severity', '{"rules": {"file/*": "warn"}}', /^1:22: the severity of a rule is one of "off", "hint"/],
    ['a severity that is no text', '{"rules": {"file/*": 2}}', /^1:22: the severity of a rule/],
    ['rules that are a list', '{"rules": ["file/*"]}', /^1:11: rules is an object/],
    ['a kernel that is a number', '{"kernel": 6.1}', /^1:12: kernel is a text/],
    ['an unknown kernel', '{"kernel": "debain12"}', /^1:12: .*debian12/],
    ['one unknown kernel of several', '{"kernel": ["6.1",\n "nothing"]}', /^2:2: .*"nothing"/],
    ['no kernels', '{"kernel": []}', /^1:12: the list of kernels is empty/],
    ['memory without a unit', '{"memory": 16}', /^1:12: .*16G/],
    ['memory that is none', '{"memory": "much"}', /^1:12: "much" is no size of memory/],
    ['memory of a wrong type', '{"memory": true}', /^1:12: memory is a size/],
    ['globs that are no list', '{"ignore": "**"}', /^1:12: ignore is a list of globs/],
    ['a glob that is no text', '{"ignore": [1]}', /^1:13: a glob is a text/],
    ['an empty glob', '{"ignore": ["./"]}', /^1:13: this glob names nothing/],
    ['a glob that leaves the folder', '{"ignore": ["../x"]}', /^1:13: globs are relative/],
    ['overrides that are no list', '{"overrides": {}}', /^1:15: overrides is a list/],
    ['an override without files', '{"overrides": [{"kernel": "6.1"}]}', /^1:16: an override needs "files"/],
    ['an override that is no object', '{"overrides": ["x"]}', /^1:16: an override is an object/],
    ['an unknown key in an override', '{"overrides": [{"files": ["x"], "$schema": ""}]}', /^1:33: unknown key "\$schema"/],
    ['an unknown boot', '{"boot": "upstart"}', /^1:10: boot is one of "systemd", "openrc"/],
    ['hosts that are no list', '{"hosts": {}}', /^1:11: hosts is a list/],
    ['a host that is no object', '{"hosts": ["web"]}', /^1:12: a host is an object/],
    ['a host without a name', '{"hosts": [{"files": ["x"]}]}', /^1:12: a host needs a "name", and "files"/],
    ['a host without files', '{"hosts": [{"name": "x"}]}', /^1:12: a host needs a "name", and "files"/],
    ['a host whose name is no text', '{"hosts": [{"name": 1, "files": ["x"]}]}', /^1:21: the name of a host/],
    [
      'two hosts of one name',
      '{"hosts": [{"name": "a", "files": ["x"]}, {"name": "a", "files": ["y"]}]}',
      /^1:52: two hosts have the name "a"/,
    ],
    ['rules in a host', '{"hosts": [{"name": "a", "files": ["x"], "rules": {}}]}', /^1:42: unknown key "rules"/],
    ['several faults', '{"kernal": 1,\n"memry": 2}', /^1:2: .*kernel/, /^2:1: .*memory/],
  ];
  for (const [title, text, ...expected] of faults) {
    it(`says where it has ${title}`, () => {
      const found = problems(text);
      assert.equal(found.length, expected.length, found.join('\n'));
      for (const [i, pattern] of expected.entries()) assert.match(found[i]!, pattern);
    });
  }

  it('reads guards, and names the word that is wrong in one', () => {
    const text = '{"expect": ["tcp to port 22 is ACCEPT", "tcp form 10.0.0.1 is DROP", "tcp to port 1\\u0030000000 is DROP", 5]}';
    const config = parse(text);
    assert.deepEqual(config.expect, ['tcp to port 22 is ACCEPT']);
    const told = config.problems.map(({ range, message }) => `${text.slice(range.start, range.end)}: ${message}`);
    assert.equal(told[0], 'form: "form" is no word of a guard; did you mean "from"?');
    assert.match(told[1]!, /^"tcp to port 1\\u0030000000 is DROP": 10000000 is no port/);
    assert.match(told[2]!, /^5: a guard is a text/);
  });

  it('keeps what is sound beside what is not', () => {
    const config = parse('{"kernal": "6.1", "memory": "1G", "rules": {"file/*": "off", "file/x": "off"}}');
    assert.equal(config.problems.length, 2);
    assert.equal(config.memory, 2 ** 30);
    assert.equal(levelOf(config.rules, 'file/byte-order-mark'), 'off');
  });
});

describe('a size of memory', () => {
  const bytes = (value: string | number) => {
    const parsed = parseMemory(value);
    return parsed.ok ? parsed.bytes : parsed.message;
  };

  it('is a number of bytes, or has a unit', () => {
    assert.equal(bytes(8589934592), 8 * 2 ** 30);
    assert.equal(bytes('8589934592'), 8 * 2 ** 30);
    for (const text of ['512M', '512m', '512 MiB', '512MB', '0.5G', '524288K']) assert.equal(bytes(text), 512 * 2 ** 20, text);
  });

  it('is refused where a unit seems forgotten, or nothing can be made of it', () => {
    assert.match(String(bytes('16')), /is a unit missing, as in 16G\?/);
    assert.match(String(bytes(-1)), /no size/);
    assert.match(String(bytes('16X')), /no size/);
    assert.match(String(bytes('99999999T')), /more memory than any machine has/);
  });
});
