/** The number of letters to add, drop, change or swap with a neighbour that turns `a` into `b` (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}

/** The known name that `written` most likely means: the closest one, no further than a third of its length; undefined where none is close. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let distance = Math.floor(written.length / 3) + 1;
  for (const name of known) {
    if (Math.abs(name.length - written.length) >= distance) continue;
    const d = editDistance(written.toLowerCase(), name.toLowerCase());
    if (d < distance) [best, distance] = [name, d];
  }
  return best;
}
