import { type Boot, parseKernelTarget } from '../core/index.ts';
import { decode } from './decode.ts';
import { FileError, type Files } from './files.ts';

/** What the files of a host tell of it; undefined where they do not. */
export interface ImageFacts {
  /** As a config would name it: `debian12`, `6.6`. */
  readonly kernel: string | undefined;
  /** The path, below the root, that tells the kernel. */
  readonly kernelFrom: string | undefined;
  readonly boot: Boot | undefined;
}

/**
 * Looks at the file system of a host for its kernel and for what starts it. The newest kernel below lib/modules counts; where os-release names
 * a distribution that ships this kernel, or where there is no kernel, as in a container, the distribution does, for its kernels are patched.
 */
export async function imageFacts(files: Files, root: string): Promise<ImageFacts> {
  const osRelease = ['etc/os-release', 'usr/lib/os-release'];
  const fields = new Map<string, string>();
  let named = '';
  for (const path of osRelease) {
    const text = await orUndefined(files.read(`${root}/${path}`));
    if (!text) continue;
    for (const [, key, value] of decode(text).text.matchAll(/^([A-Z_]+)=["']?([^"'\n\r]*)/gm)) fields.set(key!, value!);
    named = path;
    break;
  }
  const distribution = distributionOf(fields);
  const modules = await newestKernel(files, root);
  const fits = distribution !== undefined && (modules === undefined || ships(distribution, modules.series));
  return {
    kernel: fits ? distribution : modules?.series,
    kernelFrom: fits ? named : modules?.path,
    boot: await bootOf(files, root, fields.get('ID')),
  };
}

/** The name that kernlint has for a release, by ID and VERSION_ID: with all of its version, else with the first number. */
function distributionOf(fields: ReadonlyMap<string, string>): string | undefined {
  const id = fields.get('ID')?.replace(/^opensuse-/, '');
  const version = fields.get('VERSION_ID');
  if (!id || !version) return undefined;
  return [`${id}${version}`, `${id}${version.split('.')[0]}`].find((name) => parseKernelTarget(name).ok);
}

function ships(distribution: string, series: string): boolean {
  const [of, kernel] = [parseKernelTarget(distribution), parseKernelTarget(series)];
  if (!of.ok || !kernel.ok) return false;
  const [major = 0, minor = 0] = kernel.target.spans[0]!.from;
  const number = major * 1000 + minor;
  return of.target.spans.some(
    ({ from, to }) => from[0]! * 1000 + (from[1] ?? 0) <= number && number <= to[0]! * 1000 + (to[1] ?? 0),
  );
}

/** `6.1` of `usr/lib/modules/6.1.0-18-amd64`. */
async function newestKernel(files: Files, root: string): Promise<{ series: string; path: string } | undefined> {
  for (const folder of ['usr/lib/modules', 'lib/modules']) {
    const names = ((await orUndefined(files.list(`${root}/${folder}`))) ?? []).map(({ name }) => name);
    const newest = names
      .filter((name) => /^\d+\.\d+/.test(name))
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .at(-1);
    const series = newest && /^\d+\.\d+/.exec(newest)?.[0];
    if (series && parseKernelTarget(series).ok) return { series, path: `${folder}/${newest}` };
  }
  return undefined;
}

/** Alpine's OpenRC has a script for sysctl of its own; elsewhere it calls `sysctl --system`. */
async function bootOf(files: Files, root: string, id: string | undefined): Promise<Boot | undefined> {
  const has = async (path: string) => (await orUndefined(files.kind(`${root}/${path}`))) !== undefined;
  if ((await has('usr/lib/systemd/systemd')) || (await has('lib/systemd/systemd'))) return 'systemd';
  if ((await has('sbin/openrc')) || (await has('usr/sbin/openrc'))) return id === 'alpine' ? 'openrc' : 'sysvinit';
  return undefined;
}

async function orUndefined<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}
