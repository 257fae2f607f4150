import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { Converter } from './convert.ts';
import type { Configuration } from './handlers/configuration.ts';
import type { Judge } from './judge.ts';
import type { Machine } from './machine.ts';
import type { Session } from './session.ts';

/** What every handler works with. */
export interface Server {
  readonly connection: Connection;
  readonly session: Session;
  readonly judge: Judge;
  readonly converter: Converter;
  readonly configuration: Configuration;
  readonly machine: Machine;
  readonly params: InitializeParams;
}
