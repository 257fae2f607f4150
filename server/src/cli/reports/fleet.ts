import type { Difference } from '../../core/index.ts';
import type { Role, SharedFinding, ShownPlace } from '../fleet.ts';
import { printable } from './excerpt.ts';
import { type Paint, STYLE_OF } from './paint.ts';
import { count } from './summary.ts';

/** How many hosts are named of those that share something. */
const NAMED = 3;

/** The roles of a fleet as JSON: the form that docs/command-line.md describes. */
export function fleetJson(roles: readonly Role[]): string {
  return `${JSON.stringify({
    roles: roles.map(({ name, hosts, differences, findings }) => ({
      name,
      hosts,
      differences: differences.map(({ value = null, usual = null, ...rest }) => ({ ...rest, value, usual })),
      findings,
    })),
  })}\n`;
}

/** The roles of a fleet for people: which hosts differ from their peers, and what is told of how many of them. */
export function fleetText(roles: readonly Role[], paint: Paint): string {
  return roles.map((role) => `${oneRole(role, paint)}\n`).join('');
}

function oneRole({ name, hosts, differences, findings }: Role, paint: Paint): string {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const differs = differences.map((difference) => `  ${differenceLine(difference, folder, paint)}\n`).join('');
  const told = findings.map((finding) => `  ${findingLine(finding, hosts, folder, paint)}\n`).join('');
  const nothing = differs + told === '' ? '  No problems, and no host differs from its peers.\n' : '';
  return `${paint('bold', `${printable(name)}: ${count(hosts, 'host')}`)}\n${nothing}${differs}${told}`;
}

function differenceLine(
  { name, kind, value, usual, hosts, place }: Difference<ShownPlace>,
  folder: string,
  paint: Paint,
): string {
  const has = value === undefined ? 'not set' : value;
  const others = usual === undefined ? 'not set' : usual;
  const what = kind === 'option' ? `options ${name}` : name;
  const at = value === undefined ? '' : paint('dim', ` ${printable(place.path)}:${place.line + 1}`);
  return `${paint('yellow', 'differs')}  ${printable(`${what}: ${has}, elsewhere ${others}: ${named(hosts, folder)}`)}${at}`;
}

function findingLine(
  { severity, message, rule, hosts, place }: SharedFinding,
  all: number,
  folder: string,
  paint: Paint,
): string {
  const of = hosts.length === all && all > 1 ? `all ${all} hosts` : named(hosts, folder);
  const at = `${printable(place.path)}:${place.line + 1}`;
  return `${paint(STYLE_OF[severity], severity.padEnd('differs'.length))}  ${printable(`${of}: ${message}`)} ${paint('dim', `[${rule}] ${at}`)}`;
}

/** `web1, web2, web3 and 9 more`, without the folder that all have in common. */
function named(hosts: readonly string[], folder: string): string {
  const names = hosts.map((host) => host.slice(folder.length));
  const more = names.length - NAMED;
  return more > 1 ? `${names.slice(0, NAMED).join(', ')} and ${more} more` : names.join(', ');
}
