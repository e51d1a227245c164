import { spawn } from 'node:child_process';
import process from 'node:process';

/**
 * A program: `[STEPS] [SEED]`, a million unless given: the lives beside their plain model, for longer than CI does.
 * `--temporal [SEEDS] [SEED]`, 200 unless given: the same lives in the product, on real Temporal.
 */
const args = process.argv.slice(2);
const onTemporal = args[0] === '--temporal';
const [count = onTemporal ? '200' : '1000000', seed = String(Date.now() % 1_000_000)] = onTemporal
  ? args.slice(1)
  : args;
process.stdout.write(`${count} ${onTemporal ? 'lives on Temporal' : 'steps'}, from seed ${seed}\n`);
const env = {
  ...process.env,
  [onTemporal ? 'KYHAN_LIFE_SEEDS' : 'KYHAN_LIFE_STEPS']: count,
  KYHAN_LIFE_SEED: seed,
};
const file = `test/life/${onTemporal ? 'on-temporal' : 'life'}.test`;
const jest = spawn('npm', ['run', '-s', 'jest', '--', file], { env, stdio: 'inherit' });
jest.once('close', (code) => (process.exitCode = code ?? 1));
