import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { inWords, pathInHost, say, whyNotLive } from '../../core/index.ts';
import { toRange } from '../convert.ts';
import { compareWithMachine, type FileParams, type MachineComparison, type MachineKey, trustWorkspace } from '../protocol.ts';
import { asked } from '../request.ts';
import type { Server } from '../server-parts.ts';
import { pathOf } from '../uris.ts';

/** Compares the files of a host with the machine on which the server runs, for a user who asks for it. */
export function serveMachine({ connection, session, machine }: Server): void {
  connection.onNotification(trustWorkspace, () => {
    machine.trusted = true;
  });
  connection.onRequest(compareWithMachine, async ({ uri }: FileParams, token): Promise<MachineComparison> => {
    const refuse = (message: string) => new ResponseError(LSPErrorCodes.RequestFailed, message);
    const refusal = machine.refusal(pathOf(uri));
    if (refusal !== undefined) throw refuse(refusal);
    const about = await asked(session, { uri }, token);
    if (!about) throw refuse(say`No host is known that the file belongs to.`);
    const { host, settings } = about;
    const values = await machine.compare(host, settings);
    const keys = values.map(({ key, set, reading, outcome }): MachineKey => {
      const { file, range } = set.from;
      return {
        key,
        value: set.value,
        live: reading.kind === 'value' ? inWords(reading.text) : null,
        outcome,
        note: whyNotLive(key, reading),
        place: { uri: session.uriOf(file.path), range: toRange(file, range) },
      };
    });
    const first = host.files[0]!.path;
    return { host: session.uriOf(first.slice(0, -pathInHost(first).length - 1)), keys };
  });
}
