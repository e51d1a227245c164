import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { clientConnection, createClient, type KyhanClient } from '@kyhan/client';
import { startInbox, type Inbox } from '@kyhan/local';
import { openWorker, Teardown } from '@kyhan/stack';
import { mailChannel } from '@kyhan/channels';
import { addDays } from '@kyhan/calendar';
import { planCalendar } from '@kyhan/plan';
import {
  keptClock,
  listAssignments,
  listPlans,
  openRegister,
  type Register,
  type RegisterSettings,
} from '@kyhan/register';
import type { Language } from '@kyhan/words';
import { quietTemporal } from '@kyhan/worker';
import {
  noticesWaitingSignal,
  planChangedSignal,
  SEARCH_ATTRIBUTES,
  submissionsWaitingSignal,
} from '@kyhan/workflows';
import { POST_OFFICE_ID, reorganisationIdOf, shardIdOf } from '@kyhan/plan/ids';
import { castPeople } from '../cast/cast-people.js';
import { movedClock, type MovedClock } from '../clock/moved-clock.js';
import { CONNECTS_WITHIN_MS } from '../servers/connects-within-ms.js';
import { startDevServer, type DevServer } from '../servers/start-dev-server.js';
import { migratedPglite } from '../registers/migrated-pglite.js';
import { restartable, type Restartable } from './restartable.js';

/** The engine without its pages: real Temporal, real register, real SMTP, on a fast clock. */
export interface Engine {
  readonly register: Register;
  readonly client: KyhanClient;
  readonly clock: MovedClock;
  readonly temporal: Client;
  readonly inbox: Inbox;
  /** Each can be taken away and brought back, as a crash and its repair do. */
  readonly parts: {
    readonly worker: Restartable;
    readonly inbox: Restartable;
    /** Taken away by SIGKILL. */
    readonly temporal: Restartable;
  };
  /** Temporal's whole database is lost: a fresh server, which knows nothing, takes the place of the one that was. */
  loseTemporal(): Promise<void>;
  /** Moves plan time on and wakes who sleeps for the time of before. */
  moveTo(day: string, time?: string): Promise<void>;
  stop(): Promise<void>;
}

export interface EngineSettings {
  readonly startsOn: string;
  readonly realMsPerDay: number;
  /** Of the deployment. */
  readonly language?: Language;
  /** A register in memory unless another is given. */
  readonly register?: RegisterSettings;
  /** Settings of the Temporal server, such as after how many events a new run is suggested. */
  readonly dynamicConfig?: Readonly<Record<string, string | number | boolean>>;
}

/** The plans that Linh coordinates from the beginning. */
const CAST_PLANS = ['first-plan', 'dak-nong-632', 'ke-hoach-thu', 'cast'];

const KEYS = { current: 'test', secrets: { test: 'a secret of the tests alone, at least 32 bytes long' } };

export async function startEngine(settings: EngineSettings): Promise<Engine> {
  const teardown = new Teardown();
  try {
    return await started(settings, teardown);
  } catch (error) {
    await teardown.run();
    throw error;
  }
}

