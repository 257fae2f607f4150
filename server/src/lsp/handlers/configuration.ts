import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { defaultFormat, type FormatOptions, say } from '../../core/index.ts';
import type { EditorSettings } from '../folders.ts';
import { logFailure } from '../log.ts';
import type { Session } from '../session.ts';

const SECTION = 'kernlint';

/** What a user may write under `kernlint.` in the settings of his editor; anything may stand there. */
type UserSettings = Readonly<Record<string, unknown>> | null | undefined;

/** Follows the settings of the editor and the folders of the workspace; a change of either reads everything anew. */
export class Configuration {
  /** Whether files that are not open are reported too. */
  validateWorkspace = true;
  /** How many problems of one file are shown at most. */
  maxProblems = MOST_PROBLEMS;
  /** Whether numbers get hints. */
  inlayHints = true;
  /** Whether hovers say what the machine of the server has in a key. */
  compareWithMachine = false;
  /** Whether chains and settings get lenses. */
  codeLens = true;
  /** How documents are laid out. */
  format: FormatOptions = defaultFormat;
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #params: InitializeParams;
  #folders: readonly string[];
  /** The settings of an editor that cannot be asked for them. */
  #pushed: UserSettings;
  #known = '';
  #complained = '';

  constructor(connection: Connection, session: Session, params: InitializeParams) {
    this.#connection = connection;
    this.#session = session;
    this.#params = params;
    this.#folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    this.#pushed = params.initializationOptions?.settings;
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#pushed = settings?.[SECTION] ?? this.#pushed;
      return this.#read(false);
    });
  }

  /** Called once, when the editor is ready to be asked. */
  start(): void {
    const { workspace } = this.#params.capabilities;
    if (workspace?.didChangeConfiguration?.dynamicRegistration)
      logFailure(
        this.#connection,
        this.#connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION }),
      );
    if (workspace?.workspaceFolders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        this.#folders = [...this.#folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        return this.reload();
      });
    }
    void this.reload();
  }

  /** Reads all files anew, by the settings and configs as they are now. */
  reload(): Promise<void> {
    return this.#read(true);
  }

  /** Editors speak of a change too often: once after the start, and for settings of others. */
  async #read(evenIfUnchanged: boolean): Promise<void> {
    await this.#session.load(async () => {
      const folders = this.#folders;
      const answers = await this.#ask([undefined, ...folders]);
      const known = JSON.stringify(answers);
      if (known === this.#known && !evenIfUnchanged) return undefined;
      this.#known = known;
      const [common, ...own] = answers;
      this.validateWorkspace = common?.validateWorkspace !== false;
      this.maxProblems = problemsOf(common?.maxProblems);
      this.compareWithMachine = common?.compareWithMachine === true;
      this.codeLens = common?.codeLens !== false;
      this.inlayHints = switched(common?.inlayHints, 'enable');
      this.format = { align: switched(common?.format, 'align') };
      return {
        folders: folders.map((uri, i) => ({ uri, settings: asConfig(own[i]) })),
        settings: asConfig(common),
      };
    });
    this.#complain();
  }

  /** The settings for each scope, in their order. */
  async #ask(scopes: readonly (string | undefined)[]): Promise<readonly UserSettings[]> {
    if (!this.#params.capabilities.workspace?.configuration) return scopes.map(() => this.#pushed);
    return this.#connection.workspace.getConfiguration(scopes.map((scopeUri) => ({ scopeUri, section: SECTION })));
  }

  /** Settings have no place in a file where their faults could be shown. */
  #complain(): void {
    const complaint = this.#session.settingsProblems.join(' ');
    if (complaint && complaint !== this.#complained) {
      const message = say`Kernlint, in the settings: ${complaint}`;
      void this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    }
    this.#complained = complaint;
  }
}

/** Whether a group of settings leaves this one on. */
function switched(group: unknown, name: string): boolean {
  return (group as Readonly<Record<string, unknown>> | null | undefined)?.[name] !== false;
}

/** So many where the settings do not say. */
const MOST_PROBLEMS = 1000;

/** 0 stands for no limit. */
function problemsOf(setting: unknown): number {
  if (typeof setting !== 'number' || !Number.isInteger(setting) || setting < 0) return MOST_PROBLEMS;
  return setting === 0 ? Number.POSITIVE_INFINITY : setting;
}

/** Settings in the form of a config. An empty text is what the settings editor leaves for none. */
function asConfig(settings: UserSettings): EditorSettings {
  const picked = ['kernel', 'memory', 'boot', 'rules', 'ignore'].map((key) => [key, settings?.[key]] as const);
  return Object.fromEntries(picked.filter(([, value]) => value !== undefined && value !== null && value !== ''));
}
