import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { formatOfPath } from '../../server/src/core/syntax/format.ts';
import { defaultSettings } from '../../server/src/core/workspace/settings.ts';
import { sourceFile } from '../../server/src/core/workspace/source-file.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { decode } from '../../server/src/host/decode.ts';
import { findingsOf } from '../harness/host.ts';

/**
 * Packages that bring files of sysctl.d, modprobe.d, modules-load.d or rules, of several releases of Debian; those that a release does not
 * have are left out. Big ones are not among them, so that a run stays short.
 */
const PACKAGES = `
  systemd systemd-coredump systemd-zram-generator udev procps linux-sysctl-defaults kmod ufw arno-iptables-firewall ferm nftables
  aoetools awesfx bubblewrap bumblebee calamares-settings-mobian cava corekeeper cryptmount cups-filters dahdi-linux deepin-screen-recorder
  dkms dlm-controld drbd-utils ecryptfs-utils feedbackd fuse3 garmin-forerunner-tools hardening-runtime i8kutils irqbalance iwd
  lava-dispatcher libddccontrol0 libhackrf0 libnfc6 libpsm2-2-compat libvpb1 lxc mdadm multipath-tools nbd-client ndctl nfs-kernel-server
  nfs-common octavia-agent open-infrastructure-compute-tools open-infrastructure-system-images open-vm-tools-desktop
  openstack-cluster-installer-poc osspd owfs-common ppp-gatekeeper pptpd python3-diskimage-builder qemu-system-common rdma-core stlink-tools
  tracker-miner-fs tuned tup vpoll-dkms w1retap zram-tools alsa-base bluez
`
  .trim()
  .split(/\s+/);

/**
 * What is wrong with a package indeed. octavia-agent sets a key that Linux 4.12 removed, and in Debian 12 it quotes values, which the kernel
 * refuses (EINVAL); Debian 13 took the quotes off.
 */
const FAULTS: Readonly<Record<string, readonly string[]>> = { 'octavia-agent': ['sysctl/removed-key', 'sysctl/quoted-value'] };

const SECONDS = 80;
/** What has been fetched stays for the user's next run. */
const CACHE = join(tmpdir(), `kernlint-debian-packages-${process.getuid?.() ?? 0}`);

/** Fetches and unpacks what this release has of the packages. A string says why that cannot be done. */
function unpacked(): readonly string[] | string {
  for (const command of ['apt-get', 'apt-cache', 'dpkg-deb']) {
    if (spawnSync(command, ['--version']).error) return `${command} is not installed`;
  }
  const known = spawnSync('apt-cache', ['show', '--no-all-versions', ...PACKAGES], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const names = [...known.stdout.matchAll(/^Package: (\S+)$/gm)].map(([, name]) => name!);
  if (names.length === 0) return 'apt knows no packages here; run: apt-get update';
  mkdirSync(CACHE, { recursive: true });
  const wanted = names.filter((name) => !readdirSync(CACHE).includes(name));
  if (wanted.length > 0) {
    const parts = join(CACHE, `.fetch-${process.pid}`);
    mkdirSync(parts);
    try {
      const run = spawnSync('apt-get', ['download', '-qq', '-o', 'Acquire::Retries=1', ...wanted], {
        cwd: parts,
        timeout: SECONDS * 1000,
        encoding: 'utf8',
      });
      if (run.status !== 0) return `apt cannot fetch packages: ${run.error?.message ?? run.stderr.trim().split('\n').at(-1)}`;
      for (const file of readdirSync(parts)) unpack(join(parts, file), file.split('_')[0]!);
    } finally {
      rmSync(parts, { recursive: true });
    }
  }
  return names.filter((name) => readdirSync(CACHE).includes(name));
}

function unpack(archive: string, name: string): void {
  const place = `${archive}.unpacked`;
  const run = spawnSync('dpkg-deb', ['-x', archive, place], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  // A package stands in the cache whole or not at all; another run may have been quicker.
  if (!readdirSync(CACHE).includes(name)) renameSync(place, join(CACHE, name));
}

/** The files of a package that kernlint reads, as one host. ufw's rules stand where its installation puts them. */
function hostOf(name: string): Workspace {
  const root = join(CACHE, name);
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Workspace.of(
    paths.flatMap((path) => {
      const place = relative(root, path).replace(/^usr\/share\/ufw\/iptables\//, 'etc/ufw/');
      const format = formatOfPath(place);
      return format && statSync(path).size < 2 ** 20 ? [sourceFile(place, format, decode(readFileSync(path)).text)] : [];
    }),
  );
}

describe('what Debian’s packages ship', function () {
  this.timeout((SECONDS + 60) * 1000);

  it('gives nothing above information', function () {
    const names = unpacked();
    if (typeof names === 'string') {
      console.log(`      skipped: ${names}`);
      return this.skip();
    }
    const hosts = names.map((name) => ({ name, host: hostOf(name) })).filter(({ host }) => [...host.files].length > 0);
    const files = hosts.reduce((sum, { host }) => sum + [...host.files].length, 0);
    console.log(`      ${files} files of ${hosts.length} packages`);
    const loud = hosts.flatMap(({ name, host }) =>
      findingsOf(host, defaultSettings)
        .filter(({ rule, severity }) => (severity === 'error' || severity === 'warning') && !FAULTS[name]?.includes(rule))
        .map(({ rule, severity, path, range, message }) => {
          const line = host.file(path)!.text.slice(0, range.start).split('\n').length;
          return `${name}: ${path}:${line}: ${severity} ${rule}: ${message}`;
        }),
    );
    assert.deepEqual(loud, []);
    assert.ok(hosts.length >= 12, `only ${hosts.length} packages ship such files`);
  });
});
