import { type Intervals, intersects, isSubset } from '../packets/intervals.ts';

/** Whether something is so; undefined where it is not known. */
export type Answer = boolean | undefined;

export function not(answer: Answer, negated = true): Answer {
  return answer === undefined ? undefined : answer !== negated;
}

/** True where one is true, false where all are false. */
export function some(answers: Iterable<Answer>): Answer {
  let result: Answer = false;
  for (const answer of answers) {
    if (answer) return true;
    if (answer === undefined) result = undefined;
  }
  return result;
}

/** Whether the one value that `possible` holds is in `set`. */
export function within(possible: Intervals, set: Intervals): Answer {
  if (!intersects(possible, set)) return false;
  return isSubset(possible, set) ? true : undefined;
}
