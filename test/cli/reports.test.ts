import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { REPORT_FORMATS } from '../../server/src/cli/reports/index.ts';
import { xmlText } from '../../server/src/cli/reports/xml.ts';
import { useFolder } from '../harness/cli.ts';

const SYSCTL = [
  'net.ipv4.netfilter.ip_conntrack_tcp_timeout_established = 600',
  'net.netfilter.nf_conntrack_max = 1000000 # <b>"50% & more"</b>',
  'net.ipv4.tcp_tw_recycle = 1',
  '',
].join('\n');

describe('the reports', () => {
  const folder = useFolder();
  const files = { 'a b/etc/sysctl.d/90-net.conf': SYSCTL, 'etc/sysctl.d/clean.conf': 'net.ipv4.ip_forward = 1\n' };
  const report = async (format: string) => (await folder().write(files).kernlint(['check', '.', '--format', format])).out;
  const findings = async () =>
    (JSON.parse(await report('json')) as { files: { path: string; diagnostics: { rule: string; severity: string }[] }[] }).files;

  it('tell the same findings and end with the same code, whatever their form', async () => {
    const all = (await findings()).flatMap(({ diagnostics }) => diagnostics);
    assert.ok(all.length >= 3);
    for (const format of REPORT_FORMATS) {
      const { code, out, err } = await folder().kernlint(['check', '.', '--format', format]);
      assert.deepEqual([format, code, err], [format, 1, '']);
      // To JUnit only what counts is a failed test.
      const told = all.filter(({ severity }) => format !== 'junit' || severity === 'error' || severity === 'warning');
      for (const { rule } of told) assert.ok(out.includes(rule) || out.includes(rule.replace('/', '.')), `${format}: ${rule}`);
    }
  });

  it('grouped: a line each below its file, and no sound file', async () => {
    const out = await report('grouped');
    assert.match(out, /^a b\/etc\/sysctl\.d\/90-net\.conf\n +1:1 {2}warning {2}.*sysctl\/deprecated-key\n/);
    assert.ok(!out.includes('clean.conf'), out);
    assert.match(out, /\d warnings?.* in 2 files/);
  });

  it('sarif: follows the schema, and keeps places, rules and fixes', async () => {
    const require = createRequire(import.meta.url);
    const { default: Ajv } = require('ajv-draft-04') as typeof import('ajv-draft-04');
    const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object;
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    const log = JSON.parse(await report('sarif'));
    const follows: boolean = validate(log);
    assert.ok(follows, JSON.stringify(validate.errors, undefined, 2));
    const [run] = log.runs;
    const [result] = run.results;
    assert.equal(
      run.tool.driver.rules.some(({ id }: { id: string }) => id === result.ruleId),
      true,
    );
    assert.equal(result.locations[0].physicalLocation.artifactLocation.uri, 'a%20b/etc/sysctl.d/90-net.conf');
    assert.deepEqual(result.locations[0].physicalLocation.region, {
      startLine: 1,
      startColumn: 1,
      endLine: 1,
      endColumn: 'net.ipv4.netfilter.ip_conntrack_tcp_timeout_established'.length + 1,
    });
    const [{ replacements }] = result.fixes[0].artifactChanges;
    assert.equal(replacements[0].insertedContent.text, 'net.netfilter.nf_conntrack_tcp_timeout_established');
  });

  it('github: a command for each finding, with what would end it escaped', async () => {
    const lines = (await report('github')).trimEnd().split('\n');
    assert.equal(lines.length, (await findings()).flatMap(({ diagnostics }) => diagnostics).length);
    for (const line of lines)
      assert.match(
        line,
        /^::(error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=[^,:]+::[^\n]+$/,
      );
    assert.match(lines.join('\n'), /^::warning file=a b\/etc\/sysctl\.d\/90-net\.conf,line=1,endLine=1,col=1,/m);
  });

  it('gitlab: has what Code Quality wants, with a name that survives other lines', async () => {
    interface Issue {
      description: string;
      check_name: string;
      fingerprint: string;
      severity: string;
      location: { path: string; lines: { begin: number } };
    }
    const issues = JSON.parse(await report('gitlab')) as Issue[];
    for (const { description, severity, location } of issues) {
      assert.ok(description);
      assert.ok(['info', 'minor', 'major', 'critical', 'blocker'].includes(severity));
      assert.ok(location.lines.begin >= 1);
      assert.equal(location.path, 'a b/etc/sysctl.d/90-net.conf');
    }
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
    folder().write({ 'a b/etc/sysctl.d/90-net.conf': `# a line before\n\n${SYSCTL}` });
    const after = JSON.parse((await folder().kernlint(['check', '.', '--format', 'gitlab'])).out) as Issue[];
    assert.deepEqual(
      after.map(({ fingerprint }) => fingerprint),
      issues.map(({ fingerprint }) => fingerprint),
    );
  });

  it('junit and checkstyle: are XML with a failure for each error and warning', async () => {
    const loud = (await findings())
      .flatMap(({ diagnostics }) => diagnostics)
      .filter(({ severity }) => ['error', 'warning'].includes(severity));
    for (const format of ['junit', 'checkstyle']) assert.equal(XMLValidator.validate(await report(format)), true, format);
    const parser = new XMLParser({
      ignoreAttributes: false,
      isArray: (name) => ['testsuite', 'testcase', 'file', 'error'].includes(name),
    });
    const { testsuites } = parser.parse(await report('junit'));
    const cases = testsuites.testsuite.flatMap((suite: { testcase: object[] }) => suite.testcase);
    assert.equal(cases.filter((one: object) => 'failure' in one).length, loud.length);
    assert.equal(testsuites.testsuite.length, 2);
    const { checkstyle } = parser.parse(await report('checkstyle'));
    assert.equal(
      checkstyle.file.flatMap(({ error = [] }: { error?: object[] }) => error).length,
      (await findings()).flatMap(({ diagnostics }) => diagnostics).length,
    );
  });

  it('xml: holds any text', () => {
    const nasty = '<a b="c">&amp;\u0000\u0007\ud800\t\n😀]]>';
    const text = `<x y="${xmlText(nasty)}">${xmlText(nasty)}</x>`;
    assert.equal(XMLValidator.validate(text), true);
    for (const forbidden of ['\u0000', '\u0007', '\ud800\t']) assert.ok(!text.includes(forbidden), JSON.stringify(text));
  });
});
