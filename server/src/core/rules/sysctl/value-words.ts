import { formatSpans } from '../../knowledge/kernel.ts';
import type { LineVerdict } from '../../model/sysctl-values.ts';
import { phrase, say } from '../../text/say.ts';

const ERRORS: Readonly<Record<string, string>> = {
  EINVAL: phrase`Invalid argument`,
  ENOENT: phrase`No such file or directory`,
  ERANGE: phrase`Numerical result out of range`,
};

/** Who refuses a value and how sysctl puts it: `the kernel refuses the line (Invalid argument), and the old value stays`. */
export function refusalWords({ refused }: LineVerdict): string {
  const error = ERRORS[refused?.error ?? ''];
  const who = refused?.partly ? formatSpans(refused.spans) : say`the kernel`;
  const verb = !error ? 'drops' : refused?.partly && refused.spans.length > 1 ? 'refuse' : 'refuses';
  return say`${who} ${verb} the value${error ? ` (${error})` : say` without a word`}, and the old one stays`;
}

/** A text of a value in a message: short, and marked where it is empty or has blanks at its ends. */
export function shownValue(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 37)}...` : text;
  return /^\S(?:.*\S)?$/.test(short) && !/[",;]/.test(short) ? short : `"${short}"`;
}
