import type { Tree } from '../harness/real-boot.ts';

/** A host as distributions and their users make it. Every key is one that a network namespace keeps to itself, so that the real readers can run. */
export interface BootHost {
  readonly title: string;
  readonly tree: Tree;
}

export const BOOT_HOSTS: readonly BootHost[] = [
  {
    title: 'a web server with Debian 12',
    tree: {
      'usr/lib/sysctl.d/50-default.conf':
        '# What the distribution sets.\nnet.ipv4.conf.default.rp_filter = 2\nnet.ipv4.conf.*.rp_filter = 2\n-net.ipv4.conf.all.rp_filter\n' +
        'net.ipv4.conf.default.accept_source_route = 0\nnet.ipv4.conf.*.accept_source_route = 0\n-net.ipv4.conf.all.accept_source_route\n',
      'etc/sysctl.conf': '#\n# /etc/sysctl.conf\n#\nnet.ipv4.tcp_syncookies=1\nnet.core.somaxconn=1024\n#net.ipv4.ip_forward=1\n',
      'etc/sysctl.d/99-sysctl.conf': '-> ../sysctl.conf',
      'etc/sysctl.d/90-web.conf':
        'net.core.somaxconn = 65535\nnet.ipv4.tcp_fin_timeout = 15\nnet.ipv4.ip_local_port_range = 10240 65000\nnet.ipv4.tcp_max_syn_backlog = 8192\n',
      'etc/sysctl.d/local.conf':
        'net.ipv4.tcp_fin_timeout = 30\nnet.ipv4.conf.all.rp_filter = 1\nnet.ipv4.conf.eth0.rp_filter = 1\n',
    },
  },
  {
    title: 'a router with CentOS 7 and the iptables service',
    tree: {
      'usr/lib/sysctl.d/50-default.conf':
        'net.ipv4.conf.default.rp_filter = 1\nnet.ipv4.conf.all.rp_filter = 1\nnet.ipv4.conf.default.accept_source_route = 0\nnet.ipv4.conf.all.accept_source_route = 0\n',
      'etc/sysctl.d/10-hardening.conf':
        'net.ipv4.conf.all.accept_redirects = 0\nnet.ipv4.conf.default.accept_redirects = 0\nnet.ipv4.conf.all.send_redirects = 0\nnet.ipv4.ip_forward = 0\n',
      'etc/sysctl.d/50-default.conf': '-> /dev/null',
      'etc/sysctl.d/60-router.conf':
        'net.ipv4.conf.all.accept_redirects = 1\nnet/ipv4/conf/eth0.100/rp_filter = 2\nnet.ipv4.conf.eth0.100.rp_filter = 0\nnet.ipv4.ip_forward = 1\nnet.ipv6.conf.all.forwarding = 1\n',
      'etc/sysctl.conf':
        'net.netfilter.nf_conntrack_tcp_timeout_established = 86400\nnet.netfilter.nf_conntrack_udp_timeout = 60\nnet.ipv4.tcp_keepalive_time = 1800\n',
      'etc/sysctl.d/99-sysctl.conf': '-> /etc/sysctl.conf',
      'etc/sysctl.d/conntrack.conf': 'net.netfilter.nf_conntrack_tcp_timeout_established = 3600\n',
      'etc/sysconfig/iptables-config': 'IPTABLES_MODULES="nf_conntrack_ftp"\nIPTABLES_SYSCTL_LOAD_LIST=".nf_conntrack"\n',
      'etc/modprobe.d/nf_conntrack.conf': 'options nf_conntrack hashsize=65536\n',
    },
  },
  {
    title: 'a node of Kubernetes with Ubuntu',
    tree: {
      'etc/sysctl.d/10-network-security.conf': 'net.ipv4.conf.default.rp_filter=2\nnet.ipv4.conf.all.rp_filter=2\n',
      'etc/sysctl.d/99-kubernetes-cri.conf': 'net.ipv4.ip_forward = 1\nnet.ipv6.conf.all.forwarding = 1\n',
      'etc/sysctl.d/99-zcilium.conf':
        '-net.ipv4.conf.br-lan.rp_filter = 0\n-net.ipv4.conf.lxc*.rp_filter = 0\nnet.ipv4.conf.all.rp_filter = 0\n',
      'usr/lib/sysctl.d/99-kubernetes-cri.conf': 'net.ipv4.ip_forward = 0\n',
      'run/sysctl.d/70-cloud.conf': 'net.ipv4.tcp_keepalive_time = 600\nnet.core.somaxconn = "4096"\n',
      'etc/sysctl.conf': 'net.ipv4.tcp_keepalive_time = 7200\nnet.core.somaxconn = 8192\nnet.ipv4.ip_forward = 0\n',
      'etc/ufw/sysctl.conf': 'net/ipv4/ip_forward=1\nnet/ipv4/conf/all/accept_redirects=0\n',
      'etc/modules-load.d/k8s.conf': 'overlay\nbr_netfilter\n',
    },
  },
];
