// Core to LSP and back: nowhere else do the two meet.
import {
  type ChangeAnnotation,
  CodeActionKind,
  CreateFile,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  type CodeAction as LspCodeAction,
  type Position,
  type Range,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  type CodeAction,
  editFile,
  effectLabel,
  type Finding,
  type FixEdit,
  type FixMeaning,
  lineIndex,
  type Place,
  type Severity,
  type SourceFile,
  say,
  type Tag,
  type TextRange,
} from '../core/index.ts';
import type { ConfigProblem } from '../host/config.ts';
import type { Session } from './session.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAGS: Readonly<Record<Tag, DiagnosticTag>> = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
};

const SOURCE = 'kernlint';

/** A stretch of a file as lines and columns. */
export function toRange(file: SourceFile, { start, end }: TextRange): Range {
  const index = lineIndex(file);
  return { start: index.position(start), end: index.position(end) };
}

/** An offset of a file as a line and a column. */
export function toPosition(file: SourceFile, offset: number): Position {
  return lineIndex(file).position(offset);
}

/** A line and a column as an offset in a file; what lies beyond the file is taken as its end. */
export function fromPosition(file: SourceFile, position: Position): number {
  return lineIndex(file).offset(position);
}

/** Lines and columns as a stretch of a file; what lies beyond the file is taken as its end. */
export function fromRange(file: SourceFile, { start, end }: Range): TextRange {
  return { start: fromPosition(file, start), end: fromPosition(file, end) };
}

/** The file after the editor put `text` in the place of `range`, or of everything. */
export function changedFile(file: SourceFile, { range, text }: { readonly range?: Range; readonly text: string }): SourceFile {
  return editFile(file, { range: range ? fromRange(file, range) : { start: 0, end: file.text.length }, newText: text });
}

/** What a converter must know of the editor. */
export interface ConverterOptions {
  /** The link to a rule's page. */
  readonly linkOf: (rule: string) => string | undefined;
  /** Whether the editor takes edits with document versions, and may be told to make files. */
  readonly documentChanges: boolean;
  readonly createFiles: boolean;
  /** Whether it shows what an edit means before it is carried out. */
  readonly changeAnnotations: boolean;
}

/** The name of the one annotation that an edit of ours has. */
const EFFECT = 'effect';

function annotation(meaning: FixMeaning): ChangeAnnotation {
  return { label: effectLabel(meaning), description: meaning.account, needsConfirmation: meaning.opens };
}

/** Converts what speaks of several files: it looks them up in the session. */
export class Converter {
  readonly #session: Session;
  readonly #options: ConverterOptions;

  constructor(session: Session, options: ConverterOptions) {
    this.#session = session;
    this.#options = options;
  }

  /** The link to a rule's page, where there is one. */
  pageOf(rule: string): string | undefined {
    return this.#options.linkOf(rule);
  }

  diagnostic(finding: Finding): Diagnostic {
    const href = this.#options.linkOf(finding.rule);
    return {
      range: this.#range(finding.path, finding.range),
      severity: SEVERITIES[finding.severity],
      code: finding.rule,
      ...(href ? { codeDescription: { href } } : {}),
      source: SOURCE,
      message: finding.message,
      tags: finding.tags.map((tag) => TAGS[tag]),
      relatedInformation: finding.related.map(({ path, range, message }) => ({
        location: { uri: this.#session.uriOf(path), range: this.#range(path, range) },
        message,
      })),
    };
  }

  /** An entry of the menu at a finding, with what is known of its effect; undefined where the editor cannot carry it out. */
  quickFix({ title, finding, preferred, edits }: CodeAction, meaning?: FixMeaning): LspCodeAction | undefined {
    const edit = this.workspaceEdit(edits, meaning);
    const diagnostics = [this.diagnostic(finding)];
    const told = meaning ? say`${title} (${effectLabel(meaning)})` : title;
    return edit && { title: told, kind: CodeActionKind.QuickFix, diagnostics, isPreferred: preferred, edit };
  }

  /**
   * Edits of several files; undefined where the editor cannot carry them out. A path that is not known is a file to make. Where it is known what they
   * mean, the editor shows that, and asks before packets pass that did not.
   */
  workspaceEdit(edits: readonly FixEdit[], meaning?: FixMeaning): WorkspaceEdit | undefined {
    const byPath = new Map<string, FixEdit[]>();
    for (const edit of edits) byPath.set(edit.path, [...(byPath.get(edit.path) ?? []), edit]);
    const fresh = [...byPath.keys()].filter((path) => !this.#session.file(path));
    if (fresh.length > 0 && !(this.#options.documentChanges && this.#options.createFiles)) return undefined;
    const annotates = meaning !== undefined && this.#options.documentChanges && this.#options.changeAnnotations;
    const annotated = annotates ? { annotationId: EFFECT } : {};
    const textEdits = (path: string) =>
      byPath.get(path)?.map(({ range, newText }) => ({ range: this.#range(path, range), newText, ...annotated })) ?? [];
    if (!this.#options.documentChanges)
      return { changes: Object.fromEntries([...byPath.keys()].map((path) => [this.#session.uriOf(path), textEdits(path)])) };
    const changes = [...byPath.keys()].map((path) => {
      const version = this.#session.document(path)?.version ?? null;
      return TextDocumentEdit.create({ uri: this.#session.uriOf(path), version }, textEdits(path));
    });
    return {
      documentChanges: [
        ...fresh.map((path) => CreateFile.create(this.#session.uriOf(path), { ignoreIfExists: true }, annotated.annotationId)),
        ...changes,
      ],
      ...(annotates ? { changeAnnotations: { [EFFECT]: annotation(meaning) } } : {}),
    };
  }

  /** Places of files that are known, as an editor names them. */
  locations(places: readonly Place[]): Location[] {
    return places
      .filter(({ path }) => this.#session.file(path) !== undefined)
      .map(({ path, range }) => ({ uri: this.#session.uriOf(path), range: this.#range(path, range) }));
  }

  #range(path: string, range: TextRange): Range {
    const file = this.#session.file(path);
    return file ? toRange(file, range) : { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  }
}

/** A fault of a kernlint.config.json. */
export function configDiagnostic({ line, column, range, message }: ConfigProblem): Diagnostic {
  const start = { line: line - 1, character: column - 1 };
  const end = { line: start.line, character: start.character + Math.max(1, range.end - range.start) };
  return { range: { start, end }, severity: DiagnosticSeverity.Error, source: SOURCE, message };
}

/** What says that a file has more findings than are shown. */
export function leftOutDiagnostic(path: string, shown: number, all: number): Diagnostic {
  const start = { line: 0, character: 0 };
  const message = say`Shown are the ${shown} most severe of ${all} problems, as the setting kernlint.maxProblems says. All are listed by: kernlint check ${path}`;
  return { range: { start, end: start }, severity: DiagnosticSeverity.Information, source: SOURCE, message };
}
