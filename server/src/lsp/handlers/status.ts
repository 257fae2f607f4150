import { type StatusParams, status } from '../protocol.ts';
import type { Server } from '../server-parts.ts';

/** Tells the editor what was found in all, and for which kernels. An editor that does not know the message drops it. */
export function sendStatus({ connection, session, judge }: Server): void {
  const paths = session.reported;
  const hosts = new Set(paths.map((path) => session.workspace.hostOf(path)).filter((host) => host !== undefined));
  const findings = paths.flatMap((path) => judge.known(path)?.findings ?? []);
  const count = (...severities: string[]) => findings.filter(({ severity }) => severities.includes(severity)).length;
  const params: StatusParams = {
    kernels: [...new Set([...hosts].map((host) => session.settingsFor(host).target.label))],
    files: paths.length,
    errors: count('error'),
    warnings: count('warning'),
    remarks: count('info', 'hint'),
  };
  void connection.sendNotification(status, params);
}
