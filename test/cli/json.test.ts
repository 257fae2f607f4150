import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../harness/cli.ts';

/** Checks a value against the form that docs/json.md promises: exactly these keys, of these types. */
type Form =
  | 'string'
  | 'number'
  | readonly string[]
  | { readonly [key: string]: Form }
  | readonly [Form]
  | { readonly list: Form };

function assertForm(value: unknown, form: Form, at: string): void {
  if (form === 'string' || form === 'number') assert.equal(typeof value, form, at);
  else if (Array.isArray(form)) assert.ok((form as readonly string[]).includes(value as string), `${at}: ${value}`);
  else if ('list' in form) {
    assert.ok(Array.isArray(value), at);
    value.forEach((item, i) => {
      assertForm(item, (form as { list: Form }).list, `${at}[${i}]`);
    });
  } else {
    assert.deepEqual(Object.keys(value as object), Object.keys(form), at);
    for (const [key, inner] of Object.entries(form))
      assertForm((value as Record<string, unknown>)[key], inner as Form, `${at}.${key}`);
  }
}

const POSITION: Form = { line: 'number', character: 'number' };
const RANGE: Form = { start: POSITION, end: POSITION };
const EDIT: Form = { path: 'string', range: RANGE, newText: 'string' };
const FIX: Form = { title: 'string', safety: ['safe', 'offered'], edits: { list: EDIT } };
const DIAGNOSTIC: Form = {
  rule: 'string',
  severity: ['error', 'warning', 'info', 'hint'],
  message: 'string',
  range: RANGE,
  related: { list: { path: 'string', range: RANGE, message: 'string' } },
  fixes: { list: FIX },
};
const FILE: Form = {
  path: 'string',
  format: ['sysctl', 'modprobe', 'modules-load', 'iptables', 'iptables-config'],
  diagnostics: { list: DIAGNOSTIC },
};
const REPORT: Form = { version: 'number', files: { list: FILE } };

describe('the JSON report', () => {
  const folder = useFolder();

  it('has exactly the documented form', async () => {
    folder().write({
      'etc/sysctl.d/a.conf': '\uFEFFnet.netfilter.nf_conntrack_max = 1048576\nnet.ipv4.ip_conntrack_max = 1\n',
      'etc/modprobe.d/b.conf': 'options ip_conntrack hashsize=4096\nblacklist\n',
      'etc/sysctl.d/sound.conf': '',
      'etc/iptables/rules.v4': '*raw\n-A PREROUTING -p udp --dport 53 -j NOTRACK\nCOMMIT\n',
    });
    const { code, out } = await folder().kernlint(['check', '--format=json', 'etc']);
    assert.equal(code, 1);
    const report = JSON.parse(out) as { version: number; files: { diagnostics: { fixes: unknown[]; related: unknown[] }[] }[] };
    assertForm(report, REPORT, 'report');
    assert.equal(report.version, 1);
    const all = report.files.flatMap(({ diagnostics }) => diagnostics);
    assert.ok(all.some(({ fixes }) => fixes.length > 0) && all.some(({ related }) => related.length > 0), 'every part is seen');
    assert.equal(report.files.length, 4);
  });

  it('counts lines and characters from zero, as LSP does, in UTF-16', async () => {
    folder().write({ 'etc/sysctl.conf': '# \u{1F980}\n\tnet.ipv4.ip_conntrack_max = 1\n' });
    const { out } = await folder().kernlint(['check', '--format=json', 'etc']);
    const [diagnostic] = JSON.parse(out).files[0].diagnostics;
    assert.deepEqual(diagnostic.range, { start: { line: 1, character: 1 }, end: { line: 1, character: 26 } });
    const [edit] = diagnostic.fixes[0].edits;
    assert.equal(edit.path, 'etc/sysctl.conf');
    assert.equal(edit.range.start.line, 1);
  });

  it('is one line, and the same for fix', async () => {
    folder().write({ 'etc/sysctl.conf': 'net.ipv4.ip_conntrack_max = 1\n' });
    const { code, out } = await folder().kernlint(['fix', '--format=json', 'etc']);
    assert.equal(code, 0);
    assert.equal(out, '{"version":1,"files":[{"path":"etc/sysctl.conf","format":"sysctl","diagnostics":[]}]}\n');
  });

  it('is the one that docs/json.md describes', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/json.md'), 'utf8');
    const example = /```json\n(.*?)```/s.exec(page)?.[1];
    assertForm(JSON.parse(example ?? ''), REPORT, 'docs/json.md');
    for (const key of [REPORT, FILE, DIAGNOSTIC, FIX, EDIT, RANGE, POSITION].flatMap((form) => Object.keys(form)))
      assert.match(page, new RegExp(`\`${key}\``), key);
  });

  it('says with --fix-meaning what each fix does', async () => {
    const rule = (port: number) => `-A INPUT -p tcp --dport ${port} -j ACCEPT\n`;
    folder().write({ 'rules.v4': `*filter\n:INPUT DROP [0:0]\n${rule(22)}${rule(80)}${rule(22)}COMMIT\n` });
    const { out } = await folder().kernlint(['check', '--format', 'json', '--fix-meaning', 'rules.v4']);
    const { files } = JSON.parse(out) as { files: { diagnostics: { rule: string; fixes: { meaning?: unknown }[] }[] }[] };
    const meanings = files[0]!.diagnostics.flatMap(({ fixes }) => fixes.map(({ meaning }) => meaning));
    assert.deepEqual(meanings, [{ effect: 'keeps', account: 'Every packet fares as before.' }]);
    assert.equal((await folder().kernlint(['check', '--fix-meaning', 'rules.v4'])).code, 2);
  });
});
