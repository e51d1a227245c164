import { randomBytes } from 'node:crypto';
import { createClient, type KyhanClient } from '@kyhan/client';
import type { PlanClock } from '@kyhan/engine';
import { mailChannel } from '@kyhan/channels';
import { planCalendar } from '@kyhan/plan';
import { openRegister, type Register } from '@kyhan/register';
import type { Language } from '@kyhan/words';
import { keepStandingWorkflows } from '@kyhan/worker';
import { lockFolder } from './folder/folder-lock.js';
import { startInbox, type Inbox } from './inbox/start-inbox.js';
import {
  deploymentLanguage,
  linkKeys,
  openPortal,
  type OpenPortal,
  keptBundle,
  openWorker,
  openPlanClock,
  registerPlace,
  Teardown,
  type TemporalConnection,
} from '@kyhan/stack';
import { SYSTEM_ACTOR } from '@kyhan/plan/ids';
import { prepareDataFolder, removeRunFile, writeRunFile } from './folder/data-folder.js';
import type { StackSettings } from './stack-settings.js';
import { openTemporal } from './temporal-server/open-temporal.js';

/** The whole of Kỳ Hạn in one process. */
export interface Stack {
  readonly portalUrl: string;
  /** Opens a session as coordinator; good for this run of the stack. */
  readonly signInUrl: string;
  readonly inbox: Inbox;
  readonly temporalUrl?: string;
  readonly register: Register;
  readonly client: KyhanClient;
  readonly clock: PlanClock;
  /** Of the deployment. */
  readonly language: Language;
  /** Bearer token of the command line. */
  readonly token: string;
  /** Settles with the reason where a part ends that was not stopped; the rest is then stopped. */
  readonly failed: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts register, inbox, Temporal, worker and portal on loopback, applies the plan where one is given, and
 * stops all of them together: on `stop`, on a failure while starting, and when any part ends by itself.
 * @throws KyhanError ALREADY_RUNNING, TEMPORAL_NOT_PROVISIONED, TEMPORAL_UNAVAILABLE, REGISTER_UNAVAILABLE
 */
export async function startStack(settings: StackSettings): Promise<Stack> {
  const teardown = new Teardown();
  try {
    return await started(settings, teardown);
  } catch (error) {
    await teardown.run();
    throw error;
  }
}

async function started(settings: StackSettings, teardown: Teardown): Promise<Stack> {
  const { dataFolder, onPart, environment } = settings;
  const language = deploymentLanguage(environment);
  const folder = await prepareDataFolder(dataFolder);
  const lock = await lockFolder(dataFolder);
  teardown.add(() => lock.release());
  const failure = new Failure(teardown);
  const { ports } = settings;
  // Temporal takes longest and needs nothing of ours: the others come up meanwhile.
  const temporalComing = temporalOf(settings, failure);
  temporalComing.catch(() => undefined);
  const bundleComing = keptBundle(settings.environment);
  bundleComing.catch(() => undefined);
  const register = await openRegister(registerPlace(settings.environment, folder.register));
  teardown.add(() => register.close());
  onPart?.('register');
  const inbox = await startInbox({
    smtpPort: ports.smtp,
    httpPort: ports.inbox,
    folder: folder.inbox,
    language,
  });
  teardown.add(() => inbox.stop());
  onPart?.('inbox');
  const temporal = await temporalComing;
  teardown.add(() => temporal.close());
  onPart?.('temporal');
  await bundleComing;
  // Last of all: a fast clock's days must not pass while nobody is there to act.
  const clock = await openPlanClock({
    dataFolder,
    ...(settings.fastClock === undefined ? {} : { fast: settings.fastClock }),
  });
  teardown.add(() => clock.close());
  const base = { teardown, failure, ports, clock, register, inbox, temporal, language };
  return await withTemporal(settings, base);
}

interface Base {
  readonly teardown: Teardown;
  readonly failure: Failure;
  readonly ports: StackSettings['ports'];
  readonly clock: PlanClock;
  readonly register: Register;
  readonly inbox: Inbox;
  readonly temporal: TemporalConnection;
  readonly language: Language;
}

async function withTemporal(settings: StackSettings, base: Base): Promise<Stack> {
  const { teardown, failure, clock, register, inbox, temporal, language } = base;
  const { dataFolder, onPart, plan } = settings;
  const keys = await linkKeys(dataFolder);
  const client = createClient({
    temporal: temporal.client,
    register,
    clock,
    calendarOf: planCalendar,
    language,
  });
  const token = randomBytes(32).toString('base64url');
  const portal = await openPortal({
    ...base,
    client,
    keys,
    token,
    inboxUrl: inbox.url,
    port: base.ports.portal,
  });
  teardown.add(() => portal.close());
  await writeRunFile(dataFolder, {
    url: portal.url,
    token,
    pid: process.pid,
    inboxUrl: inbox.url,
    smtpUrl: inbox.smtpUrl,
    temporalAddress: temporal.address,
    ...(temporal.uiUrl === undefined ? {} : { temporalUrl: temporal.uiUrl }),
  });
  teardown.add(() => removeRunFile(dataFolder));
  onPart?.('portal');
  const smtpUrl = settings.environment['KYHAN_SMTP_URL'] ?? inbox.smtpUrl;
  const mail = mailChannel({ smtpUrl, from: MAIL_FROM });
  teardown.add(() => mail.close());
  const worker = await openWorker({
    ...base,
    channels: { mail },
    keys,
    portalUrl: portal.url,
    environment: settings.environment,
  });
  teardown.add(() => worker.stop());
  worker.finished.then(
    () => undefined,
    (error: unknown) => failure.report(`worker: ${String(error)}`),
  );
  onPart?.('worker');
  if (plan !== undefined) await client.applyPlan({ plan, actor: SYSTEM_ACTOR });
  await keepStandingWorkflows(temporal.client, clock.speed, language);
  onPart?.('plan');
  return stackOf({ ...base, client, portal, token });
}

/** As Temporal's own command line has it: its page a thousand above its frontend. */
const UI_PORT_DISTANCE = 1000;
const MAIL_FROM = 'Kỳ Hạn <ky-han@kyhan.example.org>';

function stackOf(parts: Base & { client: KyhanClient; portal: OpenPortal; token: string }): Stack {
  const { portal, inbox, temporal, register, client, clock, language, token, failure, teardown } = parts;
  return {
    portalUrl: portal.url,
    signInUrl: portal.signInUrl,
    inbox,
    ...(temporal.uiUrl === undefined ? {} : { temporalUrl: temporal.uiUrl }),
    register,
    client,
    clock,
    language,
    token,
    failed: failure.reported,
    stop: () => teardown.run(),
  };
}

function temporalOf(
  { dataFolder, environment, onProvisionStep, ports: { temporal } }: StackSettings,
  failure: Failure,
): Promise<TemporalConnection> {
  return openTemporal({
    dataFolder,
    environment,
    ports: { frontend: temporal, ui: temporal === 0 ? 0 : temporal + UI_PORT_DISTANCE },
    ...(onProvisionStep === undefined ? {} : { onProvisionStep }),
    onExit: (reason) => failure.report(`Temporal: ${reason}`),
  });
}

/** The first part that ends by itself takes the others with it: half a stack would look alive and do nothing. */
class Failure {
  report!: (reason: string) => void;
  readonly reported = new Promise<string>((resolve) => {
    this.report = resolve;
  });

  constructor(teardown: Teardown) {
    void this.reported.then(() => teardown.run());
  }
}
