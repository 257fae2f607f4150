import { formatSpans } from '../../knowledge/kernel.ts';
import type { LineVerdict } from '../../model/sysctl-values.ts';
import { phrase, said, say } from '../../text/say.ts';

const ERRORS: Readonly<Record<string, string>> = {
  EINVAL: phrase`Invalid argument`,
  ENOENT: phrase`No such file or directory`,
  ERANGE: phrase`Numerical result out of range`,
};

/** Who refuses a value and how sysctl puts it: `the kernel refuses the line (Invalid argument), and the old value stays`. */
export function refusalWords({ refused }: LineVerdict): string {
  const error = ERRORS[refused?.error ?? ''];
  const kernels = refused?.partly ? formatSpans(refused.spans) : undefined;
  if (!error) {
    return kernels === undefined
      ? say`the kernel drops the value without a word, and the old one stays`
      : say`${kernels} drops the value without a word, and the old one stays`;
  }
  if (!refused?.partly || kernels === undefined) return say`the kernel refuses the value (${said(error)}), and the old one stays`;
  return refused.spans.length > 1
    ? say`${kernels} refuse the value (${said(error)}), and the old one stays`
    : say`${kernels} refuses the value (${said(error)}), and the old one stays`;
}

/** A text of a value in a message: short, and marked where it is empty or has blanks at its ends. */
export function shownValue(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 37)}...` : text;
  return /^\S(?:.*\S)?$/.test(short) && !/[",;]/.test(short) ? short : `"${short}"`;
}
