/*
 * Rule sets as programs and people write them, in any length. All of them load.
 */

const FILTER = '*filter\n:INPUT ACCEPT [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n';
const NAT = '*nat\n:PREROUTING ACCEPT [0:0]\n:INPUT ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n:POSTROUTING ACCEPT [0:0]\n';

/** A rule set of about so many rules. */
export type Sample = (rules: number) => string;

/** The kinds of rule sets that grow large, by what writes them. */
export const SAMPLES: Readonly<Record<string, Sample>> = {
  'chains of 100': manyRules,
  'block list': blockList,
  'kube-proxy': kubeProxy,
  docker,
  firewall,
  // A tenth: nobody writes more by hand, and NOTRACK rules are followed through the filter one by one.
  'raw pairs / 10': (rules) => rawPairs(rules / 10),
};

/** A rule set of `count` rules in chains of a hundred, each rule another one, as a program writes them. */
export function manyRules(count: number): string {
  const chains = Array.from({ length: Math.ceil(count / 100) }, (_, i) => `CHAIN-${i}`);
  const jumps = chains.map((chain, i) => `-A INPUT -s 10.${i >> 8}.${i & 255}.0/24 -j ${chain}\n`);
  const rules = times(count - jumps.length, (i) => {
    const chain = chains[Math.floor(i / 100)]!;
    const target = i % 3 === 0 ? 'DROP' : 'ACCEPT';
    return `-A ${chain} -s ${address(10, i)}/32 -p tcp -m tcp --dport ${1024 + (i % 60_000)} -m comment --comment "service ${i}" -j ${target}\n`;
  });
  const declared = chains.map((chain) => `:${chain} - [0:0]\n`);
  return `${FILTER}${[...declared, ...jumps].join('')}${rules}COMMIT\n`;
}

function blockList(count: number): string {
  return `${FILTER}${times(count, (i) => `-A INPUT -s ${address(20, i * 7919)}/32 -j DROP\n`)}COMMIT\n`;
}

/** Services of two endpoints each: many small chains. */
function kubeProxy(count: number): string {
  const services = Math.floor(count / 8);
  const remark = (i: number) => `-m comment --comment "ns-${i >> 4}/service-${i}:http"`;
  const chains = times(services, (i) => `:KUBE-SVC-${i} - [0:0]\n:KUBE-SEP-${i}A - [0:0]\n:KUBE-SEP-${i}B - [0:0]\n`);
  const rules = times(services, (i) => {
    const port = `${remark(i)} -m tcp --dport 80`;
    const endpoints = [`${address(11, i)}`, `${address(12, i)}`];
    return [
      `-A KUBE-SERVICES -d ${address(10, i)}/32 -p tcp ${port} -j KUBE-SVC-${i}`,
      `-A KUBE-SVC-${i} ! -s 10.244.0.0/16 -d ${address(10, i)}/32 -p tcp ${port} -j KUBE-MARK-MASQ`,
      `-A KUBE-SVC-${i} ${remark(i)} -m statistic --mode random --probability 0.50000000000 -j KUBE-SEP-${i}A`,
      `-A KUBE-SVC-${i} ${remark(i)} -j KUBE-SEP-${i}B`,
      ...endpoints.flatMap((endpoint, e) => [
        `-A KUBE-SEP-${i}${'AB'[e]} -s ${endpoint}/32 ${remark(i)} -j KUBE-MARK-MASQ`,
        `-A KUBE-SEP-${i}${'AB'[e]} -p tcp ${remark(i)} -m tcp -j DNAT --to-destination ${endpoint}:8080`,
      ]),
      '',
    ].join('\n');
  });
  const frame =
    '-A PREROUTING -j KUBE-SERVICES\n-A OUTPUT -j KUBE-SERVICES\n-A KUBE-MARK-MASQ -j MARK --set-xmark 0x4000/0x4000\n-A POSTROUTING -m mark --mark 0x4000/0x4000 -j MASQUERADE\n';
  return `${NAT}:KUBE-SERVICES - [0:0]\n:KUBE-MARK-MASQ - [0:0]\n${chains}${frame}${rules}COMMIT\n`;
}

