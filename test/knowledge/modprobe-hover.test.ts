import assert from 'node:assert/strict';
import { describeDirective, describeModule, describeModuleParameter } from '../../server/src/core/describe/modprobe.ts';
import { defaultTarget, type KernelTarget, parseKernelTarget } from '../../server/src/core/knowledge/kernel.ts';
import { directives } from '../../server/src/core/knowledge/modprobe/directives.ts';
import { allFormerNames, describedModules, moduleNames } from '../../server/src/core/knowledge/modprobe/index.ts';

function on(text: string): { target: KernelTarget } {
  const parsed = parseKernelTarget(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return { target: parsed.target };
}

describe('the hover of a module', () => {
  it('stays under 15 lines for every module, parameter, command and old name', () => {
    const subject = { target: defaultTarget };
    const texts = [
      ...[...moduleNames(), ...allFormerNames().map(({ name }) => name)].map((name) => describeModule(name, subject)),
      ...describedModules.flatMap((module) =>
        module.parameters.map((parameter) => describeModuleParameter(module.name, parameter.name, '70000', subject)),
      ),
      ...directives.map(({ name }) => describeDirective(name)),
    ];
    for (const text of texts) assert.ok(text && text.split('\n').length < 15, text);
  });

  it('says of an old name what took its place, for the kernels of the target', () => {
    assert.match(describeModule('ip_conntrack', on('6.1'))!, /no module ip_conntrack since Linux 2\.6\.22; nf_conntrack/);
    assert.equal(describeModule('ip_conntrack', on('rhel5')), undefined);
  });

  it('does the arithmetic of hashsize', () => {
    const text = describeModuleParameter('nf_conntrack', 'hashsize', '70000', on('6.1'))!;
    assert.match(text, /makes 70144 buckets/);
    assert.match(text, /nf_conntrack_max becomes 561152, 8 for each bucket/);
    assert.match(text, /chains of 16 entries on average/);
  });

  it('takes the maximum that the host sets', () => {
    const subject = { ...on('6.1'), conntrack: { max: 855360 } };
    const text = describeModuleParameter('nf_conntrack', 'hashsize', '855360', subject)!;
    assert.match(text, /chains of 2 entries on average: 2 x 855360 \/ 855552/);
    assert.match(text, /nf_conntrack_max is 855360, which the host sets elsewhere/);
  });

  it('warns in the hover of a parameter under an old module name', () => {
    assert.match(describeModuleParameter('ip_conntrack', 'hashsize', '9', on('6.1'))!, /Not used as it stands/);
  });

  it('tells what a value means', () => {
    assert.match(describeModuleParameter('bonding', 'mode', '4', on('6.1'))!, /means 802\.3ad/);
    assert.match(describeModuleParameter('nf_conntrack_sip', 'sip_timeout', '3600', on('6.1'))!, /1 hour/);
    assert.match(describeModuleParameter('nf_conntrack', 'acct', undefined, on('6.1'))!, /without a value it is on/);
    assert.match(describeModuleParameter('nf_conntrack', 'nf_conntrack_helper', '1', on('6.1'))!, /none of Linux 6\.1/);
  });

  it('tells what kernels and files say of modules without a sentence', () => {
    assert.match(
      describeModuleParameter('kvm', 'eager_page_split', '1', on('6.1'))!,
      /5\.10, 6\.1, 6\.12 and 7\.2 only 6\.1, 6\.12 and 7\.2 have it/,
    );
    assert.match(describeModuleParameter('usbhid', 'quirks', undefined, on('6.1'))!, /Up to 4 texts with commas/);
    assert.match(describeModule('nfsd', on('6.1'))!, /does not block it/);
    assert.match(describeModule('drm_buddy', on('6.12'))!, /A module of the kernel/);
    assert.match(describeModule('amdgpu', on('6.12'))!, /and \d+ more\./);
  });

  it('says nothing of what is not known', () => {
    assert.equal(describeModule('my_driver', on('6.1')), undefined);
    assert.equal(describeModuleParameter('nf_conntrack', 'size', '1', on('6.1')), undefined);
    assert.equal(describeDirective('Options'), undefined);
  });
});
