import { spawn } from 'node:child_process';
import { chownSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';

const WORK = path.join(import.meta.dirname, 'work.mjs');

/** PostgreSQL refuses to run as root: then another user does all of it, in a folder of its own. */
export function worker() {
  if (process.getuid?.() !== 0) return {};
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('nobody:'));
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

/** Starts `work.mjs` on a folder; it answers in lines of JSON, each told to `hear`. */
export function startWork(args, folder, hear) {
  const user = worker();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const cache =
    process.env.KYHAN_CACHE ?? (existsSync('/tmp') ? path.join('/tmp', 'kyhan-bench-cache') : folder);
  const child = spawn(process.execPath, ['--no-warnings', WORK, ...args.map(String), folder], {
    ...user,
    env: { PATH: process.env.PATH, HOME: folder, KYHAN_CACHE: cache },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: false,
  });
  createInterface({ input: child.stdout }).on('line', (line) => hear(JSON.parse(line)));
  const ended = new Promise((resolve) => child.once('close', resolve));
  return { child, ended };
}
