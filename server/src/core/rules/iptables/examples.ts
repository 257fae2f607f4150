type Files = Readonly<Record<string, string>>;

/** An example with these rules in a filter table that is otherwise sound. */
export function filter(...rules: readonly string[]): Files {
  return inTable('filter', ':INPUT ACCEPT [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]', rules);
}

/** The same for IPv6. */
export function filter6(...rules: readonly string[]): Files {
  return { 'etc/sysconfig/ip6tables': filter(...rules)['etc/sysconfig/iptables']! };
}

/** An example with these rules in a nat table. */
export function nat(...rules: readonly string[]): Files {
  return inTable('nat', ':PREROUTING ACCEPT [0:0]\n:INPUT ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n:POSTROUTING ACCEPT [0:0]', rules);
}

function inTable(table: string, chains: string, rules: readonly string[]): Files {
  return { 'etc/sysconfig/iptables': `*${table}\n${chains}\n${rules.map((rule) => `${rule}\n`).join('')}COMMIT\n` };
}

/** An example of this text. */
export function whole(...lines: readonly string[]): Files {
  return { 'etc/sysconfig/iptables': lines.map((line) => `${line}\n`).join('') };
}
