import type { Rule } from '../../lint/rule.ts';
import { byName, modprobeConfig } from '../../model/modprobe/config.ts';
import { loadedByName } from '../../model/modprobe/loaded.ts';
import { say } from '../../text/say.ts';

/** A module that modules-load.d names and modprobe.d blacklists. */
export const blacklistedModule: Rule = {
  meta: {
    id: 'modules-load/blacklisted-module',
    title: 'Blacklisted module',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what: 'A line of modules-load.d names a module that a `blacklist` line of the same host names.',
      why: 'systemd-modules-load obeys the blacklist: it says that the module is on the deny list, and loads nothing. One of the two lines is a mistake.',
      bad: [
        {
          title: 'The tracker is asked for and refused.',
          files: { 'etc/modules-load.d/a.conf': 'sctp\n', 'etc/modprobe.d/block.conf': 'blacklist sctp\n' },
        },
      ],
      good: [
        {
          title: 'Another module.',
          files: { 'etc/modules-load.d/a.conf': 'br_netfilter\n', 'etc/modprobe.d/block.conf': 'blacklist sctp\n' },
        },
        {
          title: 'Nothing loads modules in a container.',
          files: { 'etc/modules-load.d/a.conf': 'sctp\n', 'etc/modprobe.d/block.conf': 'blacklist sctp\n' },
          boot: 'container',
        },
      ],
      sources: ['systemd-modules-load of systemd 252 and `modprobe -b` of kmod 30: measured'],
    },
  },
  host({ host, report }) {
    const config = modprobeConfig(host);
    const blacklist = byName(config, 'blacklist');
    if (blacklist.size === 0) return;
    for (const { name, place, obeysBlacklist } of loadedByName(host)) {
      const [line] = blacklist.get(name) ?? [];
      if (!obeysBlacklist || !line || line.unsure) continue;
      report({
        ...place,
        message: say`${name} is not loaded: a blacklist line of this host names it, and systemd-modules-load obeys that.`,
        related: [{ path: line.file.path, range: line.range, message: say`It is blacklisted here.` }],
      });
    }
  },
};
