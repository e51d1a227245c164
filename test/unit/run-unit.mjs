import { readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import jestConfig from '../../jest.config.mjs';
import { testRuns } from '../runner/test-run.mjs';

/**
 * A program: `[PART…]`. Runs the tests that lie beside the modules, or those whose path has one of the parts in it,
 * all in this process, and tells each that fails. `npm test` runs them by jest, each file in a world of its own; that
 * alone costs three times what they cost themselves.
 */
const ROOT = path.resolve(import.meta.dirname, '../..');
const MICROSECONDS = 1e6;

const files = testFiles(process.argv.slice(2));
if (files.length === 0) {
  process.stderr.write('no test file has this in its path\n');
  process.exit(2);
}
const testRun = testRuns(ROOT, { timeoutMs: jestConfig.testTimeout });
let count = 0;
let failures = 0;
for (const file of files) {
  const tests = await testsOf(file);
  count += tests.length;
  for (const { name, failure } of tests.filter((test) => test.failure !== undefined)) {
    failures += 1;
    process.stdout.write(`✗ ${path.relative(ROOT, file)}: ${name}\n${failure}\n\n`);
  }
}
const { user, system } = process.cpuUsage();
const seconds = ((user + system) / MICROSECONDS).toFixed(1);
process.stdout.write(`${count} tests in ${files.length} files, ${failures} failed; ${seconds} s of CPU\n`);
// A test may leave a server listening; nothing waits for it.
process.exit(failures === 0 ? 0 : 1);

/** A file that cannot even be loaded fails as one test. */
async function testsOf(file) {
  try {
    return (await testRun(file)).tests;
  } catch (error) {
    return [{ name: 'cannot be run', failure: String(error) }];
  }
}

function testFiles(parts) {
  const packages = readdirSync(path.join(ROOT, 'packages')).map((name) => `packages/${name}/src`);
  return [...packages, 'workflows/src', 'activities/src']
    .flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true }).map((name) => path.join(folder, name)),
    )
    .filter((file) => /\.test\.tsx?$/.test(file))
    .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)))
    .map((file) => path.join(ROOT, file));
}
