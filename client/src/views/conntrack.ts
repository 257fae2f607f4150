import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PlanConntrackParams, type PlanConntrackResult, planConntrack } from '../../../server/src/lsp/protocol.ts';
import type { PanelKind, Subject } from './panel.ts';

/** The panel with sliders for the table of tracked connections. */
export function conntrackPanel(client: () => Promise<BaseLanguageClient>): PanelKind {
  const { t } = vscode.l10n;
  const plan = async (asked: unknown, { uri }: Subject) => {
    const params: PlanConntrackParams = { ...(asked as Omit<PlanConntrackParams, 'uri'>), uri: uri.toString() };
    return (await client()).sendRequest<PlanConntrackResult>(planConntrack, params);
  };
  return {
    id: 'conntrack',
    title: t('Connection tracking'),
    languages: ['sysctl', 'modprobe', 'modules-load', 'iptables', 'iptables-config'],
    follows: false,
    labels: () => ({
      title: t('The table of tracked connections'),
      sizes: t('Sizes'),
      kernels: t('Kernels'),
      memory: t('Memory of the machine (MiB)'),
      max: t('Most connections'),
      buckets: t('Buckets'),
      rate: t('New connections a second'),
      mix: t('What the connections are'),
      kind: t('Kind'),
      share: t('Share'),
      timeout: t('Entry stays for (seconds)'),
      result: t('What that makes'),
      chart: t('Lengths of the hash chains'),
      chartHelp: t('Bars: share of chains of each length in the long run. Line: when the table is full.'),
      now: t('in the long run'),
      full: t('when full'),
      limit: t('may refuse from {0}'),
      length: t('entries in a chain'),
      lines: t('Lines'),
      copy: t('Copy'),
      insert: t('Insert into the files'),
      reset: t('Start again from the files'),
      unknown: t('Nothing can be said for this host.'),
    }),
    answer: plan,
    deeds: {
      async copy(text) {
        await vscode.env.clipboard.writeText(String(text));
        return t('Copied.');
      },
      // Asked anew: the files may have changed since the page was drawn.
      async insert(asked, subject) {
        const made = await plan(asked, subject);
        const edit = made?.edit && (await (await client()).protocol2CodeConverter.asWorkspaceEdit(made.edit));
        const done = edit ? await vscode.workspace.applyEdit(edit) : false;
        return done ? t('Inserted; save the files to keep it.') : t('The lines could not be inserted.');
      },
    },
  };
}
