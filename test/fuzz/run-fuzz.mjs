import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fuzzedCheck } from './fuzzed-check.mjs';
import { seeds } from './seeds.mjs';

/**
 * A program: `[RUNS] [SEED] [LONGEST_MS]`. The first line on stdout is its figures in JSON, then what was found how
 * often. Ends with 1 where something happened that may not, and keeps the texts of the first such run.
 */
const TEN_MINUTES_MS = 10 * 60_000;
const [runs = 100_000, seed = Date.now() % 1_000_000, longestMs = TEN_MINUTES_MS] = process.argv
  .slice(2)
  .map(Number);
const startedAt = performance.now();
const isOver = () => performance.now() - startedAt > longestMs;
const { faults, codes, ...figures } = await fuzzedCheck({ seeds: seeds(), runs, seed, isOver });
const seconds = Math.round((performance.now() - startedAt) / 1000);
process.stdout.write(`${JSON.stringify({ seed, seconds, ...figures, faults: faults.length })}\n`);
for (const [code, count] of [...codes].toSorted(([, a], [, b]) => b - a))
  process.stdout.write(`${code} ${count}\n`);
for (const { run, fault } of faults.slice(0, 10)) process.stdout.write(`run ${run}: ${fault}\n`);
if (faults.length > 0) {
  const file = path.join(tmpdir(), 'kyhan-fuzz-fault.json');
  writeFileSync(file, JSON.stringify(faults[0], undefined, 2));
  process.stdout.write(`the texts of the first: ${file}\n`);
  process.exitCode = 1;
}
