import { parseKernelTarget } from '../knowledge/kernel.ts';
import type { Finding } from '../lint/finding.ts';
import type { Example, Rule, RuleMeta } from '../lint/rule.ts';
import { lintHost, type RuleSet, switchedOn } from '../lint/run.ts';
import { formatOfPath } from '../syntax/format.ts';
import { phrase, said, say, sentences } from '../text/say.ts';
import { byRoot } from '../workspace/layout.ts';
import { defaultSettings, type Settings } from '../workspace/settings.ts';
import { lineIndex, sourceFile } from '../workspace/source-file.ts';
import { Workspace } from '../workspace/workspace.ts';

/** The page of a rule, in Markdown: what it finds, why, and its examples with what is found in them. */
export function rulePage({ meta }: Rule, rules: RuleSet): string {
  const { docs } = meta;
  const parts = [
    `# ${meta.id}`,
    say`${said(meta.title)}.`,
    facts(meta),
    section(say`What it finds`, said(docs.what)),
    section(say`Why it matters`, said(docs.why)),
    section(say`Examples that are reported`, ...docs.bad.map((example) => badExample(example, meta, rules))),
    section(say`Examples that are sound`, ...docs.good.map(goodExample)),
    section(say`When to switch it off`, ...(docs.whenOff ? [said(docs.whenOff)] : []), switches(meta)),
  ];
  if (docs.sources && docs.sources.length > 0)
    parts.push(section(say`Sources`, docs.sources.map((source) => `- ${source}`).join('\n')));
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, ...paragraphs: readonly string[]): string {
  return [`## ${title}`, ...paragraphs].join('\n\n');
}

/** The table of all rules, in Markdown, family by family; each rule is a link to its page beside this one. */
export function rulesPage(rules: RuleSet): string {
  const families = new Map<string, RuleMeta[]>();
  for (const { meta } of [...rules.rules].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1))) {
    const family = meta.id.slice(0, meta.id.indexOf('/'));
    families.set(family, [...(families.get(family) ?? []), meta]);
  }
  const tables = [...families].map(([family, metas]) => {
    const rows = metas.map(({ id, severity, fix, kernel, title }) => {
      return `| [${id}](${id}.md) | ${severity} | ${fix === 'none' ? '' : fix} | ${kernel ? 'yes' : ''} | ${title} |`;
    });
    return `## ${family}\n\n| rule | severity | fix | kernel | finds |\n|---|---|---|---|---|\n${rows.join('\n')}`;
  });
  const intro = `A safe fix keeps the meaning of the file or repairs what cannot load; \`kernlint fix\` applies it. An offered fix is a choice, and applied
with \`kernlint fix --offered\` or from the editor's menu. "kernel": the answer depends on the kernel that the files are for.`;
  return `# Rules\n\n${intro}\n\n${tables.join('\n\n')}\n`;
}

const FIXES: Readonly<Record<RuleMeta['fix'], string>> = {
  none: phrase`none`,
  safe: phrase`safe; \`kernlint fix\` applies it`,
  offered: phrase`offered; \`kernlint fix --offered\` applies the first`,
};

const SEVERITIES: Readonly<Record<RuleMeta['severity'], string>> = {
  error: phrase`error`,
  warning: phrase`warning`,
  info: phrase`info`,
  hint: phrase`hint`,
  off: phrase`off unless the config sets it`,
};

function facts(meta: RuleMeta): string {
  return [
    say`Severity: ${said(SEVERITIES[meta.severity])}`,
    say`Fix: ${said(FIXES[meta.fix])}`,
    meta.kernel
      ? say`Depends on the target kernel: yes: set \`kernel\` in kernlint.config.json, or \`--kernel\``
      : say`Depends on the target kernel: no`,
    say`Since: kernlint ${meta.since}`,
  ]
    .map((fact) => `- ${fact}`)
    .join('\n');
}

function switches({ id, severity }: RuleMeta): string {
  const forAll =
    severity === 'off'
      ? say`It is off. To hear it, in kernlint.config.json: \`"rules": { "${id}": "info" }\`.`
      : say`For all files, in kernlint.config.json: \`"rules": { "${id}": "off" }\`.`;
  return sentences(forAll, say`For one line, the comment \`# kernlint-disable-next-line ${id}\` above it.`);
}

function badExample(example: Example, meta: RuleMeta, rules: RuleSet): string {
  const settings = switchedOn(settingsOf(example), meta);
  const workspace = workspaceOf(example);
  const findings = [...workspace.hosts].flatMap((host) => [...lintHost(host, settings, rules).values()].flat());
  const own = findings.filter((finding) => finding.rule === meta.id).map((finding) => findingText(finding, workspace));
  return `${goodExample(example)}\n\n${fenced('text', own.join('\n'))}`;
}

function goodExample(example: Example): string {
  const files = Object.entries(example.files).map(([path, text]) => {
    return `\`${path}\`\n\n${fenced(formatOfPath(path) ?? '', text.replace(/\n$/, ''))}`;
  });
  const given = [
    ...(example.kernel === undefined ? [] : [say`kernel ${example.kernel}`]),
    ...(example.boot === undefined ? [] : [say`boot ${example.boot}`]),
    ...(example.memory === undefined ? [] : [say`${example.memory / 2 ** 30} GiB of memory`]),
  ].join(', ');
  const title = said(example.title);
  return `${given === '' ? title : say`${title} (${given})`}\n\n${files.join('\n\n')}`;
}

function findingText(finding: Finding, workspace: Workspace): string {
  const { line, character } = lineIndex(workspace.file(finding.path)!).position(finding.range.start);
  const fixes = finding.fixes.map(({ title, safety }) => {
    return `\n  ${safety === 'safe' ? say`safe fix: ${title}` : say`offered fix: ${title}`}`;
  });
  return `${finding.path}:${line + 1}:${character + 1}: ${said(SEVERITIES[finding.severity])}: ${finding.message}${fixes.join('')}`;
}

function settingsOf({ kernel, memory }: Example): Settings {
  if (kernel === undefined) return { ...defaultSettings, memory };
  const parsed = parseKernelTarget(kernel);
  return parsed.ok ? { ...defaultSettings, target: parsed.target, memory } : { ...defaultSettings, memory };
}

function workspaceOf({ files, boot }: Example): Workspace {
  return Workspace.of(
    Object.entries(files).flatMap(([path, text]) => {
      const format = formatOfPath(path);
      return format ? [sourceFile(path, format, text)] : [];
    }),
    byRoot(boot),
  );
}

/** What cannot be seen: control characters but tab and newline, marks of direction and width, and blanks that are no blank. */
const INVISIBLE = /[^\P{C}\t\n]|[\u00a0\u2028\u2029\u202f\u3000]/gu;

/** A code block that its text cannot close, with what cannot be seen written out. */
function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const shown = text.replace(INVISIBLE, (char) => `⟨U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`);
  return `${fence}${language}\n${shown}\n${fence}`;
}
