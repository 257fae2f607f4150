// What a user of the extension relies on, in a real VS Code, in any of its extension hosts. The workspace is a copy of examples/.
import * as vscode from 'vscode';
import { assert, assertEqual, eventually, runTests, test } from './runner.ts';

/** The answer of `kernlint check --format json` for the same files: the editor must say the same. */
declare const EXPECTED: {
  readonly files: readonly {
    readonly path: string;
    readonly format: string;
    readonly diagnostics: readonly Reported[];
  }[];
};

interface Reported {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: vscode.Position; readonly end: vscode.Position };
}

const SEVERITIES = ['error', 'warning', 'info', 'hint'];

const uriOf = (path: string) => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
};

const place = ({ line, character }: { line: number; character: number }) => `${line}:${character}`;
const line = (rule: unknown, severity: unknown, { start, end }: Reported['range'], message: string) =>
  `${rule} ${severity} ${place(start)}-${place(end)} ${message}`;

/** The diagnostics of kernlint in a file, as lines of text, in the order of places. */
function shown(uri: vscode.Uri): string[] {
  const own = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'kernlint');
  return own.map(({ code, severity, range, message }) => line(ruleOf(code), SEVERITIES[severity], range, message)).sort();
}

const ruleOf = (code: vscode.Diagnostic['code']) => (typeof code === 'object' ? code.value : code);

function expected(path: string): string[] {
  const found = EXPECTED.files.find((file) => file.path === path)?.diagnostics ?? [];
  return found.map(({ rule, severity, range, message }) => line(rule, severity, range, message)).sort();
}

/** The first place where a rule is broken, according to the command line. */
function firstOf(rule: string): { readonly uri: vscode.Uri; readonly path: string; readonly range: vscode.Range } {
  for (const { path, diagnostics } of EXPECTED.files) {
    const found = diagnostics.find((diagnostic) => diagnostic.rule === rule);
    if (found) {
      const { start, end } = found.range;
      return { uri: uriOf(path), path, range: new vscode.Range(start.line, start.character, end.line, end.character) };
    }
  }
  throw new Error(`the examples have no ${rule}`);
}

const rulesIn = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).map(({ code }) => ruleOf(code));

const open = async (uri: vscode.Uri) => vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));

/** A file of a host of its own, open in an editor as long as `work` takes. */
async function withFile(path: string, content: string, work: (uri: vscode.Uri) => Promise<void>): Promise<void> {
  const uri = uriOf(`scratch/${path}`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  // The editor may still have the file of that name that an earlier story has deleted.
  const { document } = await open(uri);
  await eventually(() => assertEqual(document.getText(), content));
  await work(uri);
  await revert();
  await vscode.workspace.fs.delete(uriOf('scratch'), { recursive: true });
}

const revert = () => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');

test('a file opens in its language, which starts the extension', async () => {
  // A workbench in a browser saves by itself after a second, and a busy machine takes longer than that from an edit to its undoing.
  await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global);
  for (const { path, format } of EXPECTED.files) assertEqual((await open(uriOf(path))).document.languageId, format);
  await eventually(() => assert(vscode.extensions.getExtension('kernlint.kernlint')?.isActive, 'the extension is not active'));
});

test('other paths have their language, too', async () => {
  const languages = {
    '/r/roles/web/templates/sysctl.d/90-net.conf.j2': 'sysctl',
    '/etc/modprobe.d/nf.conf': 'modprobe',
    '/etc/modules-load.d/nf.conf.erb': 'modules-load',
    '/etc/sysconfig/ip6tables': 'iptables',
    '/etc/sysconfig/ip6tables-config': 'iptables-config',
    '/etc/iptables/rules.v6': 'iptables',
    '/r/web.ip6tables.tmpl': 'iptables',
    '/etc/ufw/user6.rules': 'iptables',
    '/var/lib/iptables/rules-save': 'iptables',
    '/etc/nginx/nginx.conf': 'properties',
    '/etc/udev/rules.d/70.rules': 'plaintext',
  };
  for (const [path, language] of Object.entries(languages)) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'untitled', path }));
    assertEqual([path, document.languageId], [path, language]);
  }
});

test('open files have the findings of the command line', async () => {
  for (const { path } of EXPECTED.files) await eventually(() => assertEqual(shown(uriOf(path)), expected(path)));
  assert(
    EXPECTED.files.some(({ diagnostics }) => diagnostics.length > 0),
    'the examples have no findings',
  );
});

test('closed files have them too', async () => {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('kernlint.restartServer');
  for (const { path } of EXPECTED.files) await eventually(() => assertEqual(shown(uriOf(path)), expected(path)));
});

