import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));

/** Lives some days of the demonstration, which stay in the folder; what it says is shown. */
export async function livedDays(folder, count = 45) {
  const days = ['demo', '--days', String(count), '--day-ms', '2500', '--data', folder];
  const living = spawn(process.execPath, ['--no-warnings', CLI, ...days], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(living, 'exit');
  if (code !== 0) throw new Error(`the demonstration ended with ${code}`);
}
