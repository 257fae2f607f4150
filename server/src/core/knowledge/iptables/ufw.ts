import type { IpFamily } from '../../syntax/iptables/tree.ts';

const HOOKS = ['input', 'output', 'forward'] as const;
/** The chains that ufw puts into each built-in chain, in their order. */
const PRIMARY = ['before-logging', 'before', 'after', 'after-logging', 'reject', 'track'];

/**
 * What ufw itself loads around its files, as rules with holes for the policies, which stand in etc/default/ufw: `before` its files its chains and
 * the jumps to them, `behind` them the jumps to the chains of user.rules. Source: ufw-init-functions of ufw 0.36.2.
 */
export function ufwFrame(family: IpFamily): { readonly before: string; readonly behind: string } {
  const name = family === 'ipv6' ? 'ufw6' : 'ufw';
  const policy = (hook: string) => `\${DEFAULT_${hook.toUpperCase()}_POLICY}`;
  const chains = HOOKS.flatMap((hook) => [...PRIMARY, 'skip-to-policy'].map((chain) => `:${name}-${chain}-${hook} - [0:0]`));
  const before = [
    '*filter',
    ...HOOKS.map((hook) => `:${hook.toUpperCase()} ${policy(hook)} [0:0]`),
    ...chains,
    `:${name}-logging-deny - [0:0]`,
    `:${name}-logging-allow - [0:0]`,
    ...HOOKS.flatMap((hook) => PRIMARY.map((chain) => `-A ${hook.toUpperCase()} -j ${name}-${chain}-${hook}`)),
    // Whether these hold rules is a matter of the policy.
    ...HOOKS.flatMap((hook) =>
      ['reject', 'track', 'skip-to-policy'].map((chain) => `-A ${name}-${chain}-${hook} -j ${policy(hook)}`),
    ),
    'COMMIT',
  ];
  const behind = ['*filter', ...HOOKS.map((hook) => `-A ${name}-before-${hook} -j ${name}-user-${hook}`), 'COMMIT'];
  return { before: before.map((line) => `${line}\n`).join(''), behind: behind.map((line) => `${line}\n`).join('') };
}
