import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  allRules,
  applyFixes,
  formatOfPath,
  type Host,
  lintHost,
  type Rule,
  type SourceFile,
  sourceFile,
  Workspace,
} from '../../server/src/core/index.ts';
import { RuleSet } from '../../server/src/core/lint/run.ts';
import { pathBeside } from '../../server/src/core/workspace/host-root.ts';
import { folderOf } from '../../server/src/host/files.ts';
import { Resolver, type ResolverOptions } from '../../server/src/host/resolver.ts';
import { filesOf } from '../harness/files.ts';
import { toyMeta } from '../harness/toy-rules.ts';

/** A workspace of these texts below /r, with what /r/kernlint.config.json says. */
async function open(texts: Readonly<Record<string, string>>, config: object, options: ResolverOptions = {}) {
  const resolver = new Resolver(filesOf({ '/r/kernlint.config.json': JSON.stringify(config) }), options);
  const files: SourceFile[] = [];
  for (const [path, text] of Object.entries(texts)) {
    await resolver.enter(folderOf(`/r/${path}`)!);
    files.push(sourceFile(`/r/${path}`, formatOfPath(path) ?? 'iptables', text));
  }
  assert.deepEqual(
    resolver.configs.flatMap(({ problems }) => problems),
    [],
  );
  return { resolver, workspace: Workspace.of(files, resolver.layout) };
}

const groups = (workspace: Workspace) =>
  [...workspace.hosts].map(({ files }) => files.map(({ path }) => path.replace('/r/', ''))).sort();

const empty = (paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, '']));

