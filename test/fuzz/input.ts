/** What a target is tried with: the files of a host, by path, and a number that its own random choices follow from. */
export interface Input {
  readonly files: Readonly<Record<string, string>>;
  readonly seed: number;
}
