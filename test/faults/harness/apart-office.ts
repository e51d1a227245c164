import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { openRegister, type FailPointName } from '@kyhan/register';
import { kyhan, ROLE_IS_UP } from '@kyhan/testkit/kyhan';
import { freePort, startDevServer, type DevServer } from '@kyhan/testkit/servers';
import { SEARCH_ATTRIBUTES } from '@kyhan/workflows';
import { smallDisk, type SmallDisk } from '../../support/small-disk.js';
import { byteProxy } from './byte-proxy.js';
import type { OfficeFault, Part } from './fault-script.js';
import { FaultedProgram } from './faulted-program.js';
import type { FaultedOffice, OfficeWish } from './faulted-office.js';
import { killablePostgres } from './killable-postgres.js';
import { skipped } from './skipped.js';
import { temporalFault } from './temporal-faults.js';

const MOVED_DATE = pathToFileURL(path.join(import.meta.dirname, 'moved-date.mjs')).href;
const DISK_MB = 64;
/** Whoever judges asks of everything at once, beside whoever works. */
const JUDGES_WITHIN_MS = 5 * 60_000;
/** A clock that jumped is heard of within so long. */
const NOTICED_MS = 500;
/** Places that a portal passes; all others are the worker's. */
const OF_PORTAL: readonly FailPointName[] = [
  'after-submission-commit',
  'after-unit-act-commit',
  'content-kept',
  'rulings-stored',
];

