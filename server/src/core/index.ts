/** The core as adapters see it: the language server and the CLI import from here and from nowhere else below. */
export { READER_NAMES } from './describe/effective.ts';
export { describeLive, whyNotLive } from './describe/live.ts';
export { rulePage, rulesPage } from './describe/rule-page.ts';
export { type ChainCall, type ChainItem, chainItem, incomingCalls, outgoingCalls } from './features/call-hierarchy.ts';
export { type CodeAction, codeActions, fixAll } from './features/code-actions.ts';
export { type CodeLens, codeLenses, type LensText, lensText } from './features/code-lenses.ts';
export { describeCompletion } from './features/completion/about.ts';
export { complete } from './features/completion/complete.ts';
export type { Completion, CompletionKind, CompletionSubject, Completions } from './features/completion/item.ts';
export { effectLabel, type FixMeaning, fixMeaning } from './features/fix-meaning.ts';
export type { FixEffect } from './features/fix-settings.ts';
export { type Fold, folds } from './features/folding.ts';
export { defaultFormat, type FormatOptions, formatEdits } from './features/format/format.ts';
export { editsAfterEnter } from './features/format/on-type.ts';
export { type Hover, hover } from './features/hover.ts';
export { type InlayHint, inlayHints } from './features/inlay-hints.ts';
export { type RuleLink, ruleLinks } from './features/links.ts';
export { definitions, type Highlight, highlights, type Place, references, rename, renameable } from './features/navigation.ts';
export { type OutlineEntry, outline } from './features/outline.ts';
export { selectionRanges } from './features/selection-ranges.ts';
export { semanticTokenSteps } from './features/semantic-tokens/semantic-tokens.ts';
export { type SemanticToken, TOKEN_MODIFIERS, TOKEN_TYPES } from './features/semantic-tokens/token.ts';
export { settingAt } from './features/setting-at.ts';
export { type Signature, signatureAt } from './features/signature-help.ts';
export { type ChainsRequest, type ChainsView, chainsView } from './features/views/chains.ts';
export { type ConntrackView, type ConntrackWish, conntrackView } from './features/views/conntrack.ts';
export { type TraceView, traceView } from './features/views/trace.ts';
export { type WorkspaceSymbol, workspaceSymbols } from './features/workspace-symbols.ts';
export { type Boot, bootNamed, boots, defaultBoot } from './knowledge/boot.ts';
export { distributionNames, formatSpans, type KernelTarget, parseKernelTarget } from './knowledge/kernel.ts';
export { type KernelMove, kernelMove } from './knowledge/kernel-ends.ts';
export { type KeyChange, keyChanges } from './knowledge/sysctl/changes.ts';
export { hits } from './knowledge/sysctl/glob.ts';
export { findSysctl } from './knowledge/sysctl/index.ts';
export { keyName, type SysctlKey, sysctlKey } from './knowledge/sysctl/key.ts';
export type { Finding, Fix, FixEdit, Related, Tag } from './lint/finding.ts';
export { applyFixes, type FixOptions, type FixResult } from './lint/fix.ts';
export { provisionalFindings } from './lint/provisional.ts';
export type { Rule, RuleMeta } from './lint/rule.ts';
export { type HostFindings, knownFindings, lintHost, lintSteps, type RuleSet } from './lint/run.ts';
export { type EffectiveValue, effectiveValue, effectiveValues } from './model/boot/effective.ts';
export type { LaterWrite } from './model/boot/later.ts';
export type { EffectiveOption } from './model/boot/modules.ts';
export { type BootOutcome, bootOutcome } from './model/boot/outcome.ts';
export { type ConntrackSettings, conntrackSettings, machineMemory } from './model/conntrack.ts';
export { conntrackPlan, type PlannedTable } from './model/conntrack-plan.ts';
export { explainGuard, type GuardExplanation } from './model/guards/explain.ts';
export { GUARD_VERDICTS, GUARD_WORDS, type Guard, type GuardResult, guardFor, readGuard } from './model/guards/guard.ts';
export { guardComments, hostGuards, type JudgedGuard } from './model/guards/host-guards.ts';
export { type Judgement, judgeGuard } from './model/guards/judge.ts';
export { type KernelChange, kernelChanges } from './model/kernel-changes.ts';
export { compareLive, type LiveReading, type LiveReadings, type LiveValue, liveKeys, RELEASE_KEY } from './model/live.ts';
export type { Fate } from './model/meaning/fate.ts';
export {
  changesMeaning,
  type HostMeaning,
  hostMeaning,
  type LinePlace,
  type RulesChange,
  type SetValue,
  type ValueChange,
} from './model/meaning/host-meaning.ts';
export type { Direction } from './model/meaning/packet-set.ts';
export { packetsText, packetText } from './model/meaning/packet-text.ts';
export type { ChangeKind, PacketChange } from './model/meaning/rule-meaning.ts';
export { type Difference, hostTraits, Peers, type Trait } from './model/peers.ts';
export { type Reader, readerOf } from './model/reading-order.ts';
export { rulesetsOf } from './model/ruleset/host-rules.ts';
export { inWords } from './model/sysctl-shown.ts';
export { formatBits as formatMark } from './model/trace/bits.ts';
export { hostFacts, hostTraceRules } from './model/trace/host-rules.ts';
export { formatAddresses, formatEnd, formatPorts } from './model/trace/nat.ts';
export type { Connection, TracedPacket } from './model/trace/packet.ts';
export type { PacketFields, TraceRequest } from './model/trace/request.ts';
export type { Choice, Outcome, Question, Step, Trace, Verdict } from './model/trace/result.ts';
export { type TraceRules, tracePacket, traceRules } from './model/trace/trace.ts';
export { stateNames as traceStates } from './model/trace/tracking.ts';
export { familyOfWords, readTraceWords, type TraceWords } from './model/trace/words.ts';
export { allRules } from './rules/index.ts';
export { FORMATS, type Format, formatOfPath, formatOfText, withoutTemplateSuffix } from './syntax/format.ts';
export { parse as parseTree } from './syntax/parse.ts';
export { applyEdits, type TextEdit } from './text/edit.ts';
export { type LineChange, lineChanges, linesOf } from './text/line-diff.ts';
export { LineIndex } from './text/line-index.ts';
export { nearest } from './text/nearest.ts';
export { formatBytes, formatDuration, shortNumber } from './text/numbers.ts';
export type { Position, TextRange } from './text/range.ts';
export { type Bundle, said, say, speak } from './text/say.ts';
export { withoutEnd } from './text/trim.ts';
export { hostRoot, pathInHost } from './workspace/host-root.ts';
export { byRoot, isBagOfSamples, type Layout } from './workspace/layout.ts';
export { defaultSettings, type Settings, type Severity } from './workspace/settings.ts';
export { editFile, lineIndex, type SourceFile, sourceFile } from './workspace/source-file.ts';
export { type Host, Workspace } from './workspace/workspace.ts';
