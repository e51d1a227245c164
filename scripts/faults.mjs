import { mkdtempSync, readFileSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { quietWarnings } from './quiet-warnings.mjs';
import { runJest } from './run-jest.mjs';
import { setupOrExit } from './setup.mjs';
import { withTestServers } from './with-test-servers.mjs';

// `npm run faults -- --seed S --minutes 30 [--register postgres|folder] [--assignments N] [--bug NAME] [--json]`: an
// office of real processes lives through faults, and is judged from its register and its inbox. The same seed gives the
// same script of faults. With a bug of test/faults/harness/broken-builds.json the build is broken, and that is to be found.
const INVALID = 2;
const FOUND = 1;
/** Steps that are shown of a run without a judgement. */
const LAST = 12;
/** Coming up, coming to rest and being judged take their time beside the faults. */
const BESIDE_MS = 45 * 60_000;

quietWarnings();
const wish = read(process.argv.slice(2));
await setupOrExit();
const folder = mkdtempSync(path.join(tmpdir(), 'kyhan-faults-told-'));
const [told, steps] = ['report.json', 'steps.txt'].map((name) => path.join(folder, name));
try {
  const { json, ...run } = wish;
  const { ok } = await withTestServers((environment) =>
    runJest(['test/faults/faults.test.ts', `--testTimeout=${run.minutes * 60_000 + BESIDE_MS}`], {
      ...environment,
      KYHAN_FAULTS: JSON.stringify(run),
      KYHAN_FAULTS_TO: told,
      KYHAN_FAULTS_STEPS: steps,
    }),
  );
  if (!existsSync(told)) {
    // It was never judged: how far it came is all that there is to see.
    if (existsSync(steps))
      process.stderr.write(readFileSync(steps, 'utf8').split('\n').slice(-LAST).join('\n'));
    process.exitCode = FOUND;
  } else {
    const { table, isClean, ...report } = JSON.parse(readFileSync(told, 'utf8'));
    process.stdout.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : table);
    // Whoever ran it may have failed after it was judged.
    process.exitCode = isClean && ok ? 0 : FOUND;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function read(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        seed: { type: 'string', default: String(Date.now() % 1_000_000) },
        minutes: { type: 'string', default: '30' },
        register: { type: 'string', default: 'postgres' },
        assignments: { type: 'string', default: '20000' },
        'day-ms': { type: 'string', default: '6000' },
        'every-ms': { type: 'string', default: '6000' },
        bug: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const number = (name) => {
      if (!/^\d+(\.\d+)?$/.test(values[name])) throw new Error(`--${name} is a number, not ${values[name]}`);
      return Number(values[name]);
    };
    if (!['postgres', 'folder'].includes(values.register))
      throw new Error('--register is postgres or folder');
    return {
      seed: number('seed'),
      minutes: number('minutes'),
      assignments: number('assignments'),
      dayMs: number('day-ms'),
      everyMs: number('every-ms'),
      register: values.register,
      ...(values.bug === undefined ? {} : { bug: values.bug }),
      json: values.json,
    };
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(INVALID);
  }
}
