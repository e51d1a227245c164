import process from 'node:process';
import { quietWarnings } from './quiet-warnings.mjs';
import { runJest } from './run-jest.mjs';
import { setupOrExit } from './setup.mjs';

// `npm run life -- [STEPS] [SEED]`, a million unless given: the lives beside their plain model, for longer than CI does.
// `npm run life -- --temporal [SEEDS] [SEED]`, 200 unless given: the same lives in the product, on real Temporal.
quietWarnings();
await setupOrExit();
const args = process.argv.slice(2);
const onTemporal = args[0] === '--temporal';
const [count = onTemporal ? 200 : 1_000_000, first = Date.now() % 1_000_000] = (
  onTemporal ? args.slice(1) : args
).map(Number);
process.stdout.write(`${count} ${onTemporal ? 'lives on Temporal' : 'steps'}, from seed ${first}\n`);
const ran = onTemporal ? await livesOnTemporal() : [await steps()];
const sum = (of) => ran.reduce((all, one) => all + of(one), 0);
process.stdout.write(`${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed\n`);
process.exitCode = ran.every(({ ok }) => ok) ? 0 : 1;

function steps() {
  return run('life', { KYHAN_LIFE_STEPS: String(count), KYHAN_LIFE_SEED: String(first) });
}

/** A life waits more than it works: some are led side by side, each group with a server and a register of its own. */
async function livesOnTemporal() {
  const [GROUP, SIDE_BY_SIDE] = [20, 4];
  const groups = Array.from({ length: Math.ceil(count / GROUP) }, (_, i) => i * GROUP);
  const results = [];
  const lane = async () => {
    for (let begin = groups.shift(); begin !== undefined; begin = groups.shift())
      results.push(
        await run('on-temporal', {
          KYHAN_LIFE_SEEDS: String(Math.min(GROUP, count - begin)),
          KYHAN_LIFE_SEED: String(first + begin),
        }),
      );
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));
  return results;
}

function run(file, asked) {
  return runJest([`test/life/${file}.test`], { ...process.env, ...asked });
}
