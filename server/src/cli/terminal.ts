/** Where a run reads from and writes to; tests have another one than the program. */
export interface Terminal {
  readonly stdin: () => Promise<Uint8Array>;
  readonly out: (data: string | Uint8Array) => void;
  readonly err: (line: string) => void;
  /** Columns of the terminal; undefined where output goes elsewhere. */
  readonly columns: number | undefined;
  /** Whether colours are wanted where the command line does not say. */
  readonly colors: boolean;
  /** The terminal to show on how far a long run is; undefined where nobody looks. */
  readonly progress?: NodeJS.WritableStream | undefined;
  /** Waits until the user ends a run that would go on for ever. */
  readonly interrupted: () => Promise<void>;
}

/** 0: no errors and no warnings; 1: some; 2: something could not be checked. */
export type ExitCode = 0 | 1 | 2;
