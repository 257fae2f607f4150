import {
  CodeActionKind,
  type Connection,
  type InitializeResult,
  ResourceOperationKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { speak } from '../core/index.ts';
import type { Files } from '../host/files.ts';
import { clientFiles, filesByScheme } from './client-files.ts';
import { Converter } from './convert.ts';
import { serveCallHierarchy } from './handlers/call-hierarchy.ts';
import { FIX_ALL, serveCodeActions } from './handlers/code-actions.ts';
import { serveCodeLenses } from './handlers/code-lenses.ts';
import { serveCompletion, TRIGGERS } from './handlers/completion.ts';
import { Configuration } from './handlers/configuration.ts';
import { serveDiagnostics } from './handlers/diagnostics.ts';
import { serveDocuments } from './handlers/documents.ts';
import { serveFormatting } from './handlers/formatting.ts';
import { serveGuards } from './handlers/guards.ts';
import { serveHover } from './handlers/hover.ts';
import { serveInlayHints } from './handlers/inlay-hints.ts';
import { serveMachine } from './handlers/machine.ts';
import { serveNavigation } from './handlers/navigation.ts';
import { serveOutline } from './handlers/outline.ts';
import { serveRules } from './handlers/rules.ts';
import { LEGEND, serveSemanticTokens } from './handlers/semantic-tokens.ts';
import { serveSignatureHelp } from './handlers/signature-help.ts';
import { serveTargets } from './handlers/targets.ts';
import { serveViews } from './handlers/views.ts';
import { serveWatchedFiles, watchFiles } from './handlers/watched-files.ts';
import { Judge } from './judge.ts';
import { Machine } from './machine.ts';
import { type InitializationOptions, pageOfRule, SCHEME } from './protocol.ts';
import type { Server } from './server-parts.ts';
import { Session } from './session.ts';

export interface ServerHost {
  /** The file system, where the server has one. */
  readonly files?: Files;
  /** The URI of the folder that holds the pages of the rules, where it is known. */
  readonly docs?: Promise<string | undefined>;
  /** The files of a Linux machine, whose settings may be compared with those of the workspace. */
  readonly machine?: Files;
}

/** Serves one editor over `connection` until it says goodbye. */
export function startServer(connection: Connection, host: ServerHost = {}): void {
  connection.onInitialize(async (params): Promise<InitializeResult> => {
    const options: InitializationOptions = params.initializationOptions ?? {};
    speak(options.texts);
    const docs = await host.docs;
    const complain = (error: unknown) => connection.console.error(String(error));
    const session = new Session(filesFor(connection, host, options), complain);
    const judge = new Judge(session, complain);
    const edits = params.capabilities.workspace?.workspaceEdit;
    const showsPages = params.capabilities.workspace?.textDocumentContent !== undefined;
    const converter = new Converter(session, {
      linkOf: (rule) => (showsPages ? pageOfRule(rule) : docs && `${docs}/${rule}.md`),
      documentChanges: edits?.documentChanges ?? false,
      createFiles: edits?.resourceOperations?.includes(ResourceOperationKind.Create) ?? false,
      changeAnnotations: edits?.changeAnnotationSupport !== undefined,
    });
    const configuration = new Configuration(connection, session, params);
    const machine = new Machine(host.machine, options.trusted === true);
    const server: Server = { connection, session, judge, converter, configuration, machine, params };
    serveDocuments(server);
    serveWatchedFiles(server);
    serveDiagnostics(server);
    serveCodeActions(server);
    serveFormatting(server);
    serveCallHierarchy(server);
    serveCodeLenses(server);
    serveHover(server);
    serveCompletion(server);
    serveSignatureHelp(server);
    serveInlayHints(server);
    serveNavigation(server);
    serveOutline(server);
    serveSemanticTokens(server);
    serveRules(server);
    serveGuards(server);
    serveTargets(server);
    serveMachine(server);
    serveViews(server);
    connection.onInitialized(() => {
      configuration.start();
      watchFiles(server);
    });
    return {
      serverInfo: { name: 'kernlint' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        diagnosticProvider: { identifier: 'kernlint', interFileDependencies: true, workspaceDiagnostics: true },
        hoverProvider: true,
        completionProvider: {
          triggerCharacters: [...TRIGGERS],
          resolveProvider: true,
          completionItem: { labelDetailsSupport: true },
        },
        signatureHelpProvider: { triggerCharacters: [' '], retriggerCharacters: [',', ':'] },
        inlayHintProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: { prepareProvider: true },
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        documentLinkProvider: { resolveProvider: false },
        workspaceSymbolProvider: true,
        selectionRangeProvider: true,
        callHierarchyProvider: true,
        codeLensProvider: { resolveProvider: true },
        semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true },
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL], resolveProvider: true },
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          textDocumentContent: { schemes: [SCHEME] },
        },
      },
    };
  });
  connection.listen();
}

function filesFor(connection: Connection, { files }: ServerHost, { servesFiles }: InitializationOptions): Files {
  const remote = clientFiles(connection);
  if (!files) return remote;
  return servesFiles ? filesByScheme(files, remote) : files;
}
