import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { nodeProgram } from './node-program.mjs';
import { quietWarnings } from './quiet-warnings.mjs';
import { runCommand } from './run-command.mjs';
import { runJest } from './run-jest.mjs';
import { ROOT, setupOrExit } from './setup.mjs';

/** The newest of each line that is kept when this was written; the first is the oldest that the product runs on. */
const VERSIONS = ['20.20.2', '22.23.3', '24.21.0'];
/** Beside the tests of modules: workflows on Temporal, histories of former releases, the calendar's own programs. */
const OF_SERVERS = ['test/workflows', 'test/replay', 'test/calendar'];

// Runs the tests of modules and of workflows on each Node, and prints which table of time zones each carries:
// `npm run nodes -- [--only 22.23.3]`.
quietWarnings();
const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: VERSIONS } } });
await setupOrExit();
let isWell = true;
for (const version of values.only) isWell = (await testedOn(version)) && isWell;
process.exitCode = isWell ? 0 : 1;

async function testedOn(version) {
  const node = await nodeProgram(version);
  // What a test starts as `node` is this one, too.
  const env = { ...process.env, PATH: [path.dirname(node), process.env.PATH].join(path.delimiter) };
  const { tz, icu } = await versionsOf(node);
  process.stdout.write(`Node ${version}, time zones ${tz}, ICU ${icu}\n`);
  const program = path.join(ROOT, 'test', 'unit', 'run-unit.mjs');
  const unit = await runCommand(node, ['--no-warnings', program], { cwd: ROOT, env });
  process.stdout.write(`  modules: ${unit.output.trim().split('\n').at(-1)}\n`);
  if (unit.exitCode !== 0) process.stderr.write(unit.output);
  const { passed, failed, ok } = await runJest(['--maxWorkers=1', ...OF_SERVERS], env, node);
  process.stdout.write(`  workflows, histories, calendar: ${passed} passed, ${failed} failed\n`);
  return unit.exitCode === 0 && ok && failed === 0;
}

async function versionsOf(node) {
  const { output } = await runCommand(node, ['-p', 'JSON.stringify(process.versions)'], { cwd: ROOT });
  return JSON.parse(output);
}