test('a key is explained under the pointer', async () => {
  const { uri, range } = firstOf('conntrack/bucket-ratio');
  await open(uri);
  const text = await eventually(async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, range.start);
    assert(hovers.length > 0, 'no hover');
    return hovers
      .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
      .join('\n');
  });
  assert(/bucket/i.test(text) && /MiB/.test(text), `the hover does not do the arithmetic: ${text}`);
});

test('a key is completed by any word of it, and explained in the list', () =>
  withFile('etc/sysctl.conf', 'buckets', (uri) =>
    eventually(async () => {
      const end = new vscode.Position(0, 7);
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        end,
        undefined,
        5,
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      const item = items[labels.indexOf('net.netfilter.nf_conntrack_buckets')];
      assert(item, `keys: ${labels}`);
      const { documentation } = item;
      const text = typeof documentation === 'object' ? documentation.value : documentation;
      assert(/hash chains/.test(text ?? ''), `the entry says: ${text}`);
    }),
  ));

test('large numbers have hints', () =>
  withFile('etc/sysctl.conf', 'net.core.rmem_max = 16777216\n', (uri) =>
    eventually(async () => {
      const all = new vscode.Range(0, 0, 1, 0);
      const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri, all);
      const labels = hints.map(({ label }) => label);
      assertEqual(labels, ['16 MiB']);
    }),
  ));

test('a chain leads to its declaration, and is renamed in its table', async () => {
  const rules = '*filter\n:INPUT DROP [0:0]\n:web - [0:0]\n-A INPUT -j web\n-A web -j ACCEPT\nCOMMIT\n';
  await withFile('etc/iptables/rules.v4', rules, async (uri) => {
    const jump = new vscode.Position(3, 13);
    await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', uri, jump);
      const places = found.map(({ range }) => place(range.start));
      assertEqual(places, ['2:1']);
    });
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      uri,
      jump,
      'www',
    );
    await vscode.workspace.applyEdit(edit);
    assertEqual(vscode.window.activeTextEditor?.document.getText(), rules.replaceAll('web', 'www'));
  });
});

test('a rule set is formatted, and shows lenses and colours of its chains', async () => {
  const rules = '*filter\n:INPUT DROP [0:0]\n:web - [0:0]\n-A INPUT --jump web -p tcp\n-A web -j ACCEPT\nCOMMIT\n';
  await withFile('etc/iptables/rules.v4', rules, async (uri) => {
    await eventually(async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 9);
      const titles = lenses.map(({ command }) => command?.title);
      assertEqual(titles, ['1 rule', '1 rule', '1 reference']);
    });
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 9);
    const click = lenses.find(({ command }) => command?.title === '1 reference')?.command;
    assert(click, `the lens cannot be clicked among ${JSON.stringify(lenses)}`);
    await vscode.commands.executeCommand(click.command, ...(click.arguments ?? []));
    await eventually(() => {
      const at = vscode.window.activeTextEditor?.selection.start;
      assertEqual(at && place(at), '3:16');
    });
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', uri);
    assertEqual(tokens.data.length / 5, 7);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    const after = rules.replace('--jump web -p tcp', '-p tcp -j web');
    await eventually(() => assertEqual(vscode.window.activeTextEditor?.document.getText(), after));
  });
});

test('symbols of all files are found', async () => {
  await eventually(async () => {
    const query = 'firewall';
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      query,
    );
    assert(
      symbols.some(({ name }) => name === 'RH-Firewall-1-INPUT'),
      `symbols: ${symbols.map(({ name }) => name)}`,
    );
  });
});

test('a quick fix solves its problem, and taken back brings it again', async () => {
  const { uri, path, range } = firstOf('sysctl/deprecated-key');
  await open(uri);
  await eventually(() => assertEqual(shown(uri), expected(path)));
  const before = rulesIn(uri).filter((rule) => rule === 'sysctl/deprecated-key').length;
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    'quickfix',
  );
  const fix = actions.find(({ isPreferred }) => isPreferred);
  assert(fix?.edit, `no preferred fix among ${actions.map(({ title }) => title).join(', ')}`);
  assert(
    actions.some(({ title }) => title === 'Disable sysctl/deprecated-key for this line'),
    'the rule cannot be silenced',
  );
  await vscode.workspace.applyEdit(fix.edit);
  await eventually(() => assertEqual(rulesIn(uri).filter((rule) => rule === 'sysctl/deprecated-key').length, before - 1));
  await revert();
  await eventually(() => assertEqual(shown(uri), expected(path)));
});

test('all safe fixes of a file are applied by one command', async () => {
  const { uri, path } = firstOf('sysctl/deprecated-key');
  await open(uri);
  await eventually(() => assertEqual(shown(uri), expected(path)));
  await vscode.commands.executeCommand('kernlint.fixAll');
  await eventually(() => assert(!rulesIn(uri).includes('sysctl/deprecated-key'), 'an old key is left'));
  await revert();
});

