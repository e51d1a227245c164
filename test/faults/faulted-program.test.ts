import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FaultedProgram } from './harness/faulted-program.js';

const POINT = 'letter-sent';
/** As where the machine has no memory left. */
const ENDS_ONCE = `import { existsSync, writeFileSync } from 'node:fs';
if (!existsSync('ended')) {
  writeFileSync('ended', '');
  process.kill(process.pid, 'SIGKILL');
}`;
const NEVER = 'setInterval(() => undefined, 1 << 30);';
/** Ends where it is told to, before it is up. */
const PASSES = `if (process.env.KYHAN_FAIL_POINT === '${POINT}:2') process.kill(process.pid, 'SIGKILL');`;

describe('a program that things are done to', () => {
  let folder = '';
  let program: FaultedProgram;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'kyhan-faulted-'));
  });
  afterEach(async () => {
    await program.end();
    rmSync(folder, { recursive: true, force: true });
  });

  async function begun(body: string): Promise<void> {
    const main = path.join(folder, 'main.mjs');
    writeFileSync(main, `${body}\nprocess.stdout.write('up\\n');\n${NEVER}\n`);
    const log = path.join(folder, 'log');
    program = new FaultedProgram({
      name: 'program',
      main,
      args: [],
      folder,
      environment: {},
      upOnce: 'up',
      log,
    });
    program.start();
    await program.untilUp();
  }

  it('has reached the point that it was to end at where it ended there by itself', async () => {
    await begun(PASSES);
    await program.restartAt({ point: POINT, nth: 2 });
    await program.untilUp();
    expect([...program.reached]).toEqual([[POINT, 1]]);
    expect(program.ownEnds).toBe(0);
  });

  it('has not reached one that it never passes, also where somebody kills it meanwhile', async () => {
    await begun('');
    await program.restartAt({ point: POINT, nth: 2 });
    await program.untilUp();
    expect(program.reached.size).toBe(0);
    expect(await program.kill(0)).toBe(true);
    await program.untilUp();
    expect([program.reached.size, program.ownEnds]).toEqual([0, 0]);
  });

  it('has ended by itself where nobody here killed it, by whichever signal', async () => {
    await begun(ENDS_ONCE);
    expect([program.reached.size, program.ownEnds]).toEqual([0, 1]);
  });

  it('is stopped where it runs, and not where it is away', async () => {
    await begun('');
    expect(await program.freeze(0)).toBe(true);
    await program.kill(0);
    expect(await program.freeze(0)).toBe(false);
    expect(await program.kill(0)).toBe(false);
  });
});
