import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { FAIL_POINTS, openRegister } from '@kyhan/register';
import { readRunFile } from '@kyhan/local/folder';
import { kyhan } from '@kyhan/testkit/kyhan';
import { freePort } from '@kyhan/testkit/servers';
import { smallDisk } from '../../support/small-disk.js';
import { FaultedProgram } from './faulted-program.js';
import type { OfficeFault } from './fault-script.js';
import type { FaultedOffice, OfficeWish } from './faulted-office.js';
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
  let earlierEnds = 0;
  const temporalPid = () => serverUnder(stack.pid);
  const stand = async (pid: number | undefined, forMs: number) => {
    if (pid === undefined) return;
    process.kill(pid, 'SIGSTOP');
    await pause(forMs);
    // Whoever ended meanwhile need not go on.
    if (temporalPid() === pid) process.kill(pid, 'SIGCONT');
  };
  const killed = async ({ part, awayMs }: Extract<OfficeFault, { kind: 'kill' }>) => {
    if (part !== 'temporal') return (await stack.kill(awayMs)) ? 'kill stack' : 'skipped, away already';
    const pid = temporalPid();
    if (pid === undefined) return 'skipped, away already';
    process.kill(pid, 'SIGKILL');
    return 'kill temporal';
  };
  const suffer = async (fault: OfficeFault): Promise<string> => {
    switch (fault.kind) {
      case 'kill':
        return await killed(fault);
      case 'stop':
        if (fault.part === 'temporal') await stand(temporalPid(), fault.forMs);
        else await stack.freeze(fault.forMs);
        return `stop ${fault.part === 'temporal' ? 'temporal' : 'stack'}`;
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
        if (address !== undefined) await temporalFault(address, fault);
        return `workflow ${fault.deed}`;
      }
      case 'fail-point': {
        const names = Object.keys(FAIL_POINTS);
        const name = names[fault.which % names.length] ?? '';
        await stack.restartWith({ KYHAN_FAIL_POINT: `${name}:${fault.nth}` });
        return `fail-point ${name}`;
      }
      default:
        return fault.kind;
    }
  };
  const ended = async () => {
    await stack.end();
    earlierEnds += stack.ownEnds;
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
      await ended();
      const register = await openRegister({ kind: 'folder', folder: path.join(dataFolder, 'register') });
      try {
        return await work(register);
      } finally {
        await register.close();
        stack = begun();
        await stack.untilUp();
      }
    },
    ownEnds: () => earlierEnds + stack.ownEnds,
    stop: async () => {
      await ended();
      disk?.remove();
    },
  };
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
