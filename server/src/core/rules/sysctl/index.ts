import type { Rule } from '../../lint/rule.ts';
import { allDefaultInterface } from './all-default-interface.ts';
import { deprecatedKey } from './deprecated-key.ts';
import { differsByKernel } from './differs-by-kernel.ts';
import { duplicateKey } from './duplicate-key.ts';
import { fieldsOutOfOrder } from './fields-out-of-order.ts';
import { globPrecedence } from './glob-precedence.ts';
import { interfaceDot } from './interface-dot.ts';
import { invalidValue } from './invalid-value.ts';
import { listSeparator } from './list-separator.ts';
import { moduleNotLoaded } from './module-not-loaded.ts';
import { notReadAtBoot } from './not-read-at-boot.ts';
import { notYetInKernel } from './not-yet-in-kernel.ts';
import { octalValue } from './octal-value.ts';
import { outOfRange } from './out-of-range.ts';
import { overridden } from './overridden.ts';
import { pagesNotBytes } from './pages-not-bytes.ts';
import { quotedValue } from './quoted-value.ts';
import { readOnlyKey } from './read-only-key.ts';
import { removedKey } from './removed-key.ts';
import { syntax } from './syntax.ts';
import { trailingComment } from './trailing-comment.ts';
import { unitSuffix } from './unit-suffix.ts';
import { unknownKey } from './unknown-key.ts';
import { weakValue } from './weak-value.ts';
import { wrongFieldCount } from './wrong-field-count.ts';

export const sysctlRules: readonly Rule[] = [
  deprecatedKey,
  removedKey,
  syntax,
  quotedValue,
  duplicateKey,
  unknownKey,
  interfaceDot,
  overridden,
  notReadAtBoot,
  moduleNotLoaded,
  notYetInKernel,
  differsByKernel,
  globPrecedence,
  allDefaultInterface,
  weakValue,
  fieldsOutOfOrder,
  invalidValue,
  listSeparator,
  octalValue,
  outOfRange,
  pagesNotBytes,
  readOnlyKey,
  trailingComment,
  unitSuffix,
  wrongFieldCount,
];
