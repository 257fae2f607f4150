/** The core as adapters see it: the language server and the CLI import from here and from nowhere else below. */
export { rulePage, rulesPage } from './describe/rule-page.ts';
export { type CodeAction, codeActions, fixAll } from './features/code-actions.ts';
export { type KernelTarget, parseKernelTarget } from './knowledge/kernel.ts';
export type { Finding, Fix, FixEdit, Related, Tag } from './lint/finding.ts';
export { applyFixes, type FixOptions, type FixResult } from './lint/fix.ts';
export type { Rule, RuleMeta } from './lint/rule.ts';
export { type HostFindings, lintHost, type RuleSet } from './lint/run.ts';
export { allRules } from './rules/index.ts';
export { FORMATS, type Format, formatOfPath, formatOfText, withoutTemplateSuffix } from './syntax/format.ts';
export { applyEdits, type TextEdit } from './text/edit.ts';
export { type LineChange, lineChanges, linesOf } from './text/line-diff.ts';
export { LineIndex } from './text/line-index.ts';
export { nearest } from './text/nearest.ts';
export type { Position, TextRange } from './text/range.ts';
export { hostRoot, pathInHost } from './workspace/host-root.ts';
export { defaultSettings, type Settings, type Severity } from './workspace/settings.ts';
export { editFile, lineIndex, type SourceFile, sourceFile } from './workspace/source-file.ts';
export { type Host, Workspace } from './workspace/workspace.ts';
