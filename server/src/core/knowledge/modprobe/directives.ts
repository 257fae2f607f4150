/** A command of modprobe.d as kmod 30 and 34 read it (measured). */
export interface DirectiveRecord {
  readonly name: string;
  /** How it is written. */
  readonly usage: string;
  /** What it does, and what it does not. Sentences, Markdown. */
  readonly what: string;
  /** The fewest words behind the command; with fewer kmod skips the line. */
  readonly words: number;
  /** The words that kmod reads; what follows is dropped in silence. Infinity where it reads to the end of the line. */
  readonly reads: number;
  /** The first kmod that knows it. */
  readonly since?: string;
  /** Set where kmod still knows the word, and does nothing but complain. */
  readonly removed?: string;
}

const EVERYTHING = Number.POSITIVE_INFINITY;

/** All commands that kmod knows by name. Any other line is skipped with "ignoring bad line", and the exit status stays 0. */
export const directives: readonly DirectiveRecord[] = [
  {
    name: 'options',
    usage: 'options MODULE PARAMETER=VALUE...',
    what:
      'Gives parameters to a module whenever it is loaded. It holds for the real name of the module, or for an alias when the module is asked ' +
      'for by just that alias. Several lines add up, the last value of a parameter counts. Without effect on modules built into the kernel.',
    words: 2,
    reads: EVERYTHING,
  },
  {
    name: 'alias',
    usage: 'alias NAME MODULE',
    what: 'Gives a module one more name; `*`, `?` and `[...]` are patterns. The target has to be a real module name: an alias of an alias loads nothing. `alias NAME off` makes `modprobe NAME` do nothing.',
    words: 2,
    reads: 2,
  },
  {
    name: 'blacklist',
    usage: 'blacklist MODULE',
    what:
      'Hides a module from its aliases, so that hardware and the kernel do not load it by themselves. It is no block: `modprobe MODULE` and modules ' +
      'that need it still load it. Only the real name works, and only the first word is read.',
    words: 1,
    reads: 1,
  },
  {
    name: 'install',
    usage: 'install MODULE COMMAND...',
    what: 'Runs a shell command instead of loading the module; its dependencies are loaded first. `install MODULE /bin/false` is a real block. The first line for a module wins, and kmod passes over it where the module has a softdep.',
    words: 2,
    reads: EVERYTHING,
  },
  {
    name: 'remove',
    usage: 'remove MODULE COMMAND...',
    what: 'Runs a shell command instead of unloading the module.',
    words: 2,
    reads: EVERYTHING,
  },
  {
    name: 'softdep',
    usage: 'softdep MODULE pre: MODULE... post: MODULE...',
    what: 'Loads other modules before or after a module, without an error where they are missing. Words before `pre:` or `post:` are dropped in silence, and a second blank behind the module takes the first of these words with it. Of several lines for a module the first counts.',
    words: 2,
    reads: EVERYTHING,
  },
  {
    name: 'weakdep',
    usage: 'weakdep MODULE MODULE...',
    what: 'Names modules that a module may ask for later, so that an initramfs takes them along. modprobe itself loads nothing for it.',
    words: 2,
    reads: EVERYTHING,
    since: '33',
  },
  {
    name: 'include',
    usage: 'include FILE',
    what: 'Not read any more: kmod reads every *.conf of its directories by itself.',
    words: 0,
    reads: EVERYTHING,
    removed: 'kmod has never read it; module-init-tools did',
  },
  {
    name: 'config',
    usage: 'config ...',
    what: 'Not read any more: the options that it held were for module-init-tools.',
    words: 0,
    reads: EVERYTHING,
    removed: 'kmod has never read it; module-init-tools did',
  },
];

const byName = new Map(directives.map((directive) => [directive.name, directive]));

/** The command of that name; kmod takes capitals as other words. */
export function directive(name: string): DirectiveRecord | undefined {
  return byName.get(name);
}
