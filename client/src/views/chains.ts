import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ShowChainsParams, type ShowChainsResult, showChains } from '../../../server/src/lsp/protocol.ts';
import type { PanelKind } from './panel.ts';

/** The panel that shows hooks, tables and chains of a rule set, and goes along with the cursor. */
export function chainsPanel(client: () => Promise<BaseLanguageClient>): PanelKind {
  const { t } = vscode.l10n;
  return {
    id: 'chains',
    title: t('Chains'),
    languages: ['iptables'],
    follows: true,
    labels: () => ({
      title: t('The chains of a rule set'),
      hooks: t('Hooks'),
      jumps: t('Jumps'),
      rules: t('Rules'),
      search: t('Find a chain'),
      found: t('{0} chains found'),
      order: t('Loaded by'),
      nft: 'iptables-nft',
      legacy: 'iptables-legacy',
      tracking: t('connection tracking'),
      host: t('this host'),
      noRules: t('nothing in this file'),
      policy: t('policy {0}'),
      ruleCount: t('{0} rules'),
      oneRule: t('1 rule'),
      packets: t('{0} packets'),
      bytes: t('{0} counted'),
      more: t('Show {0} more chains that {1} leads to'),
      calledBy: t('Called by'),
      nobody: t('no rule leads here'),
      line: t('Line {0}'),
      before: t('{0} rules before these'),
      after: t('{0} rules behind these'),
      goes: t('leads to {0}'),
      noJumps: t('No rule of this table leads to another chain.'),
      nothing: t('This file has no tables yet.'),
    }),
    async answer(asked, { uri, position }) {
      const params = { ...(asked as Omit<ShowChainsParams, 'uri' | 'position'>), uri: uri.toString(), position };
      return (await client()).sendRequest<ShowChainsResult>(showChains, params);
    },
    deeds: {},
  };
}
