import type { Rule } from '../../lint/rule.ts';
import { byteOrderMark } from './byte-order-mark.ts';
import { crlf } from './crlf.ts';

export const fileRules: readonly Rule[] = [byteOrderMark, crlf];