describe('the hosts of a repository', () => {
  const ANSIBLE = [
    'group_files/db/etc/sysctl.d/90-db.conf',
    'group_files/web/etc/modprobe.d/web.conf',
    'group_files/web/etc/sysctl.d/90-web.conf',
    'roles/common/files/etc/modules-load.d/net.conf',
    'roles/common/templates/etc/sysctl.d/10-net.conf.j2',
    'roles/web/files/iptables/rules.v4',
    'roles/web/templates/sysctl.conf.j2',
  ];

  it('of Ansible are roles and group folders', async () => {
    const { workspace } = await open(empty(ANSIBLE), {});
    assert.deepEqual(groups(workspace), [
      [ANSIBLE[0]],
      [ANSIBLE[1], ANSIBLE[2]],
      [ANSIBLE[3], ANSIBLE[4]],
      [ANSIBLE[5], ANSIBLE[6]],
    ]);
  });

  it('of Ansible are what the config makes of roles and group folders', async () => {
    const hosts = [{ name: 'web', files: ['roles/common', 'roles/web', 'group_files/web'], boot: 'openrc', memory: '2G' }];
    const { workspace, resolver } = await open(empty(ANSIBLE), { hosts, kernel: '6.1' });
    assert.deepEqual(groups(workspace), [[ANSIBLE[0]], ANSIBLE.slice(1)]);
    const web = workspace.hostOf(`/r/${ANSIBLE[6]}`)!;
    assert.equal(web.boot, 'openrc');
    assert.equal(resolver.settingsFor(web).memory, 2 ** 31);
    assert.equal(resolver.settingsFor(web).target.label, resolver.settingsFor([...workspace.hosts][0]!).target.label);
    assert.equal(workspace.hostOf(`/r/${ANSIBLE[0]}`)!.boot, 'systemd');
  });

  it('of Puppet are modules', async () => {
    const paths = [
      'modules/firewall/files/rules.v4',
      'modules/firewall/templates/modprobe.d/nf.conf.erb',
      'modules/kernel/files/sysctl.d/90-net.conf',
      'modules/kernel/templates/sysctl.conf.erb',
      'site/profile/files/web/etc/sysctl.conf',
    ];
    const { workspace } = await open(empty(paths), {});
    assert.deepEqual(groups(workspace), [[paths[0], paths[1]], [paths[2], paths[3]], [paths[4]]]);
    const hosts = [
      { name: 'all', files: ['modules/**'] },
      { name: 'kernel', files: ['modules/kernel/**', '!modules/kernel/templates'] },
    ];
    const declared = await open(empty(paths), { hosts });
    assert.deepEqual(groups(declared.workspace), [[paths[0], paths[1], paths[3]], [paths[2]], [paths[4]]]);
  });

  it('of a tree of images are images, each with all its layers', async () => {
    const paths = [
      'images/a/etc/sysctl.d/50-a.conf',
      'images/a/run/sysctl.d/50-a.conf',
      'images/a/usr/lib/modprobe.d/x.conf',
      'images/a/usr/local/lib/sysctl.d/5.conf',
      'images/b/rootfs/etc/sysconfig/iptables',
      'images/b/rootfs/etc/sysctl.conf',
    ];
    const { workspace } = await open(empty(paths), {});
    assert.deepEqual(groups(workspace), [paths.slice(0, 4), paths.slice(4)]);
  });

  it('are apart in a folder of samples, and together in one of flat copies', async () => {
    const copies = ['srv/web/ip6tables.rules', 'srv/web/iptables.rules', 'srv/web/sysctl.conf'];
    const ufw = ['ufw/after.rules', 'ufw/before.rules', 'ufw/user.rules'];
    const samples = ['samples/iptables.rules', 'samples/rules.v4', 'samples/sysctl.conf'];
    const { workspace } = await open(empty([...copies, ...ufw, ...samples]), {});
    assert.deepEqual(groups(workspace), [...samples.map((path) => [path]), copies, ufw].sort());
    const grown = workspace.with(sourceFile('/r/srv/web/other.iptables', 'iptables', ''));
    assert.equal([...grown.hosts].length, 8);
    assert.equal(grown.hostOf('/r/samples/rules.v4'), workspace.hostOf('/r/samples/rules.v4'));
    assert.deepEqual(groups(grown.without('/r/srv/web/other.iptables')), groups(workspace));
    const hosts = [{ name: 's', files: ['samples'] }];
    assert.deepEqual(groups((await open(empty(samples), { hosts })).workspace), [samples]);
  });

  it('do not join files of another config, whatever its globs are', async () => {
    const resolver = new Resolver(
      filesOf({
        '/r/kernlint.config.json': JSON.stringify({ hosts: [{ name: 'all', files: ['**'] }] }),
        '/r/b/kernlint.config.json': JSON.stringify({ boot: 'none' }),
      }),
    );
    const paths = ['/r/a/etc/sysctl.conf', '/r/b/etc/sysctl.conf', '/r/c/sysctl.conf'];
    for (const path of paths) await resolver.enter(folderOf(path)!);
    const workspace = Workspace.of(
      paths.map((path) => sourceFile(path, 'sysctl', '')),
      resolver.layout,
    );
    assert.deepEqual(groups(workspace), [['a/etc/sysctl.conf', 'c/sysctl.conf'], ['b/etc/sysctl.conf']]);
    assert.equal(workspace.hostOf(paths[1]!)!.boot, 'none');
  });
});

describe('the boot of a host', () => {
  const texts = empty(['a/etc/sysctl.conf', 'a/etc/modprobe.d/a.conf', 'b/etc/sysctl.conf']);
  const bootOf = (workspace: Workspace, path: string) => workspace.hostOf(`/r/${path}`)!.boot;

  it('is that of the config, of the last override that names a file of the host, of the declared host, of the command line', async () => {
    const overrides = [{ files: ['a/etc/modprobe.d'], boot: 'sysvinit' }];
    const first = (await open(texts, { boot: 'openrc', overrides })).workspace;
    assert.equal(bootOf(first, 'a/etc/sysctl.conf'), 'sysvinit');
    assert.equal(bootOf(first, 'b/etc/sysctl.conf'), 'openrc');
    const hosts = [{ name: 'a', files: ['a'], boot: 'container' }];
    assert.equal(bootOf((await open(texts, { boot: 'openrc', overrides, hosts })).workspace, 'a/etc/sysctl.conf'), 'container');
    const forced = (await open(texts, { overrides, hosts }, { forced: { boot: 'none' } })).workspace;
    assert.equal(bootOf(forced, 'a/etc/sysctl.conf'), 'none');
  });
});

