/** Work that stops now and then, so that who does it can look around: each `next` does a part that takes a few milliseconds at most. */
export type Steps<T> = Generator<void, T, void>;

/** Does all of the work at once and gives its result. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
