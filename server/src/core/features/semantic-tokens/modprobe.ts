import { findModule, findParameter } from '../../knowledge/modprobe/index.ts';
import { meantModule } from '../../knowledge/modprobe/similar.ts';
import { splitParameter } from '../../syntax/modprobe/parse.ts';
import type { ModprobeLine } from '../../syntax/modprobe/tree.ts';
import type { ModulesLoadLine } from '../../syntax/modules-load/tree.ts';
import { hasHole } from '../../syntax/template.ts';
import type { Token } from '../../text/range.ts';
import { type SemanticToken, token } from './token.ts';

/** What the words of a line of modprobe.d are: modules, and the parameters that they have. */
export function modprobeTokens(line: ModprobeLine): readonly SemanticToken[] {
  // Behind a backslash a word may go on in the next line.
  if (line.kind !== 'directive' || line.text.includes('\\')) return [];
  const { command, words, holes } = line;
  const [first, ...rest] = words.filter((word) => !hasHole(holes, word));
  if (!first || first !== words[0]) return [];
  switch (command.text) {
    case 'options': {
      const module = findModule(first.text);
      const parameters = rest.flatMap((word) => {
        const { name } = splitParameter(word);
        return module && findParameter(module, name.text) ? [token(name, 'property')] : [];
      });
      return [...moduleToken(first), ...parameters];
    }
    case 'blacklist':
    case 'install':
    case 'remove':
      return moduleToken(first);
    case 'softdep':
    case 'weakdep':
      return [first, ...rest].flatMap((word) => (/^(pre|post):$/.test(word.text) ? [] : moduleToken(word)));
    case 'alias':
      return rest.slice(0, 1).flatMap((word) => (word.text === 'off' ? [] : moduleToken(word)));
    default:
      return [];
  }
}

/** What the word of a line of modules-load.d is. */
export function modulesLoadTokens(line: ModulesLoadLine): readonly SemanticToken[] {
  return line.kind === 'module' && line.holes.length === 0 ? moduleToken(line.name) : [];
}

/** Of modules that nobody knows nothing is said, unless it is plain that another one is meant. */
function moduleToken(name: Token): readonly SemanticToken[] {
  if (name.text === '') return [];
  if (findModule(name.text)) return [token(name, 'namespace')];
  return meantModule(name.text) ? [token(name, 'namespace', { unresolved: true })] : [];
}
