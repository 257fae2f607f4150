import type { TextRange } from '../../../text/range.ts';
import type { Fault, FaultDetail, RefusedBy } from './fault.ts';

const NONE: readonly Fault[] = [];

/** The faults of one line as they are found. */
export class Notes {
  #faults: Fault[] | undefined;
  #ifChain: Notes | undefined;

  /** Most lines have none: then it is always the same empty list. */
  get faults(): readonly Fault[] {
    return this.#faults ?? NONE;
  }

  /** What is wrong if the target of the rule is a chain of the file. */
  get ifChain(): Notes {
    this.#ifChain ??= new Notes();
    return this.#ifChain;
  }

  /** Those, without making a list for nothing. */
  get faultsIfChain(): readonly Fault[] {
    return this.#ifChain?.faults ?? NONE;
  }

  add(range: TextRange, detail: FaultDetail, refusedBy: RefusedBy = 'both'): void {
    this.#faults ??= [];
    this.#faults.push({ ...detail, range: { start: range.start, end: range.end }, refusedBy } as Fault);
  }
}
