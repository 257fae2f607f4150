import { editDistance } from '../../text/nearest.ts';
import { describedModules, findFormerName, findModule, moduleNames, normalName } from './index.ts';
import { packagedAliases } from './packages.ts';

/** What a name that no known module has was most likely meant to be. */
export interface Meant {
  readonly name: string;
  /** Why: the letters' case, the ending of a file, or a slip of the pen. */
  readonly by: 'case' | 'suffix' | 'slip';
}

/**
 * The module that is meant by a name which no kernel that kernlint knows has for a module or an alias. Undefined where the name is known, or
 * where it may well be a module from elsewhere or of another time. Capitals, `_` and the ending `.ko` are certain for every module; a letter
 * that is off is not, for new modules come with every kernel, but with those of packet filters and those that kernlint describes.
 */
export function meantModule(written: string): Meant | undefined {
  const name = normalName(written);
  if (!/^\w[\w.]*$/.test(name) || isKnown(name)) return undefined;
  const plain = name.replace(/\.ko(\.(xz|gz|zst))?$/, '');
  if (plain !== name) return isKnown(plain) ? { name: plain, by: 'suffix' } : undefined;
  const small = name.toLowerCase();
  const lower = moduleNames().filter((known) => known.toLowerCase() === small);
  if (lower.length > 0) return lower.length === 1 ? { name: lower[0]!, by: 'case' } : undefined;
  const near = neighbours(name).filter((known) => isSlip(name, known));
  const [only] = near;
  return near.length === 1 && only !== undefined && (isSettled(only) || bare(only) === bare(name))
    ? { name: only, by: 'slip' }
    : undefined;
}

function isKnown(name: string): boolean {
  const aliases = packagedAliases();
  return (
    findModule(name) !== undefined ||
    findFormerName(name) !== undefined ||
    aliases.has(name) ||
    aliases.has(name.replaceAll('_', '-'))
  );
}

const settled = new Set(describedModules.map(({ name }) => name));

/** Whether names near to this one are not to be expected from kernels to come. */
function isSettled(name: string): boolean {
  return settled.has(name) || /^(nf_|xt_|ip6?t_|ip6?table_|ip_set|ip_vs|nfnetlink)/.test(name);
}

function bare(name: string): string {
  return name.replaceAll('_', '');
}

const byShape = new Map<string, string[]>();

/** The names that begin with the same letter and are as long, or longer or shorter by one. */
function neighbours(name: string): readonly string[] {
  if (byShape.size === 0)
    for (const known of moduleNames()) {
      const shape = `${known[0]}${known.length}`;
      byShape.set(shape, [...(byShape.get(shape) ?? []), known]);
    }
  return [-1, 0, 1].flatMap((more) => byShape.get(`${name[0]}${name.length + more}`) ?? []);
}

/** One letter of a longer name is missing, too many, another or in the wrong place; a digit may be on purpose. */
function isSlip(written: string, known: string): boolean {
  if (known.length < 6) return false;
  const digits = (text: string) => text.replace(/\D/g, '');
  return digits(written) === digits(known) && editDistance(written, known) === 1;
}
