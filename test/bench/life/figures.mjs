/** To the microsecond, or the thousandth of whatever it is. */
export function rounded(value) {
  return Math.round(value * 1000) / 1000;
}

/** Half of them, ninety-nine of a hundred, and the last. */
export function percentiles(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0);
  return { p50: at(0.5), p99: at(0.99), last: at(1) };
}
