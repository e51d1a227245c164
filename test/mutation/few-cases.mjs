import fc from 'fast-check';

// A mutant is killed every time or never: the same cases in each run. And what only the 2000th finds wants a sentence.
const SEED = 632;
const MOST_CASES = 50;

/** fast-check, with few cases of properties and always the same; stands in for it where mutants are shown to tests. */
export const FEW_CASES = {
  'fast-check': {
    __esModule: true,
    default: {
      ...fc,
      assert: (property, { numRuns = MOST_CASES, ...parameters } = {}) =>
        fc.assert(property, { seed: SEED, ...parameters, numRuns: Math.min(numRuns, MOST_CASES) }),
    },
  },
};
