/** A rule set of `count` rules in chains of a hundred, each rule another one, as a program writes them; it loads. */
export function manyRules(count: number): string {
  const chains = Array.from({ length: Math.ceil(count / 100) }, (_, i) => `CHAIN-${i}`);
  const jumps = chains.map((chain, i) => `-A INPUT -s 10.${i >> 8}.${i & 255}.0/24 -j ${chain}\n`);
  const rules = Array.from({ length: count - jumps.length }, (_, i) => {
    const chain = chains[Math.floor(i / 100)]!;
    const source = `10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}`;
    const port = 1024 + (i % 60_000);
    const target = i % 3 === 0 ? 'DROP' : 'ACCEPT';
    return `-A ${chain} -s ${source}/32 -p tcp -m tcp --dport ${port} -m comment --comment "service ${i}" -j ${target}\n`;
  });
  const declared = chains.map((chain) => `:${chain} - [0:0]\n`);
  return `*filter\n:INPUT ACCEPT [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n${[...declared, ...jumps, ...rules].join('')}COMMIT\n`;
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
