import type { Rule } from '../../lint/rule.ts';
import { byteOrderMark } from './byte-order-mark.ts';
import { crlf } from './crlf.ts';
import { nulByte } from './nul-byte.ts';

export const fileRules: readonly Rule[] = [byteOrderMark, crlf, nulByte];