function docker(count: number): string {
  const containers = Math.floor(count / 4);
  const nat = times(containers, (i) => {
    const own = address(172, i);
    return `-A POSTROUTING -s ${own}/32 -d ${own}/32 -p tcp -m tcp --dport 80 -j MASQUERADE\n-A DOCKER ! -i docker0 -p tcp -m tcp --dport ${1024 + (i % 60_000)} -j DNAT --to-destination ${own}:80\n`;
  });
  const filter = times(containers, (i) => {
    const own = address(172, i);
    return `-A DOCKER -d ${own}/32 ! -i docker0 -o docker0 -p tcp -m tcp --dport 80 -j ACCEPT\n-A DOCKER-USER -s ${own}/32 -i br-${i % 4096} -j RETURN\n`;
  });
  return `${NAT}:DOCKER - [0:0]\n-A PREROUTING -m addrtype --dst-type LOCAL -j DOCKER\n${nat}COMMIT\n${FILTER}:DOCKER - [0:0]\n:DOCKER-USER - [0:0]\n-A FORWARD -j DOCKER-USER\n-A FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n-A FORWARD -o docker0 -j DOCKER\n${filter}COMMIT\n`;
}

/** One chain of long rules. */
function firewall(count: number): string {
  const rules = times(
    count,
    (i) =>
      `-A INPUT -s ${address(20, i * 7919)}/32 -i eth${i % 4} -p tcp -m multiport --dports 22,80,443,${1024 + (i % 50_000)}:${1034 + (i % 50_000)} -m conntrack --ctstate NEW -m comment --comment "ticket ${i}" -j ACCEPT\n`,
  );
  return `${FILTER.replace('INPUT ACCEPT', 'INPUT DROP')}-A INPUT -i lo -j ACCEPT\n-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n${rules}COMMIT\n`;
}

/** Exempt peers of one service, both directions. */
function rawPairs(count: number): string {
  const half = Math.floor(count / 2);
  const requests = times(half, (i) => `-A PREROUTING -s ${address(20, i * 7919)}/32 -p udp -m udp --dport 53 -j CT --notrack\n`);
  const answers = times(half, (i) => `-A OUTPUT -d ${address(20, i * 7919)}/32 -p udp -m udp --sport 53 -j CT --notrack\n`);
  return `*raw\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n${requests}${answers}COMMIT\n${FILTER}-A INPUT -p udp -m udp --dport 53 -j ACCEPT\nCOMMIT\n`;
}

/** Another address for each `i` below 2^24. */
function address(first: number, i: number): string {
  return `${first}.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}`;
}

function times(count: number, make: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => make(i)).join('');
}

/** A small rule set, and the sysctl and modprobe files of a host of its size. */
export function smallHost(i: number): Readonly<Record<string, string>> {
  return {
    [`host${i}/etc/sysctl.d/90-net.conf`]: `# host ${i}\nnet.core.somaxconn = 4096\nnet.ipv4.tcp_fin_timeout = 30\nvm.swappiness = 10\n`,
    [`host${i}/etc/modprobe.d/nf.conf`]: 'options nf_conntrack hashsize=65536\n',
    [`host${i}/etc/iptables/rules.v4`]: manyRules(20),
    [`host${i}/etc/modules-load.d/nf.conf`]: 'nf_conntrack\n',
  };
}

/** Host `i` of a fleet of four roles: 6 to 15 files, 21 rules, and now and then a value that its peers do not have. */
export function fleetHost(i: number): Readonly<Record<string, string>> {
  const host = `${['web', 'db', 'router', 'node'][i % 4]}/host${i}`;
  const files: Record<string, string> = {
    [`${host}/etc/sysctl.conf`]: 'net.ipv4.conf.all.rp_filter = 1\nnet.netfilter.nf_conntrack_max = 262144\n',
    [`${host}/etc/sysctl.d/10-base.conf`]: 'kernel.panic = 10\nvm.swappiness = 10\nnet.ipv4.ip_forward = 1\n',
    [`${host}/etc/sysctl.d/90-net.conf`]: `net.core.somaxconn = ${i % 97 === 0 ? 1024 : 4096}\nnet.ipv4.tcp_fin_timeout = 30\n`,
    [`${host}/etc/modprobe.d/nf.conf`]: 'options nf_conntrack hashsize=65536\n',
    [`${host}/etc/modules-load.d/nf.conf`]: 'nf_conntrack\n',
    [`${host}/etc/iptables/rules.v4`]: `${FILTER}-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n${times(20, (rule) => `-A INPUT -s ${address(10, i)}/32 -p tcp -m tcp --dport ${1000 + rule} -j ACCEPT\n`)}COMMIT\n`,
  };
  for (let more = 0; more < i % 10; more++)
    files[`${host}/etc/sysctl.d/5${more}-eth${more}.conf`] = `net.ipv4.conf.eth${more}.rp_filter = 1\n`;
  return files;
}
