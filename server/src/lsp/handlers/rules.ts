import { allRules } from '../../core/index.ts';
import { type ListRulesResult, listRules } from '../protocol.ts';
import type { Server } from '../server.ts';

/** Names all rules, for the editor's list of pages. */
export function serveRules({ connection }: Server): void {
  connection.onRequest(listRules, (): ListRulesResult => {
    const rules = allRules.rules.map(({ meta: { id, title } }) => ({ id, title }));
    return rules.sort((a, b) => (a.id < b.id ? -1 : 1));
  });
}
