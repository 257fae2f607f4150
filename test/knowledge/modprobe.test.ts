import assert from 'node:assert/strict';
import { divide, type KernelTarget, parseKernelTarget } from '../../server/src/core/knowledge/kernel.ts';
import { directives } from '../../server/src/core/knowledge/modprobe/directives.ts';
import {
  allFormerNames,
  describedModules,
  findModule,
  findParameter,
  judgeFormerName,
} from '../../server/src/core/knowledge/modprobe/index.ts';
import { packagedAliases, packagedKernels, packagedModule } from '../../server/src/core/knowledge/modprobe/packages.ts';

function target(text: string): KernelTarget {
  const parsed = parseKernelTarget(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.target;
}

/** Old names, and what does their work on Linux 6.12; null where nothing does. */
const TODAY: Readonly<Record<string, string | null>> = {
  ip_conntrack: 'nf_conntrack',
  ip_conntrack_amanda: 'nf_conntrack_amanda',
  ip_conntrack_ftp: 'nf_conntrack_ftp',
  ip_conntrack_h323: 'nf_conntrack_h323',
  ip_conntrack_irc: 'nf_conntrack_irc',
  ip_conntrack_netbios_ns: 'nf_conntrack_netbios_ns',
  ip_conntrack_netlink: 'nf_conntrack_netlink',
  ip_conntrack_pptp: 'nf_conntrack_pptp',
  ip_conntrack_sip: 'nf_conntrack_sip',
  ip_conntrack_tftp: 'nf_conntrack_tftp',
  ip_conntrack_proto_sctp: 'nf_conntrack',
  ip_conntrack_proto_gre: 'nf_conntrack',
  ip_nat: 'nf_nat',
  ip_nat_amanda: 'nf_nat_amanda',
  ip_nat_ftp: 'nf_nat_ftp',
  ip_nat_h323: 'nf_nat_h323',
  ip_nat_irc: 'nf_nat_irc',
  ip_nat_pptp: 'nf_nat_pptp',
  ip_nat_sip: 'nf_nat_sip',
  ip_nat_snmp_basic: 'nf_nat_snmp_basic',
  ip_nat_tftp: 'nf_nat_tftp',
  ip6_conntrack: 'nf_conntrack',
  ip6_nat: 'nf_nat',
  nf_conntrack_ipv4: 'nf_conntrack',
  nf_conntrack_ipv6: 'nf_conntrack',
  nf_conntrack_proto_gre: 'nf_conntrack',
  nf_conntrack_proto_sctp: 'nf_conntrack',
  nf_conntrack_proto_udplite: 'nf_conntrack',
  nf_nat_ipv4: 'nf_nat',
  nf_nat_ipv6: 'nf_nat',
  nf_nat_masquerade_ipv4: 'nf_nat',
  nf_nat_masquerade_ipv6: 'nf_nat',
  nf_nat_redirect: 'nf_nat',
  nf_nat_proto_sctp: 'nf_nat',
  nf_log_ipv4: 'nf_log_syslog',
  nf_log_ipv6: 'nf_log_syslog',
  nf_log_arp: 'nf_log_syslog',
  nf_log_netdev: 'nf_log_syslog',
  nf_log_bridge: 'nf_log_syslog',
  nf_log_common: 'nf_log_syslog',
  nf_flow_table_ipv4: 'nf_flow_table_inet',
  nf_flow_table_ipv6: 'nf_flow_table_inet',
  xt_NOTRACK: 'xt_CT',
  ipt_NOTRACK: 'xt_CT',
  ip6t_NOTRACK: 'xt_CT',
  ipt_LOG: 'xt_LOG',
  ip6t_LOG: 'xt_LOG',
  ipt_MASQUERADE: 'xt_MASQUERADE',
  ip6t_MASQUERADE: 'xt_MASQUERADE',
  ipt_SNAT: 'xt_nat',
  ipt_DNAT: 'xt_nat',
  ipt_REDIRECT: 'xt_REDIRECT',
  ipt_NETMAP: 'xt_NETMAP',
  ipt_TOS: 'xt_DSCP',
  ipt_tos: 'xt_dscp',
  ipt_TTL: 'xt_HL',
  ipt_ttl: 'xt_hl',
  ip6t_HL: 'xt_HL',
  ip6t_hl: 'xt_hl',
  ipt_ecn: 'xt_ecn',
  xt_MARK: 'xt_mark',
  xt_CONNMARK: 'xt_connmark',
  ipt_MARK: 'xt_mark',
  ip6t_MARK: 'xt_mark',
  ipt_CONNMARK: 'xt_connmark',
  ipt_recent: 'xt_recent',
  ipt_owner: 'xt_owner',
  ipt_iprange: 'xt_iprange',
  ipt_hashlimit: 'xt_hashlimit',
  ipt_addrtype: 'xt_addrtype',
  ipt_state: 'xt_state',
  ipt_conntrack: 'xt_conntrack',
  ipt_limit: 'xt_limit',
  ip6t_recent: 'xt_recent',
  ipt_set: 'xt_set',
  ipt_ULOG: null,
  ip_queue: null,
  ip6_queue: null,
  ipt_SAME: null,
  ipt_MIRROR: null,
  ipt_unclean: null,
  ipt_CLUSTERIP: null,
};

describe('old module names', () => {
  for (const [name, successor] of Object.entries(TODAY)) {
    it(`${name} is ${successor ?? 'gone'} today`, () => {
      const verdict = judgeFormerName(name, target('6.12'));
      assert.ok(verdict);
      assert.equal(verdict.successors.at(-1) ?? null, successor);
    });
  }

  it('says nothing of names that are no old ones', () => {
    for (const name of [
      'nf_conntrack',
      'xt_recent',
      'ipt_REJECT',
      'ipt_ah',
      'ipt_ECN',
      'ip6t_rt',
      'iptable_nat',
      'snd_hda_intel',
      'constructor',
    ]) {
      assert.equal(judgeFormerName(name, target('2.6.18 - 7.3')), undefined, name);
    }
  });

  it('has each name once', () => {
    assert.equal(new Set(allFormerNames().map(({ name }) => name)).size, allFormerNames().length);
  });

  it('leaves a name alone where every kernel of the target has it', () => {
    assert.equal(judgeFormerName('ip_conntrack', target('rhel5')), undefined);
    assert.equal(judgeFormerName('ipt_recent', target('2.6.18 - 2.6.27')), undefined);
    assert.equal(judgeFormerName('nf_conntrack_ipv4', target('rhel7')), undefined);
    assert.equal(judgeFormerName('nf_log_ipv4', target('5.10')), undefined);
    assert.equal(judgeFormerName('ipt_CLUSTERIP', target('6.1')), undefined);
  });

  it('knows that RHEL 8 has the merged trackers in its 4.18', () => {
    assert.ok(judgeFormerName('nf_conntrack_ipv4', target('rhel8')));
    assert.equal(judgeFormerName('nf_conntrack_ipv4', target('4.18')), undefined);
  });

  it('names the kernels of a mixed fleet', () => {
    const verdict = judgeFormerName('ipt_NOTRACK', target('2.6.14 - 6.1'))!;
    assert.equal(verdict.someHave, true);
    assert.deepEqual(verdict.successors, ['xt_NOTRACK', 'xt_CT']);
    assert.deepEqual(judgeFormerName('ipt_NOTRACK', target('2.6.32'))!.successors, ['xt_NOTRACK']);
  });

  it('knows where the old name is still an alias', () => {
    assert.equal(judgeFormerName('ip_conntrack', target('3.10 - 7.2'))!.alias, 'all');
    assert.equal(judgeFormerName('ip_nat', target('3.2 - 6.1'))!.alias, 'some');
    assert.equal(judgeFormerName('nf_conntrack_ipv4', target('4.19 - 7.2'))!.alias, 'none');
  });
});

describe('module facts and the packaged kernels', () => {
  const has = (name: string, kernel: string) => packagedModule(name)?.kernels.includes(kernel) ?? false;

  for (const kernel of packagedKernels) {
    it(`agree on old names in ${kernel}`, () => {
      for (const record of allFormerNames()) {
        const real = record.real !== undefined && divide(target(kernel), record.real).lacks.length === 0;
        // Debian may leave a module out, but no kernel may have one that is said to be gone.
        if (has(record.name, kernel)) assert.ok(real, `${record.name} is a module in ${kernel}`);
        const verdict = judgeFormerName(record.name, target(kernel));
        if (!verdict) continue;
        const successor = verdict.successors.at(-1);
        if (successor !== undefined) assert.ok(has(successor, kernel), `${record.name} -> ${successor} in ${kernel}`);
        const carriers = (packagedAliases().get(record.name) ?? []).filter((module) => has(module, kernel));
        assert.equal(carriers.length > 0, verdict.alias === 'all', `alias ${record.name} in ${kernel}: ${carriers}`);
        if (carriers.length > 0) assert.deepEqual(carriers, [successor], record.name);
      }
    });
  }

  it('agree on the types of parameters', () => {
    for (const module of describedModules) {
      for (const { name, type } of packagedModule(module.name)?.parameters ?? []) {
        const parameter = findParameter(module, name);
        if (!parameter) assert.equal(module.complete, false, `${module.name} ${name} is not described`);
        else if (type !== '') assert.equal(parameter.type, type, `${module.name} ${name}`);
      }
    }
  });

  it('describe modules that exist', () => {
    // Debian's kernels have none of these, or none any more.
    const elsewhere = ['cramfs', 'ipx', 'decnet', 'econet', 'p8023', 'af_802154', 'x25'];
    for (const { name } of describedModules) assert.equal(packagedModule(name) === undefined, elsewhere.includes(name), name);
    assert.equal(new Set(describedModules.map(({ name }) => name)).size, describedModules.length);
  });
});

describe('module records', () => {
  it('are found by name, with - for _', () => {
    assert.equal(findModule('nf-conntrack')?.name, 'nf_conntrack');
    assert.equal(findModule('nf_conntrack_foo'), undefined);
    assert.equal(findModule('toString'), undefined);
  });

  it('hold hashsize, which modinfo does not show', () => {
    assert.equal(findParameter(findModule('nf_conntrack')!, 'hashsize')?.type, 'uint');
  });

  it('end every sentence, and give defaults in range', () => {
    for (const module of describedModules) {
      assert.match(module.what, /[.]$/, module.name);
      for (const parameter of module.parameters) {
        assert.match(parameter.what, /[.]$/, `${module.name} ${parameter.name}`);
        if (parameter.advice) assert.match(parameter.advice, /[.]$/, `${module.name} ${parameter.name}`);
        const standard = /^\d+$/.test(parameter.default ?? '') ? Number(parameter.default) : undefined;
        if (standard !== undefined && parameter.range) {
          assert.ok(standard >= parameter.range.min && standard <= parameter.range.max, `${module.name} ${parameter.name}`);
        }
      }
    }
    for (const directive of directives) assert.match(directive.what, /[.]$/, directive.name);
  });
});
