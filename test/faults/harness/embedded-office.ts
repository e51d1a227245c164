import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { openRegister } from '@kyhan/register';
import { readRunFile } from '@kyhan/local/folder';
import { kyhan } from '@kyhan/testkit/kyhan';
import { freePort } from '@kyhan/testkit/servers';
import { smallDisk } from '../../support/small-disk.js';
import { FaultedProgram } from './faulted-program.js';
import type { OfficeFault } from './fault-script.js';
import type { FaultedOffice, OfficeWish } from './faulted-office.js';
import { skipped } from './skipped.js';
import { temporalFault } from './temporal-faults.js';

const DISK_MB = 1000;
const STACK = path.join(import.meta.dirname, 'faulted-stack.mjs');
const CANNOT: readonly OfficeFault['kind'][] = ['drop', 'silence', 'clock'];

/** The whole stack as one process with its own folder and its own Temporal server. */
export async function embeddedOffice(wish: OfficeWish): Promise<FaultedOffice> {
  const { folder, clock, inbox, mail } = wish;
  const disk = smallDisk(DISK_MB);
  const dataFolder = path.join(disk?.folder ?? folder, 'data');
  await mkdir(dataFolder, { mode: 0o700 });
  await writeFile(path.join(dataFolder, 'clock.json'), clock.checkpoint);
  const environment = {
    KYHAN_PORT: String(await freePort()),
    KYHAN_SMTP_URL: mail.smtpUrl,
    KYHAN_MAIL_FROM: 'Văn phòng <van-phong@faults.example.org>',
    ...wish.environment,
  };
  const begun = () => {
    const args = [dataFolder];
    const log = path.join(folder, 'stack.log');
    const one = new FaultedProgram({
      name: 'stack',
      main: STACK,
      args,
      folder,
      environment,
      upOnce: 'stack is up',
      log,
    });
    one.start();
    return one;
  };
  let stack = begun();
  /** Each that stood aside had a life of its own. */
  const stacks = [stack];
  const temporalPid = () => serverUnder(stack.pid);
  const stand = async (pid: number | undefined, forMs: number) => {
    if (pid === undefined) return false;
    process.kill(pid, 'SIGSTOP');
    await pause(forMs);
    try {
      // Also where the stack has given it up meanwhile: what stands still does not end.
      process.kill(pid, 'SIGCONT');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
    return true;
  };
  const killed = async ({ part, awayMs }: Extract<OfficeFault, { kind: 'kill' }>) => {
    if (part !== 'temporal') return (await stack.kill(awayMs)) ? 'kill stack' : skipped('kill stack');
    const pid = temporalPid();
    if (pid === undefined) return skipped('kill temporal');
    process.kill(pid, 'SIGKILL');
    return 'kill temporal';
  };
  const stopped = async ({ part, forMs }: Extract<OfficeFault, { kind: 'stop' }>) => {
    const isTemporal = part === 'temporal';
    const what = `stop ${isTemporal ? 'temporal' : 'stack'}`;
    const isDone = await (isTemporal ? stand(temporalPid(), forMs) : stack.freeze(forMs));
    return isDone ? what : skipped(what);
  };
  const suffer = async (fault: OfficeFault): Promise<string> => {
    switch (fault.kind) {
      case 'kill':
        return await killed(fault);
      case 'stop':
        return await stopped(fault);
      case 'full-disk':
        disk?.fill();
        await pause(fault.forMs);
        disk?.free();
        return 'full-disk folder';
      case 'mail-away':
        await mail.whileAway(() => pause(fault.forMs));
        return 'mail-away';
      case 'workflow': {
        const address = (await readRunFile(dataFolder))?.temporalAddress;
        if (address === undefined) return skipped(`workflow ${fault.deed}, there is no Temporal`);
        return await temporalFault(address, fault);
      }
      case 'fail-point':
        await stack.restartAt(fault);
        return `armed ${fault.point}`;
      default:
        return fault.kind;
    }
  };
  return {
    dataFolder,
    looksEveryMs: 40_000,
    inbox,
    mail,
    can: ({ kind }) => !CANNOT.includes(kind) && (kind !== 'full-disk' || disk !== undefined),
    suffer,
    untilUp: () => stack.untilUp(),
    kyhan: (args) => kyhan([...args, '--data', dataFolder], { environment, folder }),
    // One process owns the folder: it stands aside while somebody else looks.
    withRegister: async (work) => {
      await stack.end();
      const register = await openRegister({ kind: 'folder', folder: path.join(dataFolder, 'register') });
      try {
        return await work(register);
      } finally {
        await register.close();
        stack = begun();
        stacks.push(stack);
        await stack.untilUp();
      }
    },
    reached: () => reachedBy(stacks),
    ownEnds: () => stacks.reduce((sum, { ownEnds }) => sum + ownEnds, 0),
    stop: async () => {
      await stack.end();
      disk?.remove();
    },
  };
}

function reachedBy(stacks: readonly FaultedProgram[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>();
  for (const [point, times] of stacks.flatMap(({ reached }) => [...reached]))
    sum.set(point, (sum.get(point) ?? 0) + times);
  return sum;
}

/** The Temporal server that a stack has started: by its guard, and so a child's child. */
function serverUnder(pid: number | undefined): number | undefined {
  const children = (of: number) =>
    spawnSync('pgrep', ['-P', String(of)], { encoding: 'utf8' })
      .stdout.split('\n')
      .filter(Boolean)
      .map(Number);
  return pid === undefined ? undefined : children(pid).flatMap(children)[0];
}
