/**
 * Runs one command and never outlives the process that started the guard.
 *
 * The guard has an IPC channel to its owner. When a process ends, even by SIGKILL, the kernel closes its channels:
 * then the command is ended too. The guard tells its owner `{ started: pid }`, `{ failed: reason }` (the command
 * could not be started) and `{ exited: { code, signal } }`; the owner says `'stop'`.
 *
 * Its argument is JSON: { command, args, uid, gid, graceMs, orphanGraceMs }.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';

const settings = JSON.parse(process.argv[2] ?? '{}');
const { command, args = [], uid, gid, graceMs = 5000, orphanGraceMs = 1000 } = settings;

const child = spawn(command, args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  ...(uid === undefined ? {} : { uid, gid }),
});
let killTimer;

child.on('spawn', () => tell({ started: child.pid }));
child.on('error', (error) => tell({ failed: error.message }, () => process.exit(1)));
child.on('exit', (code, signal) => tell({ exited: { code, signal } }, () => process.exit(0)));

process.on('message', (words) => {
  if (words === 'stop') end(graceMs);
});
process.on('disconnect', () => end(orphanGraceMs));
process.on('SIGTERM', () => end(graceMs));
// A key pressed in the terminal is for the owner, which ends things in its own order.
process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});

/** Asks the command to end, then makes it. */
function end(waitMs) {
  if (killTimer === undefined) child.kill('SIGINT');
  clearTimeout(killTimer);
  killTimer = setTimeout(() => child.kill('SIGKILL'), waitMs);
}

function tell(message, then = () => {}) {
  if (process.connected) process.send(message, then);
  else then();
}
