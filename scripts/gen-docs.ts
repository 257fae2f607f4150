// Writes what is made from the rules and the commands: docs/rules/, the schema of kernlint.config.json and the manual page.
//   npm run docs
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commands } from '../server/src/cli/commands/index.ts';
import { manPage } from '../server/src/cli/man.ts';
import { rulePage, rulesPage } from '../server/src/core/describe/rule-page.ts';
import { boots } from '../server/src/core/knowledge/boot.ts';
import type { RuleMeta } from '../server/src/core/lint/rule.ts';
import { allRules } from '../server/src/core/rules/index.ts';

const RULE_PAGES = 'docs/rules';
const SCHEMA = 'schemas/kernlint.config.schema.json';
const MAN = 'man/kernlint.1';

/** Every generated file: its text by its path in the project. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>([[SCHEMA, `${JSON.stringify(schema(), null, 2)}\n`]]);
  files.set(MAN, manPage(commands));
  files.set(`${RULE_PAGES}/README.md`, rulesPage(allRules));
  for (const rule of allRules.rules) files.set(`${RULE_PAGES}/${rule.meta.id}.md`, rulePage(rule, allRules));
  return files;
}

/** The files that stand where generated ones belong, by their path in the project. */
export function presentFiles(root: string): readonly string[] {
  const pages = readdirSync(join(root, RULE_PAGES), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
  return [SCHEMA, MAN, ...pages].sort();
}

const LEVELS = ['off', 'hint', 'info', 'warning', 'error'];
const globs = (description: string) => ({ description, type: 'array', items: { type: 'string', minLength: 1 } });

function schema() {
  const metas = allRules.rules.map(({ meta }) => meta).sort((a, b) => (a.id < b.id ? -1 : 1));
  const families = [...new Set(metas.map(({ id }) => id.slice(0, id.indexOf('/'))))];
  const hostOptions = {
    kernel: {
      description:
        'The kernels that the files are for: a version (6.12), a range (3.10-6.12), a distribution (rhel8, debian12), or several.',
      anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }],
      examples: ['6.12', '3.10-6.12', 'rhel8', ['rhel7', 'debian12']],
    },
    memory: {
      description: 'The memory of the host: a size such as 16G, or a number of bytes.',
      anyOf: [
        { type: 'string', pattern: '^\\s*\\d+(\\.\\d+)?\\s*([KMGTkmgt]([Ii]?[Bb])?|[Bb])?\\s*$' },
        { type: 'integer', minimum: 2 ** 20 },
      ],
      examples: ['16G', '512M'],
    },
    boot: {
      description: `What starts the host and reads its files: ${boots.map(({ name, what }) => `${name} (${what})`).join('; ')}.`,
      enum: boots.map(({ name }) => name),
    },
    expect: {
      description:
        'Guards: what the iptables rules of the host are to do with packets. Those of all parts of the config that speak of a host add up.',
      type: 'array',
      items: { type: 'string', minLength: 1 },
      examples: [['tcp from 10.0.0.0/8 to port 22 is ACCEPT', 'udp to port 161 is not ACCEPT']],
    },
  };
  const options = {
    ...hostOptions,
    rules: { $ref: '#/definitions/rules' },
    ignore: globs(
      'Globs of files and folders that are not checked, relative to the folder of this file. A glob without a slash counts at any depth.',
    ),
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of kernlint',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      ...options,
      overrides: {
        description: 'Other options for some files; a later override weighs more than an earlier one.',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: { files: globs('Globs of the files that this override is for.'), ...options },
        },
      },
      hosts: {
        description: 'Hosts whose files stand in several folders: what the globs of one name is judged together.',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['name', 'files'],
          properties: {
            name: { description: 'A name for the host, once in this file.', type: 'string', minLength: 1 },
            files: globs('Globs of the files that belong to the host. A file belongs to the last host that names it.'),
            ...hostOptions,
          },
        },
      },
    },
    definitions: {
      rules: {
        description: 'Severities by rule, or by family as in "iptables/*".',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries([
          ...families.map((family) => [`${family}/*`, { description: `All rules of ${family}.`, enum: LEVELS }]),
          ...metas.map((meta) => [meta.id, { description: describeRule(meta), enum: LEVELS }]),
        ]),
      },
    },
  };
}

function describeRule({ title, severity, fix }: RuleMeta): string {
  return `${title}. Default: ${severity}.${fix === 'none' ? '' : ` Has ${fix === 'safe' ? 'a safe' : 'an offered'} fix.`}`;
}

if (process.argv[1]?.endsWith('gen-docs.ts')) {
  const files = generatedFiles();
  rmSync(RULE_PAGES, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(`${files.size} files written`);
}
