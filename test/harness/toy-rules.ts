import type { FileContext, Rule, RuleMeta } from '../../server/src/core/lint/rule.ts';
import { RuleSet } from '../../server/src/core/lint/run.ts';
import { unusedSuppression, unusedSuppressions } from '../../server/src/core/rules/file/unused-suppression.ts';

/** The meta of a rule that only a test knows. */
export function toyMeta(id: string, more: Partial<RuleMeta> = {}): RuleMeta {
  const docs = { what: 'A rule of a test.', why: 'It shows what the engine does.', bad: [], good: [] };
  return { id, title: id, severity: 'warning', fix: 'none', since: '0.0.0', docs, ...more };
}

/** Reports each line of any format that holds `word`, at the word; its safe fix writes `into` in its place, where that is given. */
export function wordRule(id: string, word: string, into?: string): Rule {
  const check = ({ file, report }: Pick<FileContext, 'file' | 'report'>): void => {
    for (let at = file.text.indexOf(word); at >= 0; at = file.text.indexOf(word, at + word.length)) {
      const range = { start: at, end: at + word.length };
      if (file.text.slice(file.text.lastIndexOf('\n', at) + 1, at).includes('#')) continue;
      const edits = [{ path: file.path, range, newText: into ?? '' }];
      report({
        range,
        message: `${word} is here.`,
        fixes: into === undefined ? [] : [{ title: `Write ${into}`, safety: 'safe', edits }],
      });
    }
  };
  return {
    meta: toyMeta(id),
    file: { sysctl: check, modprobe: check, 'modules-load': check, iptables: check, 'iptables-config': check },
  };
}

/** A set of toy rules with the real report of unused suppressions. */
export function toyRules(...rules: Rule[]): RuleSet {
  return new RuleSet(rules, { rule: unusedSuppression, reports: unusedSuppressions });
}
