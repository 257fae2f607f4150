import type { Rule } from '../../lint/rule.ts';
import { byteOrderMark } from './byte-order-mark.ts';

export const fileRules: readonly Rule[] = [byteOrderMark];
