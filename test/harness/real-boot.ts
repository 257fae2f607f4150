import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files by path below the root of a host; `-> TARGET` is a link. */
export type Tree = Readonly<Record<string, string>>;

/** Puts a tree on disk, hands its folder to `use`, and takes it away. */
export async function onDisk<T>(tree: Tree, use: (root: string) => T | Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'kernlint-boot-'));
  try {
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      if (text.startsWith('-> ')) symlinkSync(text.slice(3), join(root, path));
      else writeFileSync(join(root, path), text);
    }
    return await use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

export type RealReader = 'systemd' | 'procps';

const SYSTEMD = ['/usr/lib/systemd/systemd-sysctl', '/lib/systemd/systemd-sysctl'];

/** Interfaces of the namespace, beside lo. */
export const INTERFACES = ['eth0', 'eth0.100', 'br-lan', 'wan0'];

/**
 * In a namespace of mounts and networks of its own: the tree's folders stand where the readers look, the reader runs, and the keys are read from
 * the kernel. Keys that no namespace keeps to itself must not be set by the tree.
 */
const SCRIPT = `
set -e
tree=$1 reader=$2
for folder in etc run usr/lib usr/local/lib; do mkdir -p $tree/$folder/sysctl.d; done
ip link add ${INTERFACES[0]} type veth peer name ${INTERFACES[1]}
ip link add ${INTERFACES[2]} type veth peer name ${INTERFACES[3]}
if [ "$reader" = systemd ]; then program=${SYSTEMD.join(' program2=')}; [ -x $program ] || program=$program2; else program="sysctl --system"; fi
mount -t tmpfs tmpfs /run
mkdir /run/sysctl.d
mount --bind $tree/run/sysctl.d /run/sysctl.d
mount --bind $tree/usr/lib/sysctl.d /usr/lib/sysctl.d
mount --bind $tree/usr/local/lib /usr/local/lib
mount --bind $tree/etc /etc
$program >/dev/null 2>&1 || true
while read -r path; do
  if value=$(cat "/proc/sys/$path" 2>/dev/null); then echo "$path	$value" | tr '\\n' ' '; echo; fi
done
`;

/** What the kernel holds for these keys, given as paths below /proc/sys, after the reader applied the tree; absent where it has no such key. */
export function afterReader(root: string, reader: RealReader, paths: readonly string[]): ReadonlyMap<string, string> {
  const run = spawnSync('unshare', ['-n', '-m', '--propagation', 'private', 'sh', '-c', SCRIPT, 'sh', root, reader], {
    input: `${paths.join('\n')}\n`,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`the reader did not run: ${run.stderr}`);
  return new Map(
    run.stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line): [string, string] => {
        const tab = line.indexOf('\t');
        return [line.slice(0, tab), line.slice(tab + 1).trim()];
      }),
  );
}

/** Why the real readers cannot be asked here; undefined where they can. */
export function whyNoReaders(): string | undefined {
  if (process.platform !== 'linux') return 'there is no Linux here';
  if (process.getuid?.() !== 0) return 'namespaces of mounts need root';
  if (spawnSync('sh', ['-c', SYSTEMD.map((path) => `[ -x ${path} ]`).join(' || ')]).status !== 0)
    return 'systemd-sysctl is not installed';
  if (!spawnSync('sysctl', ['--version'], { encoding: 'utf8' }).stdout?.includes('procps-ng 4'))
    return 'there is no procps 4 here';
  const probe = spawnSync('unshare', ['-n', '-m', '--propagation', 'private', 'ip', 'link', 'add', 'kl0', 'type', 'veth'], {
    encoding: 'utf8',
  });
  return probe.status === 0 ? undefined : `no namespaces here: ${probe.error?.message ?? probe.stderr.trim()}`;
}
