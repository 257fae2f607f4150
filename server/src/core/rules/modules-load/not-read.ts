import { bootRecord } from '../../knowledge/boot.ts';
import type { Rule } from '../../lint/rule.ts';
import { lineStarts } from '../../syntax/lines.ts';
import { shift } from '../../text/range.ts';
import { reportNotRead } from '../modprobe/not-read.ts';

/** A file of modules-load.d that is passed over at boot. */
export const notRead: Rule = {
  meta: {
    id: 'modules-load/not-read',
    title: 'File that is not read',
    severity: 'warning',
    fix: 'offered',
    since: '0.1.0',
    docs: {
      what: 'A file with module names in modules-load.d whose name does not end in `.conf` or begins with a dot; as information, a file in /run or /usr/local/lib that one of the same name in a stronger directory hides.',
      why: 'systemd-modules-load and OpenRC read `*.conf` only. They say nothing of other files.',
      bad: [{ title: 'No suffix.', files: { 'etc/modules-load.d/k8s': 'br_netfilter\noverlay\n' } }],
      good: [
        { title: 'It ends in .conf.', files: { 'etc/modules-load.d/k8s.conf': 'br_netfilter\noverlay\n' } },
        { title: 'A text for people.', files: { 'etc/modules-load.d/notes': 'What is loaded here is for the cluster.\n' } },
      ],
      sources: ['systemd-modules-load of systemd 252: measured'],
    },
  },
  file: {
    'modules-load'(context) {
      const { file, host } = context;
      if (!bootRecord(host.boot).readsModulesLoad) return;
      const index = file.tree.lines.findIndex(({ kind }) => kind === 'module');
      const line = file.tree.lines[index];
      const isList = file.tree.lines.every((other) => other.kind !== 'module' || !/\s/.test(other.name.text));
      reportNotRead(
        context,
        'modules-load',
        line?.kind === 'module' && isList ? shift(line.name, lineStarts(file.tree)[index]!) : undefined,
      );
    },
  },
};
