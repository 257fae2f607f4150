import { type StatusParams, status } from '../protocol.ts';
import type { Server } from '../server.ts';

/** Tells the editor what was found in all, and for which kernels. An editor that does not know the message drops it. */
export function sendStatus({ connection, session }: Server): void {
  const findings = [...session.workspace.files].flatMap(({ path }) => session.findings(path));
  const count = (...severities: string[]) => findings.filter(({ severity }) => severities.includes(severity)).length;
  const params: StatusParams = {
    kernels: [...new Set([...session.workspace.hosts].map((host) => session.settingsFor(host).target.label))],
    files: [...session.workspace.files].length,
    errors: count('error'),
    warnings: count('warning'),
    remarks: count('info', 'hint'),
  };
  void connection.sendNotification(status, params);
}
