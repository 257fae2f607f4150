import { type Diagnostic, DocumentDiagnosticReportKind, type WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import type { Finding } from '../../core/index.ts';
import { capped } from '../capped.ts';
import { configDiagnostic, leftOutDiagnostic } from '../convert.ts';
import { logFailure } from '../log.ts';
import type { Server } from '../server-parts.ts';
import { pathOf } from '../uris.ts';
import { sendStatus } from './status.ts';

/** How long to wait for a change to be followed by others, in milliseconds, before all of them are reported. */
const PAUSE = 60;

/**
 * When to say again, in milliseconds, what an editor may have dropped. While a document has a tab the editor prefers the answers to its pulls to what it
 * is told for the workspace; once the tab is closed it drops the answer that is on its way, and tells the server much later, if ever. A busy editor
 * takes its time over that.
 */
const AGAIN = [500, 3000];

/**
 * Problems of open documents and of the whole workspace. An editor that can pull them asks for each open document when it changes, and
 * for the rest in one request that is held open: each change is sent as a part of its answer. Any other editor gets them pushed.
 */
export function serveDiagnostics(server: Server): void {
  const { connection, session, judge, params } = server;
  const results = new Results(server);
  const pulls = Boolean(params.capabilities.textDocument?.diagnostic);
  const refreshes = pulls && (params.capabilities.workspace?.diagnostics?.refreshSupport ?? false);
  const reports = new Set<Report>();
  /** The results that were pulled of files which were not judged then, by path. */
  const provisional = new Map<string, string>();
  let pause: NodeJS.Timeout | undefined;
  let moved = false;

  session.onChange((change) => {
    moved ||= change === 'outside';
    clearTimeout(pause);
    pause = setTimeout(() => {
      // The editor pulls by itself after an edit, but knows nothing of files on disk and of configs.
      if (moved && refreshes) logFailure(connection, connection.languages.diagnostics.refresh());
      moved = false;
      judge.judgeAll(results.paths());
    }, PAUSE);
  });

  judge.onNews(() => {
    for (const report of [...reports]) report.send();
    let outdated = false;
    for (const [path, id] of provisional) {
      if (!judge.known(path)?.complete) continue;
      provisional.delete(path);
      outdated ||= results.of(path)?.id !== id;
    }
    if (outdated) logFailure(connection, connection.languages.diagnostics.refresh());
    sendStatus(server);
  });

  if (!pulls) {
    const sent = new Map<string, string>();
    const send = () => {
      for (const { path, items } of results.changes(sent)) {
        const version = session.document(path)?.version;
        void connection.sendDiagnostics({ uri: session.uriOf(path), version, diagnostics: [...items] });
      }
    };
    reports.add({ sent, send });
    return;
  }

  const timers = new Map<string, readonly NodeJS.Timeout[]>();
  const sayAgain = (path: string) => {
    const say = () => {
      for (const { sent, send } of [...reports]) {
        sent.set(path, UNKNOWN);
        send();
      }
    };
    for (const timer of timers.get(path) ?? []) clearTimeout(timer);
    timers.set(
      path,
      AGAIN.map((delay) => setTimeout(say, delay)),
    );
  };
  session.onClose(sayAgain);

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const path = pathOf(textDocument.uri);
    await session.ready();
    // What takes long is not waited for where the editor can be asked to pull again: until then it gets what may be said at once.
    const isPatient = !refreshes || !judge.isSlow(path);
    const soon = isPatient ? undefined : results.of(path);
    if (!soon) await judge.judged(path, token);
    sayAgain(path);
    const result = token.isCancellationRequested ? undefined : (soon ?? results.of(path));
    if (!result) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId ?? UNKNOWN };
    const { id, items } = result;
    if (soon) provisional.set(path, id);
    if (id === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: [...items] };
  });

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _progress, parts) => {
    await session.ready();
    const sent = new Map(previousResultIds.map(({ uri, value }) => [pathOf(uri), value]));
    return new Promise((resolve) => {
      const finish = (items: WorkspaceDocumentDiagnosticReport[]) => {
        reports.delete(report);
        resolve({ items });
      };
      const send = () => {
        const items = results.changes(sent).map(workspaceReport);
        if (items.length === 0) return;
        if (parts) parts.report({ items });
        else finish(items);
      };
      const report: Report = { sent, send };
      reports.add(report);
      token.onCancellationRequested(() => finish([]));
      send();
    });
  });

  function workspaceReport({ path, id, items }: Result): WorkspaceDocumentDiagnosticReport {
    const version = session.document(path)?.version ?? null;
    return { kind: DocumentDiagnosticReportKind.Full, uri: session.uriOf(path), version, resultId: id, items: [...items] };
  }
}

/** A report that goes on: the names of the results that were sent, by path, and a way to send what has changed since. */
interface Report {
  readonly sent: Map<string, string>;
  readonly send: () => void;
}

/** The diagnostics of a file, under a name that changes when they do. */
interface Result {
  readonly path: string;
  readonly id: string;
  readonly items: readonly Diagnostic[];
}

/** The name of having no diagnostics. */
const CLEAN = 'clean';

/** The name of a result that the editor may have or not. */
const UNKNOWN = '';

/** What there is to report. */
class Results {
  readonly #server: Server;
  readonly #last = new Map<string, { readonly findings: readonly Finding[]; readonly text: string; readonly result: Result }>();
  #count = 0;

  constructor(server: Server) {
    this.#server = server;
  }

  /** All files that are reported, those that are open first. */
  paths(): readonly string[] {
    const { session, configuration } = this.#server;
    const open = [...session.documents].map(({ file }) => file.path);
    const rest = configuration.validateWorkspace ? [...session.reported, ...session.configs.map(({ path }) => path)] : [];
    return [...new Set([...open, ...rest])];
  }

  /** What is known of a file as it is now; undefined where nothing is. */
  of(path: string): Result | undefined {
    const { judge, converter, configuration } = this.#server;
    const known = judge.known(path);
    if (!known) return undefined;
    const { findings } = known;
    const last = this.#last.get(path);
    if (last?.findings === findings) return last.result;
    const shown = capped(findings, configuration.maxProblems);
    const note = shown === findings ? [] : [leftOutDiagnostic(path, shown.length, findings.length)];
    const problems = shown.map((finding) => converter.diagnostic(finding));
    const items = [...note, ...problems, ...this.#configProblems(path)];
    const text = JSON.stringify(items);
    const id = items.length === 0 ? CLEAN : last?.text === text ? last.result.id : `${++this.#count}`;
    const result = { path, id, items };
    this.#last.set(path, { findings, text, result });
    return result;
  }

  /** The judged files whose result is not the one in `sent`, which then holds it. What is gone is reported as clean. */
  changes(sent: Map<string, string>): readonly Result[] {
    const all = new Set(this.paths());
    const changed: Result[] = [];
    for (const path of all) {
      // A report may be taken in behind a later one: the less is sent, the better.
      const result = this.#server.judge.known(path)?.complete ? this.of(path) : undefined;
      if (!result || (sent.get(path) ?? CLEAN) === result.id) continue;
      sent.set(path, result.id);
      changed.push(result);
    }
    for (const [path, name] of sent) {
      if (all.has(path)) continue;
      sent.delete(path);
      if (name !== CLEAN) changed.push({ path, id: CLEAN, items: [] });
    }
    return changed;
  }

  #configProblems(path: string): Diagnostic[] {
    const config = this.#server.session.configs.find((known) => known.path === path);
    return config?.problems.map(configDiagnostic) ?? [];
  }
}
