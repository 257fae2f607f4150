import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describeSysconfigVariable } from '../../server/src/core/describe/sysconfig.ts';
import { findSysconfigVariable, sysconfigVariables } from '../../server/src/core/knowledge/sysconfig.ts';
import { fixedText, moduleFindings } from '../harness/modprobe.ts';

const FILE = 'etc/sysconfig/iptables-config';

/** The value that a shell gives a variable when it sources the text; undefined where it is not set. */
function sourced(text: string, name: string): string | undefined {
  const script = `${text}\necho "\${${name}-<unset>}"\n`;
  const value = spawnSync('sh', ['-c', script], { encoding: 'utf8' }).stdout.replace(/\n$/, '');
  return value === '<unset>' ? undefined : value;
}

describe('iptables-config', () => {
  it('knows each variable in both families', () => {
    for (const variable of sysconfigVariables) {
      assert.equal(findSysconfigVariable(variable.name), variable);
      assert.equal(findSysconfigVariable(variable.name.replace('IPTABLES', 'IP6TABLES')), variable);
    }
    assert.equal(findSysconfigVariable('IPTABLES_FOO'), undefined);
  });

  it('describes each variable in fewer than 15 lines', () => {
    for (const { name } of sysconfigVariables) {
      const text = describeSysconfigVariable(name, 'nf_conntrack_ftp nf_nat nf_conntrack xt_recent xt_CT')!;
      assert.ok(text.split('\n').length < 15, text);
    }
    assert.match(describeSysconfigVariable('IPTABLES_MODULES_UNLOAD', 'yes')!, /Here: on/);
    assert.match(describeSysconfigVariable('IPTABLES_MODULES_UNLOAD', 'Yes')!, /Here: off/);
  });

  it('agrees with the shell on blanks beside =', () => {
    for (const text of ['IPTABLES_MODULES = "nf_nat"\n', 'IPTABLES_MODULES ="nf_nat"\n', 'IPTABLES_MODULES= "nf_nat"\n']) {
      assert.equal(sourced(text, 'IPTABLES_MODULES'), undefined, text);
      assert.deepEqual(
        moduleFindings(FILE, text).map((f) => f.rule),
        ['sysconfig/spaces-around-equals'],
        text,
      );
      assert.equal(sourced(fixedText(FILE, text, false), 'IPTABLES_MODULES'), 'nf_nat', text);
    }
  });

  it('is silent where the shell sets what is written', () => {
    for (const text of [
      'IPTABLES_MODULES=""',
      "IPTABLES_MODULES='nf_nat'",
      'export IPTABLES_MODULES=nf_nat',
      'IPTABLES_MODULES= # none',
    ]) {
      assert.notEqual(sourced(text, 'IPTABLES_MODULES'), undefined, text);
      assert.deepEqual(moduleFindings(FILE, `${text}\n`), [], text);
    }
  });

  it('leaves a value alone that the shell makes', () => {
    for (const value of ['"$WANTED"', '"`cat x`"', '{{ wanted }}']) {
      assert.deepEqual(moduleFindings(FILE, `IPTABLES_SAVE_ON_STOP=${value}\n`), [], value);
    }
  });

  it('renames one module of several, whatever the quotes', () => {
    for (const quote of ['"', "'"]) {
      const text = `IPTABLES_MODULES=${quote}nf_nat ip_conntrack_ftp  ip_nat_ftp${quote}\n`;
      assert.equal(fixedText(FILE, text, false), `IPTABLES_MODULES=${quote}nf_nat nf_conntrack_ftp  nf_nat_ftp${quote}\n`);
    }
  });

  it('does not rename a variable to one that the file sets', () => {
    const text = 'IPTABLES_MODULES="nf_nat"\nIPTABLES_MODULE="nf_conntrack_ftp"\n';
    assert.equal(fixedText(FILE, text, true), text);
    assert.equal(moduleFindings(FILE, text).length, 1);
  });

  it('leaves names alone that are not close to a known one', () => {
    for (const name of ['IPTABLES_PATH', 'IPTABLES', 'IPTABLES_SAVE_DIR', 'SAVE_ON_STOP', 'IPTABLES_MODULES_EXTRA']) {
      assert.deepEqual(moduleFindings(FILE, `${name}=x\n`), [], name);
    }
  });
});
