import { readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { countedSteps } from './counted-steps.mjs';
import { testRuns } from '../runner/test-run.mjs';
import { FEW_CASES } from './few-cases.mjs';

/** What instrumented sources read and write; Stryker's own name for it. */
const instrumented = (globalThis.__stryker__ ??= {});

/** How many times the steps that a test file takes by itself it may take with a mutant: more goes round for ever. */
const PATIENCE = 5;
const FEW_STEPS = 10_000;

/**
 * Runs the tests beside the modules for Stryker, in its worker process; the working directory is its sandbox. A mutant
 * is shown to the tests of its own package only, each time with all modules made anew.
 */
class UnitTestRunner {
  static inject = tokens(commonTokens.options);

  #testRun = testRuns(process.cwd(), { given: FEW_CASES });
  #testFiles;
  /** What each test file comes past, and how many steps it takes; asked anew in each worker. */
  #known = new Map();
  /** How many mutants of a source each test file has noticed. */
  #noticed = new Map();

  /** @param {{ mutate: string[] }} options the tests of the packages that are mutated are run, no others */
  constructor({ mutate }) {
    this.#testFiles = testFilesIn(new Set(mutate.map((pattern) => packageOf(pattern.replace(/^!/, '')))));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    instrumented.mutantCoverage = { static: {}, perTest: {} };
    const tests = [];
    for (const file of this.#testFiles) {
      const run = await this.#testRun(file, { onTest });
      tests.push(...run.tests.map((test) => testResult(test, file)));
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: instrumented.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, sandboxFileName }) {
    const wanted = testFilter && new Set(testFilter);
    let nrOfTests = 0;
    for (const { file, steps } of await this.#filesThatPass(activeMutant.id, sandboxFileName)) {
      instrumented.activeMutant = activeMutant.id;
      const limit = FEW_STEPS + PATIENCE * steps;
      const counted = (instrumented.mutantCoverage = countedSteps(limit));
      const { tests, error } = await this.#attempt(file, wanted);
      nrOfTests += tests.length;
      if (counted.steps > limit) return { status: MutantRunStatus.Timeout, reason: `over ${limit} steps` };
      const failed = tests.find(({ failure }) => failure !== undefined);
      if (failed === undefined && error === undefined) continue;
      this.#noticed.set(`${sandboxFileName} ${file}`, this.#noticedBy(sandboxFileName, file) + 1);
      return killed(failed?.id ?? file, failed?.failure ?? String(error), nrOfTests);
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }

  /** A file that cannot even be loaded has noticed too. */
  async #attempt(file, wanted) {
    try {
      return await this.#testRun(file, {
        isWanted: (id) => wanted?.has(id) ?? true,
        untilFirstFailure: true,
      });
    } catch (error) {
      return { tests: [], error };
    }
  }

  /** A file that never comes past a mutant cannot notice it; what has noticed most of its source is asked first. */
  async #filesThatPass(mutantId, source) {
    const own = this.#testFiles.filter((file) => packageOf(file) === packageOf(source));
    for (const file of own) if (!this.#known.has(file)) this.#known.set(file, await this.#askedOf(file));
    const noticed = ({ file }) => this.#noticedBy(source, file);
    return own
      .map((file) => this.#known.get(file))
      .filter(({ passed }) => passed.has(mutantId))
      .toSorted((a, b) => noticed(b) - noticed(a) || a.steps - b.steps);
  }

  #noticedBy(source, file) {
    return this.#noticed.get(`${source} ${file}`) ?? 0;
  }

  async #askedOf(file) {
    instrumented.activeMutant = undefined;
    const counted = (instrumented.mutantCoverage = countedSteps());
    await this.#testRun(file);
    return { file, passed: counted.passed, steps: counted.steps };
  }
}

function onTest(id) {
  instrumented.currentTestId = id;
}

function testResult({ id, name, ms, failure }, fileName) {
  const result = { id, name, timeSpentMs: ms, fileName };
  if (failure === undefined) return { ...result, status: TestStatus.Success };
  return { ...result, status: TestStatus.Failed, failureMessage: failure };
}

function killed(by, failureMessage, nrOfTests) {
  return { status: MutantRunStatus.Killed, killedBy: [by], failureMessage, nrOfTests };
}

/** `packages/NAME` of a path in it, from the sandbox or absolute. */
function packageOf(file) {
  return path.relative('', file).split(path.sep).slice(0, 2).join('/');
}

function testFilesIn(folders) {
  return [...folders]
    .flatMap((folder) =>
      readdirSync(path.join(folder, 'src'), { recursive: true }).map((name) =>
        path.resolve(folder, 'src', name),
      ),
    )
    .filter((file) => file.endsWith('.test.ts'));
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'unit', UnitTestRunner)];
