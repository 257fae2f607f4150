/** What is known of iptables: its extensions, options, tables, chains and names. */
export { COMMANDS, GENERAL_OPTIONS, type GeneralOption, generalOption } from './general.ts';
export { findIcmpType, ICMP_TYPES, ICMPV6_TYPES, type IcmpType, icmpTypes, oppositeIcmpType } from './icmp.ts';
export {
  extensionNames,
  findMatch,
  findOption,
  findTarget,
  MATCHES,
  optionArity,
  optionTable,
  protocolMatch,
  TARGETS,
} from './lookup.ts';
export { DROPPED_EXTENSIONS, EXTERNAL_EXTENSIONS } from './obsolete.ts';
export {
  BUILTIN_PROTOCOLS,
  findProtocol,
  IPV6_EXTENSION_HEADERS,
  impliedMatchName,
  NAT_PORT_PROTOCOLS,
  type ProtocolRecord,
  protocolNumber,
} from './protocols.ts';
export type * from './record.ts';
export { type Resolution, RuleScope } from './scope.ts';
export {
  CHAINS,
  type ChainRecord,
  findBuiltinChain,
  findTable,
  isBuiltinChain,
  type Loader,
  PACKET_PATHS,
  POLICIES,
  TABLES,
  type TableRecord,
  tablesAt,
} from './tables.ts';
