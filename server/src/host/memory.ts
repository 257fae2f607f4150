import { say } from '../core/index.ts';

const UNITS: Readonly<Record<string, number>> = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40 };

export type ParsedMemory = { readonly ok: true; readonly bytes: number } | { readonly ok: false; readonly message: string };

/** Less than any Linux host has: a smaller number is a forgotten unit. */
const LEAST = 2 ** 20;

/** A size of memory: a number of bytes, or a text such as `512M`, `16G`, `1.5 GiB`; a unit is a power of 1024. */
export function parseMemory(value: string | number): ParsedMemory {
  const match = /^(\d+(?:\.\d+)?)\s*(?:([kmgt])(?:i?b)?|b)?$/i.exec(String(value).trim());
  if (!match) return { ok: false, message: say`"${value}" is no size of memory; write it as 512M, 16G or a number of bytes.` };
  const bytes = Math.round(Number(match[1]) * (UNITS[match[2]?.toLowerCase() ?? ''] ?? 1));
  if (bytes < LEAST)
    return { ok: false, message: say`${value} is less than one MiB of memory; is a unit missing, as in ${match[1]}G?` };
  if (!Number.isSafeInteger(bytes)) return { ok: false, message: say`${value} is more memory than any machine has.` };
  return { ok: true, bytes };
}
