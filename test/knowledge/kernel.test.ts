import assert from 'node:assert/strict';
import {
  compareKernels,
  defaultTarget,
  distributionNames,
  divide,
  existsIn,
  formatKernel,
  formatSpans,
  kernelVersion,
  parseKernelSpan,
  parseKernelTarget,
} from '../../server/src/core/knowledge/kernel.ts';

function target(text: string | readonly string[]) {
  const parsed = parseKernelTarget(text);
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.message);
  return parsed.target;
}

function refusal(text: string): string {
  const parsed = parseKernelTarget(text);
  assert.ok(!parsed.ok, `${text} was understood`);
  return parsed.message;
}

describe('kernel versions', () => {
  it('reads what uname -r prints on different systems', () => {
    const cases: readonly [string, string][] = [
      ['6.12', 'Linux 6.12'],
      ['6.1.0-18-amd64', 'Linux 6.1'],
      ['5.15.0-91-generic', 'Linux 5.15'],
      ['6.8.0-rc1', 'Linux 6.8'],
      ['6.12-rc3', 'Linux 6.12'],
      ['6.1.176', 'Linux 6.1.176'],
      ['v6.6.30', 'Linux 6.6.30'],
      ['2.6.32', 'Linux 2.6.32'],
      ['2.6.32.67', 'Linux 2.6.32'],
      ['3.10.0-1160.el7.x86_64', 'Linux 3.10 (RHEL 7)'],
      ['4.18.0-553.el8_10.x86_64', 'Linux 4.18 (RHEL 8)'],
      ['2.6.18-274.7.1.el5', 'Linux 2.6.18 (RHEL 5)'],
      ['4.14.35-1902.el7uek.x86_64', 'Linux 4.14.35'],
      ['6.11.4-301.fc41.x86_64', 'Linux 6.11.4'],
      ['5.14.21-150500.55.19-default', 'Linux 5.14.21'],
      ['6.18.44-generic', 'Linux 6.18.44'],
    ];
    for (const [text, said] of cases) {
      const span = parseKernelSpan(text);
      assert.ok(span, text);
      assert.equal(formatSpans([span]), said);
    }
  });

  it('refuses what is no version', () => {
    for (const text of ['', 'linux', '6.', '12', '6.1.x', '6,1', 'debian12', '6.1 and 6.2'])
      assert.equal(parseKernelSpan(text), undefined, text);
  });

  it('orders versions by number, not by text', () => {
    const sorted = [
      '2.6.9',
      '2.6.18',
      '2.6.32',
      '3.2',
      '3.10',
      '4.9.80',
      '4.9.200',
      '4.18',
      '5.4',
      '5.10',
      '6.1',
      '6.12',
      '7.3',
    ].map(kernelVersion);
    assert.deepEqual([...sorted].reverse().sort(compareKernels), sorted);
    assert.equal(formatKernel(kernelVersion('3.10')), '3.10');
  });
});

describe('target kernels', () => {
  it('reads ranges in every spelling', () => {
    for (const text of ['3.10-6.12', '3.10..6.12', '3.10...6.12', '3.10 - 6.12', '3.10 to 6.12', 'Linux 3.10-6.12'])
      assert.equal(target(text).label, 'Linux 3.10 to 6.12', text);
    assert.equal(target('>=4.9').label, 'Linux 4.9 to 7.3');
    assert.equal(target('<=5.4').label, 'Linux 2.6.18 to 5.4');
    assert.equal(target('6').label, 'Linux 6.0 to 6.19');
    assert.equal(target('2.6').label, 'Linux 2.6 to 2.6.39');
    assert.equal(target('default'), defaultTarget);
  });

  it('knows distributions by name, number and code name', () => {
    const cases: readonly [string, string][] = [
      ['rhel7', 'RHEL 7 (3.10)'],
      ['RHEL 7', 'RHEL 7 (3.10)'],
      ['centos6', 'CentOS 6 (2.6.32)'],
      ['rocky9', 'Rocky Linux 9 (5.14)'],
      ['alma10', 'AlmaLinux 10 (6.12)'],
      ['ol8', 'Oracle Linux 8 (4.18)'],
      ['debian12', 'Debian 12 (6.1)'],
      ['bookworm', 'Debian 12 (6.1)'],
      ['debian-13', 'Debian 13 (6.12)'],
      ['ubuntu22.04', 'Ubuntu 22.04 (5.15)'],
      ['ubuntu2204', 'Ubuntu 22.04 (5.15)'],
      ['jammy', 'Ubuntu 22.04 (5.15)'],
      ['ubuntu10.04', 'Ubuntu 10.04 (2.6.32)'],
      ['ubuntu26.04', 'Ubuntu 26.04 (7.0)'],
      ['amzn2', 'Amazon Linux 2 (4.14 and 5.10)'],
      ['sles12', 'SLES 12 (4.12)'],
      ['fedora41', 'Fedora 41 (6.11 to 6.17)'],
      ['arch', 'Arch Linux (6.18 to 7.3)'],
      ['alpine', 'Alpine Linux 3.20 to 3.23 (6.6 to 6.18)'],
    ];
    for (const [text, label] of cases) assert.equal(target(text).label, label);
  });

  it('names only distributions whose kernels it can read', () => {
    for (const name of distributionNames())
      assert.ok(
        target(name).spans.every((span) => compareKernels(span.from, span.to) <= 0),
        name,
      );
  });

  it('joins a mixed fleet', () => {
    const fleet = target('rhel7, debian12');
    assert.equal(fleet.label, 'RHEL 7 (3.10) and Debian 12 (6.1)');
    assert.equal(fleet.spans.length, 2);
    assert.deepEqual(target(['rhel7', 'debian12']), fleet);
    assert.equal(target('3.10, 4.9, 6.1').label, 'Linux 3.10, 4.9 and 6.1');
  });

  it('says what it did not understand, and what is near', () => {
    assert.match(refusal('debain12'), /"debain12".*Did you mean debian12\?/);
    assert.match(refusal('rhel11'), /Known: rhel5, rhel6, rhel7, rhel8, rhel9, rhel10\./);
    assert.match(refusal('6.12-3.10'), /runs backwards/);
    assert.match(refusal('>4.9'), />=/);
    assert.match(refusal('  '), /empty/);
    assert.match(refusal('6.1, plan9'), /"plan9"/);
  });
});

describe('what exists in a target', () => {
  const life = { since: '4.8', removed: '6.0', vendors: { el7: true } } as const;

  it('answers all, some or none', () => {
    assert.equal(existsIn(target('4.8-5.19'), life), 'all');
    assert.equal(existsIn(target('4.9-6.0'), life), 'some');
    assert.equal(existsIn(target('4.7'), life), 'none');
    assert.equal(existsIn(target('6.0.1'), life), 'none');
    assert.equal(existsIn(target('3.10'), life), 'none');
    assert.equal(existsIn(target('rhel7'), life), 'all');
    assert.equal(existsIn(target('6.1'), {}), 'all');
  });

  it('cuts the target where the answer changes', () => {
    const { has, lacks } = divide(target('3.10-6.12'), life);
    assert.equal(formatSpans(has), 'Linux 4.8 to 5.19');
    assert.equal(formatSpans(lacks), 'Linux 3.10 to 4.7 and 6.0 to 6.12');
    assert.equal(formatSpans(divide(target('2.6.18-3.2'), { since: '3.0' }).lacks), 'Linux 2.6.18 to 2.6.39');
  });
});
