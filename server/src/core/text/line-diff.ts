/** More changes than this are taken as one: the search for the shortest list grows with their square. */
const MOST_CHANGES = 1000;

/** Lines of the old text from `oldStart` to `oldEnd` become lines of the new text from `newStart` to `newEnd`; zero-based, ends excluded. */
export interface LineChange {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** The lines of a text, each with its `\n`. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** The changes that turn one list of lines into the other: equal ends cut off, and what is between compared after Myers. */
export function lineChanges(old: readonly string[], fresh: readonly string[]): LineChange[] {
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, fresh.length) - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail])
    tail++;
  const [oldEnd, newEnd] = [old.length - tail, fresh.length - tail];
  if (head === oldEnd && head === newEnd) return [];
  const trail = shortestEdit(old.slice(head, oldEnd), fresh.slice(head, newEnd));
  if (!trail) return [{ oldStart: head, oldEnd, newStart: head, newEnd }];
  return trail.map((c) => ({
    oldStart: c.oldStart + head,
    oldEnd: c.oldEnd + head,
    newStart: c.newStart + head,
    newEnd: c.newEnd + head,
  }));
}

/** The shortest list of changes; undefined where it is longer than MOST_CHANGES. */
function shortestEdit(a: readonly string[], b: readonly string[]): LineChange[] | undefined {
  const furthest = new Map<number, number>([[1, 0]]);
  const rounds: Map<number, number>[] = [];
  for (let d = 0; d <= MOST_CHANGES; d++) {
    rounds.push(new Map(furthest));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && furthest.get(k - 1)! < furthest.get(k + 1)!);
      let x = down ? furthest.get(k + 1)! : furthest.get(k - 1)! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(rounds, a.length, b.length);
    }
  }
  return undefined;
}

function walkBack(rounds: readonly Map<number, number>[], oldLength: number, newLength: number): LineChange[] {
  const changes: LineChange[] = [];
  let [x, y] = [oldLength, newLength];
  for (let d = rounds.length - 1; d > 0; d--) {
    const furthest = rounds[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && furthest.get(k - 1)! < furthest.get(k + 1)!);
    const fromK = down ? k + 1 : k - 1;
    const fromX = furthest.get(fromK)!;
    const fromY = fromX - fromK;
    const [toX, toY] = down ? [fromX, fromY + 1] : [fromX + 1, fromY];
    const next = changes[0];
    if (next && next.oldStart === toX && next.newStart === toY) changes[0] = { ...next, oldStart: fromX, newStart: fromY };
    else changes.unshift({ oldStart: fromX, oldEnd: toX, newStart: fromY, newEnd: toY });
    [x, y] = [fromX, fromY];
  }
  return changes;
}
