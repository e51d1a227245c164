import { spawn } from 'node:child_process';
import process from 'node:process';

/** A program: `[STEPS] [SEED]`, a million unless given. The lives beside their plain model, for longer than CI does. */
const [steps = '1000000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
process.stdout.write(`${steps} steps, seed ${seed}\n`);
const env = { ...process.env, KYHAN_LIFE_STEPS: steps, KYHAN_LIFE_SEED: seed };
const jest = spawn('npm', ['run', '-s', 'jest', '--', 'test/life'], { env, stdio: 'inherit' });
jest.once('close', (code) => (process.exitCode = code ?? 1));
