/**
 * In the place of Stryker's coverage: counts each step of instrumented sources, and throws at each one beyond the
 * limit. What a mutant sends round for ever is so found by counting, on a busy machine as on a quiet one. `passed` are
 * the ids of the mutants that were come past.
 * @param {number} limit
 */
export function countedSteps(limit = Number.POSITIVE_INFINITY) {
  const counted = { steps: 0, passed: new Set(), static: undefined, perTest: {} };
  counted.static = new Proxy(
    {},
    {
      set(_target, mutantId) {
        counted.passed.add(mutantId);
        counted.steps += 1;
        if (counted.steps > limit) throw new Error(`goes round for ever: more than ${limit} steps`);
        return true;
      },
    },
  );
  return counted;
}
