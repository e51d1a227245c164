import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { createClient, type KyhanClient } from '@kyhan/client';
import {
  freePort,
  openPlanClock,
  openWorker,
  startInbox,
  Teardown,
  type Inbox,
  type KeptPlanClock,
} from '@kyhan/local';
import { createMailer } from '@kyhan/mail';
import { planCalendar } from '@kyhan/plan';
import { openRegister, type Register } from '@kyhan/register';
import { startDevServer } from '@kyhan/testkit';
import { keepStandingWorkflows } from '@kyhan/worker';
import { SEARCH_ATTRIBUTES } from '@kyhan/workflows';

/** The engine without its pages: real Temporal, real register, real SMTP, on a fast clock. */
export interface Engine {
  readonly register: Register;
  readonly client: KyhanClient;
  readonly clock: KeptPlanClock;
  readonly inbox: Inbox;
  readonly temporal: Client;
  /** Stops and starts the worker, as a deployment or a crash does. */
  stopWorker(): Promise<void>;
  startWorker(): Promise<void>;
  stop(): Promise<void>;
}

export interface EngineSettings {
  readonly startsOn: string;
  readonly realMsPerDay: number;
}

const KEYS = { current: 'test', secrets: { test: 'a secret of the tests alone, at least 32 bytes long' } };

export async function startEngine({ startsOn, realMsPerDay }: EngineSettings): Promise<Engine> {
  const teardown = new Teardown();
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'kyhan-engine-'));
  teardown.add(() => rm(dataFolder, { recursive: true, force: true }));
  const searchAttributes = Object.fromEntries(SEARCH_ATTRIBUTES.map(({ name, type }) => [name, type]));
  const server = await startDevServer({ searchAttributes });
  teardown.add(() => server.stop());
  const connection = await Connection.connect({ address: server.address });
  teardown.add(() => connection.close());
  const native = await NativeConnection.connect({ address: server.address });
  teardown.add(() => native.close());
  const register = await openRegister({ kind: 'memory' });
  teardown.add(() => register.close());
  const [smtp, http] = await Promise.all([freePort(), freePort()]);
  const inbox = await startInbox({ smtpPort: smtp.port, httpPort: http.port });
  teardown.add(() => inbox.stop());
  const fast = { startsOn, zone: 'Asia/Ho_Chi_Minh', realMsPerDay };
  const clock = await openPlanClock({ dataFolder, fast });
  teardown.add(() => clock.close());
  const mailer = createMailer({ smtpUrl: inbox.smtpUrl, from: 'Kỳ Hạn <ky-han@cast.example.org>' });
  teardown.add(async () => mailer.close());
  const client = new Client({ connection });
  const temporal = {
    address: server.address,
    client,
    native,
    namespace: 'default',
    close: async () => undefined,
  };
  const parts = {
    temporal,
    register,
    clock,
    mailer,
    keys: KEYS,
    portalUrl: 'http://portal.example.org',
    environment: process.env,
  };
  let worker = await openWorker(parts);
  teardown.add(() => worker.stop());
  await keepStandingWorkflows(client, clock.speed);
  return {
    register,
    client: createClient({ temporal: client, register, clock, calendarOf: planCalendar }),
    clock,
    inbox,
    temporal: client,
    stopWorker: () => worker.stop(),
    startWorker: async () => {
      worker = await openWorker(parts);
    },
    stop: () => teardown.run(),
  };
}
