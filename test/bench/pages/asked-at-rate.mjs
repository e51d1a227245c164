import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks `rate` times a second, whether or not the last answer has come: what waits in a queue waits as a reader would. It
 * ends after so many seconds, or where a signal is given instead when that is aborted.
 * @returns how many did not come whole, milliseconds in the middle and at the 99th percentile, bytes of an answer
 */
export async function askedAtRate(read, { rate, seconds, signal }) {
  const isOver = (i) => (signal === undefined ? i >= rate * seconds : signal.aborted);
  const begun = performance.now();
  const answers = [];
  for (let i = 0; !isOver(i); i += 1) {
    const at = begun + (i * 1000) / rate;
    await pause(Math.max(0, at - performance.now()));
    answers.push(read().then((answer) => ({ ...answer, ms: performance.now() - at })));
  }
  const got = await Promise.all(answers);
  const sorted = got.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const notWhole = got.filter(({ isWhole }) => !isWhole).length;
  return {
    asked: got.length,
    notWhole,
    p50Ms: share(sorted, 0.5),
    p99Ms: share(sorted, 0.99),
    bytes: got[0].bytes,
  };
}

/** By nearest rank. */
function share(sorted, of) {
  return sorted[Math.max(0, Math.ceil(sorted.length * of) - 1)];
}
