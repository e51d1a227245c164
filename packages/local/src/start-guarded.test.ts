import { describe, expect, it } from '@jest/globals';
import { isAlive } from './is-alive.js';
import { startGuarded } from './start-guarded.js';

const FOREVER = 'setInterval(() => {}, 1000);';
const DEAF = `process.on('SIGINT', () => {}); console.log('deaf'); ${FOREVER}`;

describe('a guarded command', () => {
  it('is asked to end, and its own end is not reported as a failure', async () => {
    const exits: string[] = [];
    const running = await startGuarded({
      command: process.execPath,
      args: ['-e', FOREVER],
      onExit: (reason) => exits.push(reason),
    });
    expect(isAlive(running.pid)).toBe(true);
    await running.stop();
    expect(isAlive(running.pid)).toBe(false);
    expect(exits).toEqual([]);
  });

  it('is killed when it does not heed the request', async () => {
    const running = await startGuarded({ command: process.execPath, args: ['-e', DEAF], graceMs: 300 });
    await running.stop();
    expect(isAlive(running.pid)).toBe(false);
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
    expect(isAlive(running.pid)).toBe(false);
  });

  it('ends when its guard is killed', async () => {
    const running = await startGuarded({ command: process.execPath, args: ['-e', FOREVER] });
    process.kill(running.guardPid, 'SIGKILL');
    await running.ended;
    // Its pipes are closed a moment before the system counts it as ended.
    while (isAlive(running.pid)) await new Promise(setImmediate);
    expect(isAlive(running.guardPid)).toBe(false);
  });
});