/** Worker and portal as processes of their own, on PostgreSQL and a Temporal server, with a wire before each. */
export async function apartOffice(wish: OfficeWish): Promise<FaultedOffice> {
  const { folder, clock, inbox, mail } = wish;
  const at = (name: string) => path.join(folder, name);
  const port = await freePort();
  const disk = smallDisk(DISK_MB);
  const postgres = await killablePostgres(await freePort());
  const temporal = await killableTemporal(folder);
  const wires = {
    postgres: await byteProxy(postgres.port),
    temporal: await byteProxy(temporal.now().ports.frontend),
  };
  const ownUrl = `postgres://postgres@127.0.0.1:${postgres.port}/postgres`;
  const files = disk === undefined ? at('files') : path.join(disk.folder, 'files');
  const clockFile = at('clock-ahead');
  const environment = {
    KYHAN_DATABASE_URL: `postgres://postgres@127.0.0.1:${wires.postgres.port}/postgres`,
    KYHAN_DATABASE_SECONDS: '4',
    KYHAN_PUBLIC_URL: `http://127.0.0.1:${port}`,
    KYHAN_PORT: String(port),
    KYHAN_LINK_KEYS: at('link-keys.json'),
    KYHAN_FILES: files,
    KYHAN_SMTP_URL: mail.smtpUrl,
    KYHAN_MAIL_FROM: 'Văn phòng <van-phong@faults.example.org>',
    TEMPORAL_ADDRESS: `127.0.0.1:${wires.temporal.port}`,
    ...wish.environment,
  };
  const setUp = await kyhan(['setup', '--data', at('setup')], { environment, folder });
  if (setUp.exitCode !== 0) throw new Error(setUp.stderr);
  const program = async (name: keyof typeof ROLE_IS_UP, own: Record<string, string>) => {
    await mkdir(at(name));
    await writeFile(path.join(at(name), 'clock.json'), clock.checkpoint);
    const args = [name, '--data', at(name)];
    const told = { ...environment, ...own };
    const one = new FaultedProgram({
      name,
      args,
      folder,
      environment: told,
      upOnce: ROLE_IS_UP[name],
      log: at(`${name}.log`),
    });
    one.start();
    return one;
  };
  const nodeOptions = `${wish.environment['NODE_OPTIONS'] ?? ''} --import ${MOVED_DATE}`.trim();
  const worker = await program('worker', { NODE_OPTIONS: nodeOptions, FAULTS_CLOCK_FILE: clockFile });
  const portal = await program('portal', {});
  const programs = { worker, portal };

  const kill = async (part: Part, awayMs: number) => {
    if (part === 'worker' || part === 'portal') return await programs[part].kill(awayMs);
    const server = part === 'postgres' ? postgres : temporal;
    const isDone = await server.kill();
    await pause(awayMs);
    await server.start();
    return isDone;
  };
  const freeze = async (part: Part, forMs: number) => {
    if (part === 'worker' || part === 'portal') return await programs[part].freeze(forMs);
    return await (part === 'postgres' ? postgres : temporal).freeze(forMs);
  };
  const suffer = async (fault: OfficeFault): Promise<string> => {
    switch (fault.kind) {
      case 'kill':
        return told(`kill ${fault.part}`, await kill(fault.part, fault.awayMs));
      case 'stop':
        return told(`stop ${fault.part}`, await freeze(fault.part, fault.forMs));
      case 'drop':
        return told(`drop ${fault.wire}`, wires[fault.wire].drop());
      case 'silence':
        wires[fault.wire].silence(true);
        await pause(fault.forMs);
        wires[fault.wire].silence(false);
        // What was swallowed makes no sense to either end any more.
        wires[fault.wire].drop();
        return `silence ${fault.wire}`;
      case 'clock':
        if (!worker.isUp) return skipped('clock worker');
        await writeFile(clockFile, String(fault.aheadMs));
        await pause(NOTICED_MS + fault.forMs);
        await writeFile(clockFile, '0');
        await pause(NOTICED_MS);
        return 'clock worker';
      case 'full-disk':
        return await withoutRoom(disk, fault.forMs);
      case 'mail-away':
        await mail.whileAway(() => pause(fault.forMs));
        return 'mail-away';
      case 'workflow':
        return await temporalFault(temporal.now().address, fault);
      case 'fail-point':
        await (OF_PORTAL.includes(fault.point) ? portal : worker).restartAt(fault);
        return `armed ${fault.point}`;
      default:
        return fault.kind;
    }
  };
  return {
    dataFolder: at('portal'),
    looksEveryMs: 3000,
    inbox,
    mail,
    can: ({ kind }) => kind !== 'full-disk' || disk !== undefined,
    suffer,
    untilUp: async () => {
      await Promise.all([worker.untilUp(), portal.untilUp()]);
    },
    kyhan: (args) => kyhan([...args, '--data', at('portal')], { environment, folder }),
    withRegister: async (work) => {
      const register = await openRegister({
        kind: 'server',
        url: ownUrl,
        files,
        maxConnections: 2,
        answersWithinMs: JUDGES_WITHIN_MS,
      });
      try {
        return await work(register);
      } finally {
        await register.close();
      }
    },
    // No point is passed by both.
    reached: () => new Map([...worker.reached, ...portal.reached]),
    ownEnds: () => worker.ownEnds + portal.ownEnds,
    stop: async () => {
      await Promise.all([worker.end(), portal.end()]);
      for (const wire of Object.values(wires)) await wire.stop();
      await temporal.now().stop();
      await postgres.stop();
      disk?.remove();
    },
  };
}

function told(what: string, isDone: boolean): string {
  return isDone ? what : skipped(what);
}

async function withoutRoom(disk: SmallDisk | undefined, forMs: number): Promise<string> {
  if (disk === undefined) return skipped('full-disk files');
  disk.fill();
  await pause(forMs);
  disk.free();
  return 'full-disk files';
}

/** A Temporal server that is killed and comes again on its ports with its database. */
async function killableTemporal(folder: string) {
  const searchAttributes = Object.fromEntries(SEARCH_ATTRIBUTES.map(({ name, type }) => [name, type]));
  const begun = (ports?: DevServer['ports']) =>
    startDevServer({ searchAttributes, dataFolder: folder, ...(ports === undefined ? {} : { ports }) });
  let server = await begun();
  return {
    now: () => server,
    kill: async () => {
      process.kill(server.pid, 'SIGKILL');
      await server.stop();
      return true;
    },
    start: async () => {
      server = await begun(server.ports);
    },
    freeze: async (forMs: number) => {
      process.kill(server.pid, 'SIGSTOP');
      await pause(forMs);
      return process.kill(server.pid, 'SIGCONT');
    },
  };
}
