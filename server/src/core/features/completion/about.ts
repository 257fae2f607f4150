import {
  describeBuiltinChain,
  describeCommand,
  describeMatch,
  describeOption,
  describeTable,
  describeTarget,
} from '../../describe/iptables.ts';
import { prose } from '../../describe/markdown.ts';
import { describeDirective, describeModule, describeModuleParameter } from '../../describe/modprobe.ts';
import { describeSysconfigVariable } from '../../describe/sysconfig.ts';
import { describeSysctl } from '../../describe/sysctl.ts';
import {
  COMMANDS,
  findBuiltinChain,
  findMatch,
  findOption,
  findTable,
  findTarget,
  GENERAL_OPTIONS,
} from '../../knowledge/iptables/index.ts';
import { findSysctl } from '../../knowledge/sysctl/index.ts';
import { allRules } from '../../rules/index.ts';
import { said } from '../../text/say.ts';
import type { Settings } from '../../workspace/settings.ts';
import type { Host } from '../../workspace/workspace.ts';
import { subjectOf } from '../subject.ts';
import type { CompletionSubject } from './item.ts';

/** What the hover would say of an entry: Markdown of fewer than 15 lines; undefined where nothing is known. */
export function describeCompletion(subject: CompletionSubject, host: Host, settings: Settings): string | undefined {
  switch (subject.of) {
    case 'sysctl': {
      const record = findSysctl(subject.key);
      return record && describeSysctl(record, { ...subjectOf(host, settings), value: subject.value });
    }
    case 'module':
      return describeModule(subject.name, subjectOf(host, settings));
    case 'parameter':
      return describeModuleParameter(subject.module, subject.name, subject.value, subjectOf(host, settings));
    case 'directive':
      return describeDirective(subject.name);
    case 'variable':
      return describeSysconfigVariable(subject.name, subject.value);
    case 'general': {
      const option = [...COMMANDS, ...GENERAL_OPTIONS].find(({ long }) => long === subject.name);
      return option && describeCommand(option);
    }
    case 'rule': {
      const rule = allRules.rules.find(({ meta }) => meta.id === subject.name);
      return rule && `${prose(said(rule.meta.docs.what))}\n\n${prose(said(rule.meta.docs.why))}`;
    }
    case 'match': {
      const match = findMatch(subject.name, subject.family);
      return match && describeMatch(match, subject.family);
    }
    case 'target': {
      const target = findTarget(subject.name, subject.family);
      return target && describeTarget(target, subject.family);
    }
    case 'option': {
      const { kind, extension: name, option: long, family } = subject;
      const extension = kind === 'match' ? findMatch(name, family) : findTarget(name, family);
      const option = extension && findOption(extension, long, family);
      return extension && option && describeOption(extension, option, family);
    }
    case 'table': {
      const table = findTable(subject.name);
      return table && describeTable(table, subject.family);
    }
    case 'chain': {
      const [chain, table] = [findBuiltinChain(subject.name), findTable(subject.table)];
      return chain && table && describeBuiltinChain(chain, table);
    }
  }
}