describe('a fix that makes a new file', () => {
  const loads: Rule = {
    meta: toyMeta('toy/no-module', { fix: 'offered' }),
    host({ host, report }) {
      const [first] = host.files;
      if (!first || host.files.some(({ format }) => format === 'modules-load')) return;
      const edits = [{ path: pathBeside(first.path, 'modules-load.d/x.conf'), range: { start: 0, end: 0 }, newText: 'loop\n' }];
      report({ path: first.path, range: { start: 0, end: 1 }, message: '', fixes: [{ title: '', safety: 'offered', edits }] });
    },
  };
  const run = async (files: string[]) => {
    const { workspace, resolver } = await open(empty(['a/sysctl.d/1.conf']), { hosts: [{ name: 'a', files }] });
    const options = { offered: true, formatOf: formatOfPath };
    const fixed = applyFixes(workspace, (host) => resolver.settingsFor(host), new RuleSet([loads]), options);
    return [...fixed.workspace.files].map(({ path }) => path.replace('/r/', ''));
  };

  it('is made where the host has the file, and left where no glob names it', async () => {
    assert.deepEqual(await run(['a']), ['a/modules-load.d/x.conf', 'a/sysctl.d/1.conf']);
    assert.deepEqual(await run(['a/sysctl.d']), ['a/sysctl.d/1.conf']);
  });
});

describe('findings', () => {
  const pool = allRules.rules.flatMap(({ meta }) => meta.docs.bad).filter(({ kernel }) => kernel === undefined);
  const file = fc.constantFrom(...pool.flatMap(({ files }) => Object.entries(files)));
  const words = (host: Host, resolver: Resolver) =>
    [...lintHost(host, resolver.settingsFor(host), allRules).values()].flat().map((finding) => JSON.stringify(finding));

  it('of a host are those that it has alone, whatever hosts are beside it', async () => {
    const places = fc.array(fc.tuple(fc.nat(3), file), { minLength: 2, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(places, fc.boolean(), async (placed, declare) => {
        // Declared hosts own files in folders that tell nothing; the others are told by their roots.
        const path = (host: number, i: number, at: string) => (declare ? `pool/${i}/files/${at}` : `host${host}/${at}`);
        const texts = (only?: number) =>
          Object.fromEntries(
            placed.flatMap(([host, [at, text]], i) => (only === undefined || only === host ? [[path(host, i, at), text]] : [])),
          );
        const numbers = [...new Set(placed.map(([host]) => host))];
        const hosts = numbers.map((host) => ({
          name: `host ${host}`,
          files: placed.flatMap(([own], i) => (own === host ? [`pool/${i}/**`] : [])),
        }));
        const config = declare ? { hosts } : {};
        const all = await open(texts(), config);
        if (declare) assert.equal([...all.workspace.hosts].length, numbers.length);
        for (const number of numbers) {
          const alone = await open(texts(number), config);
          for (const host of alone.workspace.hosts) {
            const twin = all.workspace.hostOf(host.files[0]!.path)!;
            assert.deepEqual(
              twin.files.map(({ path: name }) => name),
              host.files.map(({ path: name }) => name),
            );
            assert.deepEqual(words(twin, all.resolver), words(host, alone.resolver));
          }
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  }).timeout(30_000);

  it('of other hosts are not worked out anew by an edit: of 2,000 hosts one is judged again', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 2000 }, (_, i) => [`host${i}/etc/sysctl.conf`, 'net.ipv4.ip_forward = 2\n']),
    );
    const { workspace, resolver } = await open(texts, {});
    const judge = (of: Workspace) =>
      new Map([...of.hosts].map((host) => [host.root, lintHost(host, resolver.settingsFor(host), allRules)]));
    const before = judge(workspace);
    const edited = workspace.with(sourceFile('/r/host7/etc/sysctl.conf', 'sysctl', 'net.ipv4.ip_forward = 1\n'));
    const after = judge(edited);
    assert.deepEqual(
      [...after].filter(([root, findings]) => before.get(root) !== findings).map(([root]) => root),
      ['/r/host7'],
    );
  }).timeout(20_000);
});
