import { allRules, rulePage, said } from '../../core/index.ts';
import { type ListRulesResult, listRules, ruleOfPage } from '../protocol.ts';
import type { Server } from '../server-parts.ts';

/** Names all rules, and hands out the page of each as a document of an own scheme. */
export function serveRules({ connection }: Server): void {
  connection.onRequest(listRules, (): ListRulesResult => {
    const rules = allRules.rules.map(({ meta: { id, title } }) => ({ id, title: said(title) }));
    return rules.sort((a, b) => (a.id < b.id ? -1 : 1));
  });
  connection.workspace.textDocumentContent.on(({ uri }) => {
    const id = ruleOfPage(uri);
    const rule = allRules.rules.find(({ meta }) => meta.id === id);
    return rule ? { text: rulePage(rule, allRules) } : null;
  });
}
