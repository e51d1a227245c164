/**
 * Counts a suite that cannot run, or not to its end, as one failed test: jest's own summary and the results that
 * `npm test` reads then say the same number, and none of them says "0 failed" where something is broken.
 */
export default class UnfinishedSuitesReporter {
  /**
   * Called before jest's summary, which is always the last of the reporters.
   * @param {unknown} _contexts
   * @param {{ numRuntimeErrorTestSuites: number, numFailedTests: number, numTotalTests: number }} results
   */
  onRunComplete(_contexts, results) {
    results.numFailedTests += results.numRuntimeErrorTestSuites;
    results.numTotalTests += results.numRuntimeErrorTestSuites;
  }
}
