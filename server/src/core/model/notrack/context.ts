import type { RuleTables } from '../ruleset/ruleset.ts';

/** Whether the rule set makes the kernel track connections (Linux 4.10 on tracks only where something asks for it). */
export type Tracking =
  /** A rule asks for it. */
  | 'on'
  /** The file has rules that filter or translate, and none of them asks for it. */
  | 'off'
  /** The file has only a raw table, or one that is not known whole: another file may ask for it. */
  | 'unknown';

/** Whether the rules of the file need connection tracking. */
export function trackingOf(ruleset: RuleTables): Tracking {
  let others = 0;
  let whole = true;
  for (const table of ruleset.tables.values()) {
    for (const chain of table.chains.values()) {
      if (!chain.complete) whole = false;
      for (const rule of chain.rules) {
        if (rule.facts.needsConntrack) return 'on';
        if (table.name !== 'raw') others++;
      }
    }
  }
  return others > 0 && whole ? 'off' : 'unknown';
}

/** Whether the file hands opening packets to SYNPROXY, which wants them untracked although their answers are not. */
export function hasSynproxy(ruleset: RuleTables): boolean {
  for (const table of ruleset.tables.values()) {
    for (const chain of table.chains.values()) if (chain.rules.some((rule) => rule.facts.targetName === 'SYNPROXY')) return true;
  }
  return false;
}
