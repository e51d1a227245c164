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
const [count = onTemporal ? '200' : '1000000', seed = String(Date.now() % 1_000_000)] = onTemporal
  ? args.slice(1)
  : args;
process.stdout.write(`${count} ${onTemporal ? 'lives on Temporal' : 'steps'}, from seed ${seed}\n`);
const { ok } = await runJest([`test/life/${onTemporal ? 'on-temporal' : 'life'}.test`], {
  ...process.env,
  [onTemporal ? 'KYHAN_LIFE_SEEDS' : 'KYHAN_LIFE_STEPS']: count,
  KYHAN_LIFE_SEED: seed,
});
process.exitCode = ok ? 0 : 1;
