import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isProcessAlive, startGuarded } from '@kyhan/local/provisioning';

const FOREVER = 'setInterval(() => {}, 1000);';
const DEAF = `process.on('SIGINT', () => {}); console.log('deaf'); ${FOREVER}`;

const BURIED_WITHIN_MS = 5000;

/** It has ended with all its threads: the last of them closes its channels. */
function isOver(pid: number): boolean {
  if (isProcessAlive(pid)) return false;
  try {
    return readdirSync(`/proc/${pid}/task`).length <= 1;
  } catch {
    return true;
  }
}

describe('a guarded command', () => {
  it('is asked to end, and its own end is not reported as a failure', async () => {
    const exits: string[] = [];
    const running = await startGuarded({
      command: process.execPath,
      args: ['-e', FOREVER],
      onExit: (reason) => exits.push(reason),
    });
    expect(isProcessAlive(running.pid)).toBe(true);
    await running.stop();
    expect(isProcessAlive(running.pid)).toBe(false);
    expect(exits).toEqual([]);
  });

  it('is killed when it does not heed the request', async () => {
    const running = await startGuarded({ command: process.execPath, args: ['-e', DEAF], graceMs: 300 });
    await running.stop();
    expect(isProcessAlive(running.pid)).toBe(false);
  });

  it('tells its last words when it ends by itself', async () => {
    const reason = await new Promise<string>((resolve) => {
      void startGuarded({
        command: process.execPath,
        args: ['-e', `setTimeout(() => { console.error('the disk is full'); process.exit(3); }, 100)`],
        onExit: resolve,
      });
    });
    expect(reason).toBe('the disk is full');
  });

  it('says why a program cannot be started', async () => {
    await expect(startGuarded({ command: '/no/such/program', args: [] })).rejects.toThrow('ENOENT');
  });

  it('can be stopped twice', async () => {
    const running = await startGuarded({ command: process.execPath, args: ['-e', FOREVER] });
    await Promise.all([running.stop(), running.stop()]);
    await running.stop();
    expect(isProcessAlive(running.pid)).toBe(false);
  });

  it('can be stopped while it ends by itself, before its owner has heard of it', async () => {
    const running = await startGuarded({ command: process.execPath, args: ['-e', FOREVER] });
    process.kill(running.pid, 'SIGKILL');
    // Awaiting nothing, so that the owner believes in the guard's channel until it writes to it.
    while (!isOver(running.guardPid));
    await running.stop();
    expect(isProcessAlive(running.pid)).toBe(false);
  });

  it('may end at once, and its guard before its owner has read what it said', async () => {
    const running = await startGuarded({ command: process.execPath, args: ['-e', ''] });
    while (!isOver(running.guardPid));
    expect(await running.ended).toBe('');
  });

  it('ends with its guard when both are killed together', async () => {
    const running = await startGuarded({ command: process.execPath, args: ['-e', FOREVER] });
    process.kill(running.guardPid, 'SIGSTOP');
    process.kill(running.pid, 'SIGKILL');
    process.kill(running.guardPid, 'SIGKILL');
    while (!isOver(running.pid) || !isOver(running.guardPid));
    // Until it is buried too, and its number names nobody; in some containers nobody buries the dead.
    const giveUpAt = Date.now() + BURIED_WITHIN_MS;
    while (existsSync(`/proc/${running.pid}`) && Date.now() < giveUpAt);
    await running.ended;
    expect(isProcessAlive(running.pid)).toBe(false);
  });

  it('ends when its guard is killed', async () => {
    const running = await startGuarded({ command: process.execPath, args: ['-e', FOREVER] });
    process.kill(running.guardPid, 'SIGKILL');
    await running.ended;
    // Its pipes are closed a moment before the system counts it as ended.
    while (isProcessAlive(running.pid)) await new Promise(setImmediate);
    expect(isProcessAlive(running.guardPid)).toBe(false);
  });
});
