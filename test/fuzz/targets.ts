import assert from 'node:assert/strict';
import * as core from '../../server/src/core/index.ts';
import { print } from '../../server/src/core/syntax/lines.ts';
import { parseConfig } from '../../server/src/host/config.ts';
import { decode, encode } from '../../server/src/host/decode.ts';
import { Dice } from '../oracle/dice.ts';
import type { Input } from './input.ts';

const { allRules, defaultSettings: settings } = core;

const formatOf = (path: string, text: string) => core.formatOfPath(path) ?? core.formatOfText(text, path) ?? 'iptables';

function workspaceOf({ files }: Input): core.Workspace {
  return core.Workspace.of(Object.entries(files).map(([path, text]) => core.sourceFile(path, formatOf(path, text), text)));
}

const hostAt = (workspace: core.Workspace, path: string) => workspace.hostOf(path)!;

function findingsOf(workspace: core.Workspace): readonly core.Finding[] {
  return [...workspace.hosts].flatMap((host) => [...core.lintHost(host, settings, allRules).values()].flat());
}

function within(text: string, ranges: readonly core.TextRange[], what: string): void {
  for (const { start, end } of ranges)
    assert.ok(0 <= start && start <= end && end <= text.length, `${what}: ${start}-${end} in a text of ${text.length}`);
}

const byPath = <T extends { readonly path: string }>(all: readonly T[], path: string) => all.filter((one) => one.path === path);

/** Parsers lose nothing, and formatting is done after one time. */
function parsers({ files }: Input): void {
  for (const [path, text] of Object.entries(files)) {
    for (const format of core.FORMATS) {
      const file = core.sourceFile(path, format, text);
      assert.equal(print(file.tree), text);
      assert.ok(file.tree.lines.every((line) => line.text !== ''));
      const once = core.applyEdits(text, core.formatEdits(file, core.defaultFormat));
      assert.deepEqual(core.formatEdits(core.sourceFile(path, format, once), core.defaultFormat), [], 'formatted twice');
    }
  }
}

