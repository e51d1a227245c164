import process from 'node:process';
import { startStack } from '@kyhan/local';
import { readSettings } from '@kyhan/stack';

/**
 * The embedded form as one process, in the data folder that its argument names: what `kyhan up` starts, with the mail
 * server of its environment although its clock is a fast one. A demonstration would take none of an office's settings.
 */
const [, , dataFolder] = process.argv;
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopping.abort());
const { env: environment } = process;
const read = await readSettings({ environment, folder: process.cwd() });
const stack = await startStack({ dataFolder, environment, ...read, signal: stopping.signal });
process.stdout.write('stack is up\n');
const stopped = new Promise((resolve) => {
  if (stopping.signal.aborted) resolve(undefined);
  stopping.signal.addEventListener('abort', () => resolve(undefined));
});
const why = await Promise.race([stopped, stack.failed]);
await stack.stop();
if (why === undefined) process.exit(0);
process.stderr.write(`${why}\n`);
process.exit(1);
