import { findSysconfigVariable, sysconfigVariables } from '../../knowledge/sysconfig.ts';
import type { LineContext, Rule } from '../../lint/rule.ts';
import type { SysconfigAssignment } from '../../syntax/sysconfig/tree.ts';
import { editDistance } from '../../text/nearest.ts';
import { say } from '../../text/say.ts';

/** A variable that is nearly one of iptables-config, or one for the other address family. */
export const unknownVariable: Rule = {
  meta: {
    id: 'sysconfig/unknown-variable',
    title: 'Misspelt variable',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    docs: {
      what: 'The name of a variable differs by a letter or two, or by small letters, from one that the iptables service reads; or it begins with `IP6TABLES_` in the file for IPv4, or the other way round. Other names are left alone: the file is a shell script and may have its own.',
      why: 'The service sources the file and reads the names it knows. A misspelt one is set and never looked at, without a message.',
      bad: [
        { title: 'The s is missing.', files: { 'etc/sysconfig/iptables-config': 'IPTABLES_MODULE="nf_conntrack_ftp"\n' } },
        { title: 'Names are written large.', files: { 'etc/sysconfig/iptables-config': 'iptables_modules_unload="no"\n' } },
        { title: 'Copied from the other family.', files: { 'etc/sysconfig/ip6tables-config': 'IPTABLES_SAVE_ON_STOP="yes"\n' } },
      ],
      good: [
        {
          title: 'Known names.',
          files: { 'etc/sysconfig/iptables-config': 'IPTABLES_MODULES=""\nIPTABLES_MODULES_UNLOAD="no"\n' },
        },
        { title: 'A name of the host.', files: { 'etc/sysconfig/iptables-config': 'HELPERS=ftp\n' } },
      ],
      sources: ['iptables.init of Enterprise Linux 5 to 9'],
    },
  },
  visit: { 'iptables-config': { assignment: check } },
};

function check(line: SysconfigAssignment, context: LineContext<'iptables-config'>): void {
  const { file, at, report } = context;
  const { name } = line;
  const prefix = familyPrefix(file.path);
  const meant = findSysconfigVariable(name.text)
    ? otherFamily(name.text, prefix)
    : slip(name.text, prefix ?? prefixOf(name.text));
  if (meant === undefined) return;
  const taken = file.tree.lines.some((other) => other.kind === 'assignment' && other.name.text === meant);
  report({
    range: at(name),
    message: taken
      ? say`The service does not read ${name.text}; it reads ${meant}, which this file sets too.`
      : say`The service does not read ${name.text}; it reads ${meant}.`,
    fixes: taken
      ? []
      : [{ title: say`Change to ${meant}`, safety: 'safe', edits: [{ path: file.path, range: at(name), newText: meant }] }],
  });
}

/** The beginning that the variables of this file have, where its name tells the family. */
function familyPrefix(path: string): string | undefined {
  const family = /(?:^|\/)(ip6?tables)-config[^/]*$/.exec(path)?.[1];
  return family && `${family.toUpperCase()}_`;
}

function prefixOf(name: string): string {
  return /^ip6/i.test(name) ? 'IP6TABLES_' : 'IPTABLES_';
}

function otherFamily(name: string, prefix: string | undefined): string | undefined {
  return prefix === undefined || name.startsWith(prefix) ? undefined : name.replace(/^IP6?TABLES_/, prefix);
}

/** The known name that is meant; only names that begin like one and are two letters off at most, and no other is as near. */
function slip(name: string, prefix: string): string | undefined {
  if (!/^ip6?_?tabl?e?s?_/i.test(name)) return undefined;
  const known = sysconfigVariables.map((variable) => variable.name.replace('IPTABLES_', prefix));
  const near = known
    .map((candidate) => ({ candidate, distance: editDistance(name.toUpperCase(), candidate) }))
    .sort((a, b) => a.distance - b.distance);
  const [best, next] = near;
  return best && best.distance <= 2 && best.distance < (next?.distance ?? 9) ? best.candidate : undefined;
}
