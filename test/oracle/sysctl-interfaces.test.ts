import assert from 'node:assert/strict';
import { release } from 'node:os';
import { existsIn, parseKernelTarget } from '../../server/src/core/knowledge/kernel.ts';
import { findSysctl, sysctlNames } from '../../server/src/core/knowledge/sysctl/index.ts';
import { combination, interfaceSetting, onByDefault } from '../../server/src/core/knowledge/sysctl/interfaces.ts';
import { askKernel, type KernelWrite } from '../harness/namespace.ts';

const kernel = parseKernelTarget(release().replace(/-.*/, ''));

/** The settings of interfaces of which it is said how all and the interface are combined, in this kernel. */
const SETTINGS = sysctlNames()
  .filter((name) => /^net\.ipv[46]\.conf\.\*\./.test(name) && kernel.ok && existsIn(kernel.target, findSysctl(name)!) === 'all')
  .map((name) => interfaceSetting(name.split('.'))!)
  .filter((setting) => combination(setting) !== undefined);

const path = (device: string, { family, setting }: (typeof SETTINGS)[number]) => `net/${family}/conf/${device}/${setting}`;
/** A write of nothing, to read the file. */
const read = (device: string, setting: (typeof SETTINGS)[number]): KernelWrite => ({ path: path(device, setting), text: '' });

describe('all, default and the interface, in the kernel', () => {
  it('keep values of their own: what all gets does not go to an interface', function () {
    const writes = SETTINGS.flatMap((setting) => [
      read('lo', setting),
      read('all', setting),
      { path: path('all', setting), text: '0' },
      { path: path('all', setting), text: '1' },
      read('lo', setting),
    ]);
    const answers = askKernel(writes);
    if (typeof answers === 'string') {
      console.log(`      skipped: ${answers}`);
      return this.skip();
    }
    assert.ok(SETTINGS.length > 30, `${SETTINGS.length} settings`);
    for (const [i, setting] of SETTINGS.entries()) {
      const [before, , , written, after] = answers.slice(5 * i, 5 * i + 5);
      assert.equal(written!.error, undefined, path('all', setting));
      assert.equal(after!.now, before!.now, path('lo', setting));
    }
  });

  it('begin with what is on by default', function () {
    const answers = askKernel(SETTINGS.map((setting) => read('default', setting)));
    if (typeof answers === 'string') {
      console.log(`      skipped: ${answers}`);
      return this.skip();
    }
    for (const [i, setting] of SETTINGS.entries())
      if (setting.family === 'ipv4')
        assert.equal(onByDefault(setting), answers[i]!.now !== '0', `${path('default', setting)} is ${answers[i]!.now}`);
  });

  it('take from default for IPv4, where nobody wrote the interface, and not for IPv6', function () {
    // Those whose write empties the caches of routes are left out: ipv4_doint_and_flush() copies nothing.
    const four = SETTINGS.filter(
      ({ family, setting }) => family === 'ipv4' && !['promote_secondaries', 'route_localnet'].includes(setting),
    );
    const six = SETTINGS.filter(({ family, setting }) => family === 'ipv6' && setting !== 'max_desync_factor');
    const writes = [...four, ...six].flatMap((setting) => [
      read('lo', setting),
      { path: path('default', setting), text: '3' },
      read('lo', setting),
    ]);
    const answers = askKernel(writes);
    if (typeof answers === 'string') {
      console.log(`      skipped: ${answers}`);
      return this.skip();
    }
    for (const [i, setting] of [...four, ...six].entries()) {
      const [before, , after] = answers.slice(3 * i, 3 * i + 3);
      assert.equal(after!.now, setting.family === 'ipv4' ? '3' : before!.now, path('lo', setting));
    }
  });
});
