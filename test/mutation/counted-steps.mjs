/**
 * In the place of Stryker's coverage: counts each step of instrumented sources, and throws at each one beyond the
 * limit. What a mutant sends round for ever is so found by counting, on a busy machine as on a quiet one.
 * @param {number} limit
 */
export function countedSteps(limit = Number.POSITIVE_INFINITY) {
  const counted = { steps: 0, static: undefined, perTest: {} };
  counted.static = new Proxy(
    {},
    {
      set() {
        counted.steps += 1;
        if (counted.steps > limit) throw new Error(`goes round for ever: more than ${limit} steps`);
        return true;
      },
    },
  );
  return counted;
}
