import { combination, type InterfaceSetting, interfaceSetting, onByDefault } from '../../knowledge/sysctl/interfaces.ts';
import type { Related } from '../../lint/finding.ts';
import type { HostContext, Rule } from '../../lint/rule.ts';
import { type Assignment, effective, numberOf, type SysctlSettings, sysctlSettings } from '../../model/sysctl-settings.ts';
import { say, sentences } from '../../text/say.ts';

/** A setting of interfaces that `conf.all` takes back, or that `conf.all` alone does not reach. */
export const allDefaultInterface: Rule = {
  meta: {
    id: 'sysctl/all-default-interface',
    title: 'all, default and the interface',
    severity: 'info',
    fix: 'none',
    since: '0.1.0',
    docs: {
      what:
        'A line below `net.ipv4.conf` or `net.ipv6.conf` that does not do what its name says: `all` is switched off while the interfaces stay on, or an interface gets a value that `all` takes back. ' +
        'Silent where another line, or a pattern, sets the interfaces as well.',
      why:
        'The kernel keeps a value for `all` and one for each interface, and combines them key by key. `rp_filter`, `arp_ignore`, `arp_announce`: the larger counts. `send_redirects`, `secure_redirects`, `log_martians`, `proxy_arp`, `route_localnet`, `shared_media`: one of the two is enough, so 0 in `all` alone switches nothing off. ' +
        '`accept_source_route`, `bootp_relay`: both must be on. `accept_redirects`: one is enough on a host, both are needed on an interface that forwards. `forwarding` of `all` is copied to every interface. ' +
        'For IPv4, a write to `default` also goes to all interfaces whose own value nobody wrote (not so `route_localnet` and `promote_secondaries`). For IPv6, `default` is for interfaces that come later, and most keys of `all` are never read: what counts is the interface.',
      bad: [
        {
          title: 'The interfaces still send redirects.',
          files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.conf.all.send_redirects = 0\n' },
        },
        {
          title: 'The larger one counts: eth0 stays strict.',
          files: {
            'etc/sysctl.d/90-net.conf':
              'net.ipv4.conf.all.rp_filter = 1\nnet.ipv4.conf.default.rp_filter = 1\nnet.ipv4.conf.eth0.rp_filter = 0\n',
          },
        },
        {
          title: 'The kernel does not read this one.',
          files: { 'etc/sysctl.d/90-net.conf': 'net.ipv6.conf.all.accept_ra = 0\n' },
        },
      ],
      good: [
        {
          title: 'Both.',
          files: {
            'etc/sysctl.d/90-net.conf': 'net.ipv4.conf.all.send_redirects = 0\nnet.ipv4.conf.default.send_redirects = 0\n',
          },
        },
        { title: 'A pattern.', files: { 'etc/sysctl.d/90-net.conf': 'net.ipv6.conf.*.accept_ra = 0\n' } },
        {
          title: 'For source routes, all alone is enough.',
          files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.conf.all.accept_source_route = 0\n' },
        },
        {
          title: 'On a router, redirects need both.',
          files: { 'etc/sysctl.d/90-net.conf': 'net.ipv4.ip_forward = 1\nnet.ipv4.conf.all.accept_redirects = 0\n' },
        },
      ],
      sources: [
        'include/linux/inetdevice.h and net/ipv4/devinet.c of Linux 3.10 to 6.19',
        'net/ipv6/addrconf.c and ndisc.c of Linux 3.10 to 6.19',
        'Linux 6.18: measured',
      ],
    },
  },
  host: check,
};

function check({ host, report }: HostContext): void {
  const settings = sysctlSettings(host);
  for (const key of settings.byMeant.keys()) {
    if (!/^net\.ipv[46]\.conf\./.test(key)) continue;
    const line = effective(settings, key);
    const setting = line && interfaceSetting(line.key.parts);
    const value = numberOf(line);
    if (!line || !setting || value === undefined || line.unsure) continue;
    const subject = `${line.line.key.text} = ${value}`;
    const judge = setting.device === 'all' ? aloneInAll : takenBack;
    const found = judge(subject, setting, value, settings);
    if (found)
      report({
        path: line.file.path,
        range: { start: line.keyRange.start, end: line.valueRange.end },
        message: found.message,
        related: found.related,
      });
  }
}

interface Found {
  readonly message: string;
  readonly related: readonly Related[];
}

/** `all` where it has no say, or where one that is on is enough, and nothing sets the interfaces. */
function aloneInAll(subject: string, setting: InterfaceSetting, value: number, settings: SysctlSettings): Found | undefined {
  if (settings.open || setsInterfaces(setting, settings)) return undefined;
  const how = combination(setting);
  const twin = `net.${setting.family}.conf.default.${setting.setting}`;
  const advice = say`Set ${twin} as well, or net.${setting.family}.conf.*.${setting.setting}.`;
  if (how === 'interface')
    return {
      message: sentences(say`${subject} alone changes nothing: the kernel looks at each interface and never at all.`, advice),
      related: [],
    };
  if (value !== 0 || !onByDefault(setting) || !(how === 'or' || how === 'redirects')) return undefined;
  if (how === 'redirects' && forwards(settings) !== false) return undefined;
  const why =
    how === 'redirects'
      ? say`${subject} alone switches nothing off: the interfaces have 1 by default, and one of the two is enough on a host that does not forward.`
      : say`${subject} alone switches nothing off: the interfaces have 1 by default, and one of the two is enough.`;
  return { message: sentences(why, advice), related: [] };
}

/** An interface, or the default of all, whose value has no effect beside that of `all`. */
function takenBack(subject: string, setting: InterfaceSetting, value: number, settings: SysctlSettings): Found | undefined {
  const all = effective(settings, `net.${setting.family}.conf.all.${setting.setting}`);
  const general = numberOf(all);
  if (!all || general === undefined || setting.family === 'ipv6') return undefined;
  const how = combination(setting);
  if (how === 'max' && value < general && value >= 0)
    return {
      message: say`${subject} has no effect: the kernel takes the larger of this and all, and all is ${general}.`,
      related: [place(all)],
    };
  if (how === 'or' && value === 0 && general !== 0)
    return {
      message: say`${subject} has no effect: one of this and all is enough, and all is ${general}.`,
      related: [place(all)],
    };
  if (how === 'and' && value !== 0 && general === 0)
    return { message: say`${subject} has no effect: both this and all must be on, and all is 0.`, related: [place(all)] };
  return undefined;
}

function setsInterfaces(setting: InterfaceSetting, { assignments, patterns }: SysctlSettings): boolean {
  return [...assignments.map(({ key }) => key), ...patterns].some(({ parts }) => {
    const other = interfaceSetting(parts);
    return other?.family === setting.family && other.setting === setting.setting && other.device !== 'all';
  });
}

/** Whether the host forwards IPv4; undefined where its files leave that open. */
function forwards(settings: SysctlSettings): boolean | undefined {
  const lines = settings.assignments.filter(({ key }) => /^net\.ipv4\.(ip_forward|conf\.[^.]+\.forwarding)$/.test(key.name));
  if (lines.length === 0) return settings.patterns.some(({ parts }) => parts.at(-1) === 'forwarding') ? undefined : false;
  return lines.some((line) => numberOf(line) !== 0) ? true : lines.some(({ value }) => value === undefined) ? undefined : false;
}

function place({ file, keyRange, valueRange, line }: Assignment): Related {
  return {
    path: file.path,
    range: { start: keyRange.start, end: valueRange.end },
    message: say`${line.key.text} is ${line.value.text} here.`,
  };
}
