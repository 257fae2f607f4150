/** A size for people: `96 MiB`, `1.5 GiB`, `512 bytes`. */
export function formatBytes(bytes: number): string {
  for (const [unit, size] of [
    ['GiB', 2 ** 30],
    ['MiB', 2 ** 20],
    ['KiB', 2 ** 10],
  ] as const) {
    if (bytes >= size) return `${shortNumber(bytes / size)} ${unit}`;
  }
  return `${bytes} bytes`;
}

/** A number with at most three digits that matter: `15.3`, `0.25`, `366`. Whole numbers stay as they are. */
export function shortNumber(value: number): string {
  if (Number.isInteger(value) || value >= 100) return String(Math.round(value));
  return String(Number(value.toPrecision(value < 1 ? 2 : 3)));
}

/** A duration for people: `5 days`, `2 hours`, `1 minute 30 seconds`. */
export function formatDuration(seconds: number): string {
  const parts: string[] = [];
  let rest = seconds;
  for (const [unit, size] of [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
    ['second', 1],
  ] as const) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
  }
  return parts.length > 0 ? parts.slice(0, 2).join(' ') : `${seconds} seconds`;
}