test('the link of a problem shows the page of its rule', async () => {
  const { uri } = firstOf('sysctl/deprecated-key');
  await eventually(() => assert(rulesIn(uri).includes('sysctl/deprecated-key'), 'no old key'));
  const diagnostic = vscode.languages.getDiagnostics(uri).find(({ code }) => ruleOf(code) === 'sysctl/deprecated-key');
  const target = typeof diagnostic?.code === 'object' ? diagnostic.code.target : undefined;
  assert(target, 'the problem has no link');
  await vscode.commands.executeCommand('vscode.open', target);
  await eventually(() => {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const page = tabs.find(({ input }) => input instanceof vscode.TabInputCustom && input.uri.toString() === target.toString());
    assert(page, `no page among ${tabs.map(({ label }) => label)}`);
  });
  const document = await vscode.workspace.openTextDocument(target);
  assert(document.getText().startsWith('# sysctl/deprecated-key'), document.getText());
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

test('guards are tests, whose failures lead to the rule that decides', async () => {
  const uri = uriOf('guarded/etc/iptables/rules.v4');
  const rules = [
    ...['*filter', ':INPUT DROP [0:0]', ':FORWARD DROP [0:0]', ':OUTPUT ACCEPT [0:0]'],
    '# kernlint-expect tcp from 10.0.0.0/8 to port 22 is ACCEPT',
    '# kernlint-expect tcp to port 23 is not ACCEPT',
    ...['-A INPUT -i lo -j ACCEPT', '-A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT'],
    ...['-A INPUT -s 10.9.0.0/16 -j DROP', '-A INPUT -s 10.0.0.0/8 -p tcp -m tcp --dport 22 -j ACCEPT', 'COMMIT', ''],
  ].join('\n');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(rules));
  await eventually(() => assertEqual(rulesIn(uri), ['iptables/expectation']));
  await open(uri);
  await eventually(async () => {
    await vscode.commands.executeCommand('testing.refreshTests');
    const tests = await vscode.commands.executeCommand<readonly unknown[]>('vscode.testing.getTestsInFile', uri);
    assertEqual(tests.length, 2);
  });
  await vscode.commands.executeCommand('testing.runAll');
  const [finding] = vscode.languages.getDiagnostics(uri);
  assertEqual(finding?.relatedInformation?.[0]?.location.range.start.line, 8);
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.workspace.fs.delete(uriOf('guarded'), { recursive: true });
});

test('files that come and go on disk are followed', async () => {
  const uri = uriOf('another/etc/sysctl.d/10-old.conf');
  const text = 'net.ipv4.netfilter.ip_conntrack_tcp_timeout_established = 600\n';
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await eventually(() => assertEqual(rulesIn(uri), ['sysctl/deprecated-key']));
  await vscode.workspace.fs.delete(uriOf('another'), { recursive: true });
  await eventually(() => assertEqual(rulesIn(uri), []));
});

test('the settings are followed', async () => {
  const { uri } = firstOf('sysctl/deprecated-key');
  const settings = vscode.workspace.getConfiguration('kernlint');
  await settings.update('rules', { 'sysctl/*': 'off' }, vscode.ConfigurationTarget.Workspace);
  await eventually(() => assert(!rulesIn(uri).includes('sysctl/deprecated-key'), 'the rule is still on'));
  await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
  await eventually(() => assert(rulesIn(uri).includes('sysctl/deprecated-key'), 'the rule is still off'));
});

test('a config is checked, and its keys are known', async () => {
  const uri = uriOf('kernlint.config.json');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('{ "kernle": "6.1" }'));
  await open(uri);
  await eventually(() => assert(/kernle/.test(shown(uri).join()), 'the wrong key is not reported'));
  // In the worker host of these tests VS Code's own JSON support is missing.
  if (typeof process !== 'undefined') {
    await eventually(async () => {
      const at = new vscode.Position(0, 2);
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        at,
      );
      assert(
        items.some(({ label }) => label === 'kernel' || label === '"kernel"'),
        `keys: ${items.map(({ label }) => label)}`,
      );
    });
  }
  await vscode.workspace.fs.delete(uri);
  await eventually(() => assertEqual(shown(uri), []));
});

test('the panels open beside a rule set', async () => {
  const rules = EXPECTED.files.find(({ format }) => format === 'iptables');
  assert(rules, 'the examples have no rule set');
  await open(uriOf(rules.path));
  const panels = { showChains: 'chains', tracePacket: 'trace', planConntrack: 'conntrack' };
  for (const [command, view] of Object.entries(panels)) {
    await vscode.commands.executeCommand(`kernlint.${command}`);
    await eventually(() => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      const tab = tabs.find(
        ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(`kernlint.${view}`),
      );
      assert(tab?.label.endsWith(rules.path.split('/').at(-1) ?? ''), `no panel among ${tabs.map(({ label }) => label)}`);
    });
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

export const run = runTests;
