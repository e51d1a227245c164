import { spawn } from 'node:child_process';
import process from 'node:process';

const { PATH, HOME, KYHAN_CACHE, XDG_CACHE_HOME } = process.env;
const OF_THE_MACHINE = Object.fromEntries(
  Object.entries({ PATH, HOME, KYHAN_CACHE, XDG_CACHE_HOME }).filter(([, value]) => value !== undefined),
);

/**
 * The command line of a release, as its users call it.
 * @param {string} main its compiled program
 * @param {string} folder where it works
 * @param {Record<string, string>} environment
 */
export function kyhanOf(main, folder, environment) {
  const spawned = (args, own = {}) =>
    spawn(process.execPath, [main, ...args], {
      cwd: folder,
      env: { ...OF_THE_MACHINE, ...environment, ...own },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  return {
    /** Runs it to its end. @param {string[]} args */
    run: async (args) => await heard(spawned(args)).ended,
    /**
     * Starts a part that goes on.
     * @param {string[]} args
     * @param {{ upOnce: string, own?: Record<string, string> }} start
     */
    start: async (args, { upOnce, own }) => {
      const child = spawned(args, own);
      const { ended, said, hears } = heard(child);
      const end = (signal) => {
        child.kill(signal);
        return ended;
      };
      const part = { ended, said, interrupt: () => end('SIGINT'), kill: () => end('SIGKILL') };
      const isUp = await Promise.race([hears(upOnce).then(() => true), ended.then(() => false)]);
      return { ...part, isUp };
    },
  };
}

function heard(child) {
  const told = { stdout: '', stderr: '' };
  const waiting = new Set();
  for (const name of ['stdout', 'stderr'])
    child[name].setEncoding('utf8').on('data', (chunk) => {
      told[name] += chunk;
      for (const look of waiting) look();
    });
  const said = () => told.stdout + told.stderr;
  const hears = (words) =>
    new Promise((resolve) => {
      const look = () => said().includes(words) && resolve();
      waiting.add(look);
      look();
    });
  const ended = new Promise((resolve) =>
    child.once('close', (code) => resolve({ exitCode: code ?? -1, ...told })),
  );
  return { ended, said, hears };
}