async function started(settings: EngineSettings, teardown: Teardown): Promise<Engine> {
  quietTemporal();
  const { language = 'vi' } = settings;
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'kyhan-engine-'));
  teardown.add(() => rm(dataFolder, { recursive: true, force: true }));
  const server = await temporalServer(dataFolder, settings.dynamicConfig ?? {});
  teardown.add(() => server.stop());
  const connection = await clientConnection({ address: server.address, connectTimeout: CONNECTS_WITHIN_MS });
  teardown.add(() => connection.close());
  const native = await NativeConnection.connect({ address: server.address });
  teardown.add(() => native.close());
  const register = await openedRegister(settings.register, teardown);
  await castPeople(register, CAST_PLANS);
  const inbox = await restartableInbox(path.join(dataFolder, 'inbox'), language);
  teardown.add(() => inbox.stop());
  const mail = mailChannel({ smtpUrl: inbox.now().smtpUrl, from: 'Kỳ Hạn <ky-han@cast.example.org>' });
  teardown.add(() => mail.close());
  const temporal = new Client({ connection });
  const { address } = server;
  // A register that was lived in before takes no other clock than its own: this one goes on with it.
  const identity = await keptClock(register);
  const moved = movedClock(settings.startsOn, settings.realMsPerDay);
  const clock = identity === undefined ? moved : { ...moved, identity };
  const worker = await restartable(() =>
    openWorker({
      temporal: { address, client: temporal, native, namespace: 'default', close: async () => undefined },
      register,
      clock,
      channels: { mail },
      keys: KEYS,
      portalUrl: 'http://portal.example.org',
      language,
      environment: process.env,
    }),
  );
  teardown.add(() => worker.stop());
  return {
    register,
    client: createClient({ temporal, register, clock, calendarOf: planCalendar, language }),
    clock,
    temporal,
    get inbox() {
      return inbox.now();
    },
    parts: { worker, inbox, temporal: server },
    moveTo: async (day, time) => {
      clock.moveTo(day, time);
      await wakeAll(temporal, register);
    },
    loseTemporal: async () => {
      await server.stop();
      await removeDatabase(dataFolder);
      await server.start();
    },
    stop: () => teardown.run(),
  };
}

/** With what belongs to it: its log of what was written last. */
async function removeDatabase(dataFolder: string): Promise<void> {
  const files = (await readdir(dataFolder)).filter((name) => name.startsWith('temporal.db'));
  for (const file of files) await rm(path.join(dataFolder, file));
}

/** The register given, else one in memory. */
async function openedRegister(given: RegisterSettings | undefined, teardown: Teardown): Promise<Register> {
  const own = given === undefined ? migratedPglite() : undefined;
  if (own !== undefined) {
    teardown.add(() => own.pglite.close());
    await own.give('public');
  }
  const files = await mkdtemp(path.join(tmpdir(), 'kyhan-engine-files-'));
  teardown.add(() => rm(files, { recursive: true, force: true }));
  const settings = given ?? { kind: 'memory', ...(own && { pglite: own.pglite }) };
  const register = await openRegister({ files, ...settings });
  teardown.add(() => register.close());
  return register;
}

/** A server with a database file, so that what it knew is there again after a crash. */
async function temporalServer(
  dataFolder: string,
  dynamicConfig: NonNullable<EngineSettings['dynamicConfig']>,
): Promise<Restartable & { readonly address: string }> {
  const searchAttributes = Object.fromEntries(SEARCH_ATTRIBUTES.map(({ name, type }) => [name, type]));
  const start = (before?: DevServer) =>
    startDevServer({ searchAttributes, dynamicConfig, dataFolder, ...(before && { ports: before.ports }) });
  const server = await restartable(start, async (running) => {
    process.kill(running.pid, 'SIGKILL');
    await running.stop();
  });
  return { ...server, address: server.now().address };
}

async function restartableInbox(folder: string, language: Language): Promise<Restartable<Inbox>> {
  const portOf = (url = 'http://any:0') => Number(new URL(url).port);
  return await restartable((before?: Inbox) =>
    startInbox({ smtpPort: portOf(before?.smtpUrl), httpPort: portOf(before?.url), folder, language }),
  );
}

/** Timers were set for the time of before: a signal makes each look at the clock again. */
async function wakeAll(temporal: Client, register: Register): Promise<void> {
  const open = await listAssignments(register, { ended: false });
  for (const shardId of new Set(open.map(shardIdOf)))
    // One that has still to start looks at the clock by itself.
    await temporal.workflow
      .getHandle(shardId)
      .signal(submissionsWaitingSignal)
      .catch(() => undefined);
  for (const { plan } of await listPlans(register))
    for (const day of new Set(plan.units.flatMap(({ lives }) => lives.to ?? [])))
      await temporal.workflow
        .getHandle(reorganisationIdOf({ planSlug: plan.slug, effective: addDays(day, 1) }))
        .signal(planChangedSignal)
        .catch(() => undefined);
  await temporal.workflow.getHandle(POST_OFFICE_ID).signal(noticesWaitingSignal);
}
