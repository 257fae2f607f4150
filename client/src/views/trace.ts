import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type TracePacketParams, type TracePacketResult, tracePacket } from '../../../server/src/lsp/protocol.ts';
import type { PanelKind } from './panel.ts';

/** The panel that takes a packet and shows its way through the rules. */
export function tracePanel(client: () => Promise<BaseLanguageClient>): PanelKind {
  const { t } = vscode.l10n;
  return {
    id: 'trace',
    title: t('Trace'),
    languages: ['iptables'],
    follows: false,
    labels: () => ({
      title: t('The way of a packet'),
      packet: t('Packet'),
      words: t('The packet in words, as kernlint trace takes them'),
      way: t('Way'),
      wayLocal: t('comes in, for this host'),
      wayForward: t('passes through this host'),
      wayAuto: t('comes in, its address decides'),
      waySent: t('is sent by this host'),
      in: t('Comes in by'),
      out: t('Leaves by'),
      proto: t('Protocol'),
      src: t('Source'),
      sport: t('Source port'),
      dst: t('Destination'),
      dport: t('Destination port'),
      icmpType: t('ICMP type'),
      state: t('State'),
      stateAuto: t('as tracking says'),
      mark: t('Mark'),
      localAddress: t('Addresses of this host'),
      loader: t('Loaded by'),
      more: t('More'),
      outcomes: t('What becomes of it'),
      one: t('There is one outcome.'),
      several: t('It depends: {0} outcomes are possible.'),
      accept: 'ACCEPT',
      drop: 'DROP',
      reject: 'REJECT',
      unknown: t('UNKNOWN'),
      if: t('if'),
      otherwise: t('otherwise'),
      questions: t('Not known'),
      yes: t('Yes'),
      no: t('No'),
      open: t('Open'),
      steps: t('Its way'),
      passedOne: t('1 rule does not match'),
      passed: t('{0} rules do not match'),
      passedMore: t('and {0} more'),
      assumed: t('taken as matching'),
      maybe: t('may match, which changes nothing'),
      line: t('Line {0}'),
      notRules: t('This file has no rules.'),
    }),
    async answer(asked, { uri }) {
      const params = { ...(asked as Omit<TracePacketParams, 'uri'>), uri: uri.toString() };
      return (await client()).sendRequest<TracePacketResult>(tracePacket, params);
    },
    deeds: {},
  };
}