/** Findings and their fixes stand within their files; safe fixes come to an end, and bring no errors. */
function rules(input: Input): void {
  const workspace = workspaceOf(input);
  const found = findingsOf(workspace);
  for (const finding of found) {
    assert.ok(!finding.failed, finding.message);
    assert.ok(
      !/undefined|NaN|\[object/.test(finding.message) || /undefined|NaN|\[object/.test(JSON.stringify(input)),
      finding.message,
    );
    for (const { path, range } of [finding, ...finding.related]) within(workspace.file(path)?.text ?? '', [range], finding.rule);
    for (const fix of finding.fixes) {
      assert.notEqual(fix.edits.length, 0, `${finding.rule} has a fix without edits`);
      for (const path of new Set(fix.edits.map((edit) => edit.path))) {
        const text = workspace.file(path)?.text ?? '';
        within(
          text,
          byPath(fix.edits, path).map(({ range }) => range),
          finding.rule,
        );
        core.applyEdits(text, byPath(fix.edits, path));
      }
    }
  }
  for (const offered of [false, true]) {
    const options = { offered, formatOf: core.formatOfPath };
    const once = core.applyFixes(workspace, () => settings, allRules, options);
    if (offered) continue;
    const again = core.applyFixes(once.workspace, () => settings, allRules, options);
    assert.deepEqual(
      again.applied.map(({ finding }) => finding.rule),
      [],
      'fixed twice',
    );
    // Of settings and modules more is known once their names are mended.
    const errors = (of: readonly core.Finding[]) =>
      of.filter(({ severity, path }) => severity === 'error' && workspace.file(path)?.format === 'iptables').length;
    assert.ok(
      errors(found) > 0 || errors(findingsOf(once.workspace)) === 0,
      `errors behind ${once.applied.map(({ finding }) => finding.rule)}`,
    );
  }
}

/** What an editor shows of each file, as plain data. */
function shown(workspace: core.Workspace): unknown {
  return [...workspace.files].map((file) => {
    const host = hostAt(workspace, file.path);
    const tokens: unknown[] = [];
    for (const some of core.semanticTokenSteps(file, host, settings)) tokens.push(...some);
    const whole = { start: 0, end: file.text.length };
    return {
      findings: core.lintHost(host, settings, allRules).get(file.path),
      outline: core.outline(file),
      folds: core.folds(file),
      hints: core.inlayHints(file, whole, settings),
      lenses: core.codeLenses(file, host, settings).map((lens) => ({ lens, text: core.lensText(file, lens, host, settings) })),
      links: core.ruleLinks(file),
      tokens,
    };
  });
}

/** After any edits everything is as if the files had always been so. */
function edits(input: Input): void {
  const dice = new Dice(input.seed);
  let workspace = workspaceOf(input);
  const texts = Object.values(input.files);
  for (let times = 3; times > 0; times--) {
    if (dice.chance(0.7)) shown(workspace);
    const file = dice.pick([...workspace.files]);
    const start = dice.below(file.text.length + 1);
    const other = dice.pick(texts);
    const from = dice.below(other.length + 1);
    const newText = dice.chance(0.3) ? '' : other.slice(from, from + dice.below(80));
    const range = { start, end: Math.min(file.text.length, start + dice.below(dice.chance(0.5) ? 3 : 80)) };
    const before = core.lintHost(hostAt(workspace, file.path), settings, allRules).get(file.path)!;
    const after = core.editFile(file, { range, newText });
    workspace = workspace.with(after);
    const host = hostAt(workspace, file.path);
    for (const finding of core.provisionalFindings({ file, findings: before }, after, host, settings, allRules))
      within(after.text, [finding.range], `provisional ${finding.rule}`);
  }
  const fresh = core.Workspace.of([...workspace.files].map(({ path, format, text }) => core.sourceFile(path, format, text)));
  assert.deepEqual(shown(workspace), shown(fresh));
}

/** Whatever an editor asks for at a place has an answer, within the file. */
function features(input: Input): void {
  const dice = new Dice(input.seed);
  const workspace = workspaceOf(input);
  for (const file of workspace.files) {
    const { text, path } = file;
    const host = hostAt(workspace, path);
    for (let times = 3; times > 0; times--) {
      const offset = dice.below(text.length + 1);
      const told = core.hover(file, offset, host, settings);
      if (told) within(text, [told.range], 'hover');
      const completions = core.complete(file, offset, host, settings);
      if (completions) {
        within(text, [completions.range], 'completion');
        assert.ok(completions.wordEnd <= text.length);
        for (const item of completions.items.slice(0, 3)) if (item.about) core.describeCompletion(item.about, host, settings);
      }
      core.signatureAt(file, offset);
      for (const place of [
        ...core.definitions(file, offset, host, settings),
        ...core.references(file, offset, host, settings, true),
      ])
        within(workspace.file(place.path)!.text, [place.range], 'place');
      within(
        text,
        core.highlights(file, offset, host, settings).map(({ range }) => range),
        'highlight',
      );
      const named = core.renameable(file, offset, host);
      const renamed = core.rename(file, offset, dice.pick(['__proto__', 'a b', 'web', '']), host);
      if (named) within(text, [named.range], 'rename');
      if (renamed && 'ranges' in renamed) within(text, renamed.ranges, 'rename');
      within(text, core.selectionRanges(file, offset), 'selection');
      core.applyEdits(text, core.editsAfterEnter(file, offset));
      const range = { start: offset, end: Math.min(text.length, offset + dice.below(100)) };
      core.applyEdits(text, core.formatEdits(file, core.defaultFormat, range));
      for (const action of core.codeActions(host, file, range, settings, allRules))
        for (const edit of byPath(action.edits, path)) within(text, [edit.range], action.title);
      if (file.format === 'iptables') {
        const item = core.chainItem(file, offset);
        if (item) for (const call of [...core.incomingCalls(file, item), ...core.outgoingCalls(file, item)]) assert.ok(call);
        core.chainsView(file, { offset, opened: ['__proto__'], search: text.slice(offset, offset + 4), loader: 'nft' });
        const words = {
          proto: dice.pick(['tcp', 'udp', 'icmp']),
          src: dice.pick(['10.0.0.1', '::1', '10.0.0.0/8']),
          dport: dice.pick(['22', '0']),
        };
        core.traceView(file, host, dice.chance(0.5) ? words : {}, {});
      }
    }
    core.applyEdits(text, core.fixAll(host, file, settings, allRules));
    core.conntrackView(host, settings, undefined, path);
    core.workspaceSymbols([file], text.slice(0, 3));
  }
}

/** What two states of a host mean for each other; a state means the same as itself. */
function meaning(input: Input): void {
  const dice = new Dice(input.seed);
  for (const host of workspaceOf(input).hosts) {
    const side = { host, settings };
    assert.ok(!core.changesMeaning(core.hostMeaning(side, side)), 'a host differs from itself');
    const file = dice.pick(host.files);
    const lines = file.text.split(/(?<=\n)/);
    lines.splice(dice.below(lines.length), 1);
    const other = core.Workspace.of(host.files).with(core.sourceFile(file.path, file.format, lines.join('')));
    for (const after of other.hosts) core.hostMeaning(side, { host: after, settings });
    for (const guard of core.hostGuards(host, settings)) core.explainGuard(guard, host);
    core.hostTraits(host, settings.target);
  }
}

/** Configs, guards, words of packets and bytes of any kind are read or refused, never thrown at. */
function words(input: Input): void {
  for (const text of Object.values(input.files)) {
    parseConfig('/x/kernlint.config.json', text);
    parseConfig(
      '/x/kernlint.config.json',
      JSON.stringify({ kernel: text, memory: text, expect: text.split('\n'), ignore: [text], rules: { [text]: 'off' } }),
    );
    for (const line of text.split('\n').slice(0, 20)) {
      const guard = core.readGuard(line);
      if (!guard.ok) within(line, [guard.range], 'guard');
      core.parseKernelTarget(line);
      const [src, dport, proto, icmpType, mark] = line.split(' ');
      core.readTraceWords({ src, dport, proto, icmpType, mark }, 'ipv4');
    }
    const dice = new Dice(input.seed);
    const bytes = encode(text, 'utf-8').map((byte) => (dice.chance(0.02) ? dice.below(256) : byte));
    const decoded = decode(bytes);
    assert.deepEqual(encode(decoded.text, decoded.encoding), bytes);
  }
}

export const targets: Readonly<Record<string, (input: Input) => void>> = { parsers, rules, edits, features, meaning, words };
