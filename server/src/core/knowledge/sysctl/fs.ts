import { always, type SysctlRecord } from './record.ts';

const FS = { scope: 'machine', source: 'Documentation/admin-guide/sysctl/fs.rst' } as const;

/** fs.*. */
export const fsRecords = (): readonly SysctlRecord[] => [
  {
    ...FS,
    key: 'fs.file-max',
    type: 'ulong',
    unit: 'open files',
    range: [{ value: {} }, { since: '4.18', value: { min: 0, max: 9_223_372_036_854_775_807n } }],
    default: always('from memory: about 100 for each MiB; systemd sets the maximum'),
    what: 'The most open files of the whole machine. Programs meet their own limit (`ulimit -n`, LimitNOFILE) long before.',
    change: 'Leave it where systemd runs: an old recipe lowers it.',
    related: ['fs.nr_open'],
  },
  {
    ...FS,
    key: 'fs.nr_open',
    type: 'uint',
    unit: 'open files',
    default: always('1048576; systemd raises it'),
    what: 'The most open files that a process may be allowed.',
    change: 'Raise it before you give a service a LimitNOFILE above it, which fails else; each open file takes about a KiB.',
    related: ['fs.file-max'],
  },
  {
    ...FS,
    key: 'fs.inotify.max_user_watches',
    type: 'int',
    unit: 'watches',
    default: [{ value: '8192' }, { since: '5.11', value: 'from memory: up to 1048576' }],
    what: 'The most files and directories that the programs of one user may watch.',
    change: 'Editors and file synchronisation need 524288 and more on large trees; each watch costs about 1 KiB.',
  },
  {
    ...FS,
    key: 'fs.inotify.max_user_instances',
    type: 'int',
    default: always('128'),
    what: 'The most watchers that one user may have open.',
    change: 'Hosts of many containers need more.',
  },
  ...(['fifos', 'regular'] as const).map(
    (name): SysctlRecord => ({
      ...FS,
      key: `fs.protected_${name}`,
      type: 'int',
      since: '4.19',
      vendors: { el8: true },
      range: always({ min: 0, max: 2 }),
      default: always('0; systemd sets 1'),
      what: `Refuses to open ${name === 'fifos' ? 'FIFOs' : 'files'} of others for writing in directories like /tmp.`,
      change: 'Set 1, or 2 for group-writable directories as well; a few old programs that share files in /tmp fail.',
    }),
  ),
  ...(['hardlinks', 'symlinks'] as const).map(
    (name): SysctlRecord => ({
      ...FS,
      key: `fs.protected_${name}`,
      type: 'int',
      since: '3.6',
      range: always({ min: 0, max: 1 }),
      default: always('0; systemd sets 1'),
      what:
        name === 'hardlinks'
          ? 'Refuses hard links to files that the user may not write.'
          : 'Follows symbolic links in directories like /tmp only where the owner fits.',
      change: 'Leave it at 1; 0 opens the classic attacks by links in /tmp.',
    }),
  ),
  {
    ...FS,
    key: 'fs.suid_dumpable',
    type: 'int',
    range: [{ value: {} }, { since: '2.6.32', value: { min: 0, max: 2 } }],
    default: always('0'),
    values: { '0': 'never', '1': 'as the user; for debugging only', '2': 'readable by root only' },
    what: 'Whether programs that changed their rights leave a core dump.',
    change:
      'Leave it at 0, or at 2 where the core pattern is a pipe or an absolute path; 1 leaks secrets of privileged programs.',
  },
  {
    ...FS,
    key: 'fs.epoll.max_user_instances',
    type: 'int',
    removed: '2.6.29',
    what: 'The most epoll descriptors of one user.',
    instead: 'Delete the line; fs.epoll.max_user_watches limits the watches instead.',
    related: ['fs.epoll.max_user_watches'],
  },
];
