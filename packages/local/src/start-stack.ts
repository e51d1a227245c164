import { randomBytes } from 'node:crypto';
import { createClient, type KyhanClient } from '@kyhan/client';
import type { PlanClock } from '@kyhan/engine';
import { planCalendar } from '@kyhan/plan';
import { ensureDeployment, keptClock, openRegister, type Register } from '@kyhan/register';
import type { Language } from '@kyhan/words';
import { lockFolder } from './folder/folder-lock.js';
import { keepPort, keptPort } from './folder/kept-port.js';
import { startInbox, type Inbox } from './inbox/start-inbox.js';
import {
  armFailPointOf,
  clockIdentity,
  deadMansSwitch,
  Failure,
  INITIAL_SETTINGS,
  checkpointKey as openCheckpointKey,
  linkKeys,
  linkKeysFile,
  officeMail,
  openPortal,
  type OpenPortal,
  backupDoor,
  keepBackups,
  keptBundle,
  keptPlace,
  lettersApart,
  type KeptPlanClock,
  openWorker,
  openWitnessedClock,
  Progress,
  startProbe,
  type Settings,
  Teardown,
  type TemporalConnection,
  uploadLimitsOf,
  retentionOf,
  sealingOf,
} from '@kyhan/stack';
import type { RegisterPlace } from '@kyhan/contracts';
import type { PortWish } from '@kyhan/stack/places';
import type { Actor } from '@kyhan/plan/ids';
import { prepareDataFolder, removeRunFile, writeRunFile } from './folder/data-folder.js';
import { DEFAULT_PORTS, type StackPart, type StackPorts, type StackSettings } from './stack-settings.js';
import { openFolderRegister } from './postgres/open-folder-register.js';
import { openTemporal } from './temporal-server/open-temporal.js';

type Wishes = StackSettings & Required<Pick<StackSettings, 'environment'>>;

/** The whole of Kỳ Hạn in one process. */
export interface Stack {
  readonly portalUrl: string;
  /** Opens a session as the person at this machine; good for this run of the stack. */
  readonly signInUrl: string;
  readonly inbox: Inbox;
  readonly temporalUrl?: string;
  readonly register: Register;
  readonly client: KyhanClient;
  /** The person at this machine. */
  readonly operator: Actor;
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
 * Starts register, inbox, Temporal, worker and portal, applies the plan where one is given, and stops all of them
 * together: on `stop`, on a failure while starting, and when any part ends by itself. A start that fails leaves
 * nothing running.
 * @throws KyhanError ALREADY_RUNNING, TEMPORAL_NOT_PROVISIONED, TEMPORAL_UNAVAILABLE, REGISTER_UNAVAILABLE,
 * PORT_TAKEN; the reason of the signal
 */
export async function startStack(wishes: StackSettings): Promise<Stack> {
  const teardown = new Teardown();
  const { onPart, signal } = wishes;
  const heeding = (part: StackPart) => {
    signal?.throwIfAborted();
    onPart?.(part);
  };
  try {
    return await started({ environment: process.env, ...wishes, onPart: heeding }, teardown);
  } catch (error) {
    await teardown.run();
    throw error;
  }
}

async function started(wishes: Wishes, teardown: Teardown): Promise<Stack> {
  const {
    dataFolder,
    fastClock,
    onPart,
    environment,
    settings = INITIAL_SETTINGS,
    ports = DEFAULT_PORTS,
  } = wishes;
  armFailPointOf(environment, settings);
  const folder = await prepareDataFolder(dataFolder);
  const lock = await lockFolder(dataFolder);
  teardown.add(() => lock.release());
  const failure = new Failure(teardown);
  // Temporal takes longest and needs nothing of ours: the others come up meanwhile. What has begun to start is
  // stopped too where another part fails before it is up.
  const temporalComing = temporalOf({ ...wishes, settings, ports }, failure);
  const temporalOrNot = temporalComing.catch(() => undefined);
  teardown.add(async () => (await temporalOrNot)?.close());
  const bundleComing = keptBundle(environment);
  const bundleOrNot = bundleComing.catch(() => undefined);
  teardown.add(() => bundleOrNot);
  const folderRegister = await openFolderRegister({
    dataFolder,
    settings,
    kind: wishes.register,
    environment,
    signal: wishes.signal,
    ...(wishes.onProvisionStep === undefined ? {} : { onStep: wishes.onProvisionStep }),
    onExit: (reason) => failure.report(`PostgreSQL: ${reason}`),
  });
  teardown.add(() => folderRegister.stop());
  const register = await openRegister(lettersApart(folderRegister.place));
  teardown.add(() => register.close());
  const clockWish = { dataFolder, ...(fastClock === undefined ? {} : { fast: fastClock }) };
  const clockOfFolder = clockIdentity({ ...clockWish, registerClock: await keptClock(register) });
  await ensureDeployment(register, { clock: clockOfFolder, realNow: Date.now() });
  onPart?.('register');
  const inbox = await inboxOf({ ...wishes, settings, ports }, folder.inbox);
  teardown.add(() => inbox.stop());
  onPart?.('inbox');
  const temporal = await temporalComing;
  onPart?.('temporal');
  await bundleComing;
  // Last of all: a fast clock's days must not pass while nobody is there to act.
  const clock = await openWitnessedClock(register, clockWish);
  teardown.add(() => clock.close());
  const place = await keptPlace(register, { clock, dataFolder, settings });
  return await withTemporal(wishes, {
    teardown,
    failure,
    settings,
    ports,
    clock,
    place,
    register,
    inbox,
    temporal,
  });
}

interface Base {
  readonly teardown: Teardown;
  readonly failure: Failure;
  readonly settings: Settings;
  readonly ports: StackPorts;
  readonly clock: KeptPlanClock;
  readonly place: RegisterPlace;
  readonly register: Register;
  readonly inbox: Inbox;
  readonly temporal: TemporalConnection;
}

async function withTemporal(wishes: Wishes, base: Base): Promise<Stack> {
  const { teardown, failure, settings, inbox, temporal } = base;
  const { dataFolder, onPart, plan, environment } = wishes;
  const { language } = settings;
  const keys = await linkKeys(linkKeysFile(settings, dataFolder));
  const checkpointKey = await openCheckpointKey(settings, dataFolder);
  const client = clientOf(base);
  const token = randomBytes(32).toString('base64url');
  const port = await portalPort(wishes, base);
  const mail = officeMail({
    ...settings,
    smtpUrl: settings.smtpUrl ?? inbox.smtpUrl,
    mailFrom: settings.mailFrom ?? INBOX_SENDER,
  });
  teardown.add(() => mail.close());
  const shown = wishes.sources === undefined ? {} : { sources: wishes.sources };
  const progress = new Progress();
  const watched = { ...base, progress, dataFolder };
  const probe = await startProbe(watched);
  teardown.add(() => probe.close());
  const portal = await openPortal({
    ...base,
    client,
    keys,
    checkpointKey,
    token,
    // Where a mail server is named no letter ends there.
    ...(settings.smtpUrl === undefined ? { inboxUrl: inbox.url } : {}),
    port,
    dataFolder,
    mail,
    backup: backupDoor({ ...base, dataFolder, read: { settings, sources: wishes.sources ?? {} } }),
    ...shown,
  });
  teardown.add(() => portal.close());
  await keepPort(dataFolder, Number(new URL(portal.url).port));
  await writeRunFile(dataFolder, runFile({ portal, inbox, temporal, token }));
  teardown.add(() => removeRunFile(dataFolder));
  onPart?.('portal');
  const channels = { mail };
  const { publicUrl: portalUrl } = portal;
  const retention = retentionOf(settings);
  const parts = { ...base, channels, keys, checkpointKey, portalUrl, language, environment };
  const worker = await openWorker({ ...parts, retention, ...sealingOf(settings) });
  teardown.add(() => worker.stop());
  const backups = keepBackups({ ...base, dataFolder, read: { settings, sources: wishes.sources ?? {} } });
  teardown.add(() => backups.stop());
  const deadMan = deadMansSwitch(watched, { url: settings.deadManUrl });
  teardown.add(async () => deadMan.stop());
  worker.finished.then(
    () => undefined,
    (error: unknown) => failure.report(`worker: ${String(error)}`),
  );
  onPart?.('worker');
  if (plan !== undefined) await client.applyPlan({ plan, actor: operatorOf(settings) });
  onPart?.('plan');
  progress.begin(teardown);
  return stackOf({ ...base, client, portal, token });
}

function operatorOf({ operator: personId }: Settings): Actor {
  return { kind: 'person', personId };
}

/** Good for the development inbox alone: settings name a sender for a mail server. */
const INBOX_SENDER = 'Kỳ Hạn <ky-han@kyhan.example.org>';

/**
 * Letters that were sent lead to the port of the first start: an office's portal comes back there or not at all. A
 * demonstration may move.
 */
async function portalPort(
  { dataFolder, fastClock }: StackSettings,
  { settings, ports }: Base,
): Promise<PortWish> {
  if (settings.port !== undefined) return { only: settings.port };
  const kept = await keptPort(dataFolder);
  if (kept === undefined) return ports.portal;
  return fastClock === undefined ? { only: kept } : kept;
}

function wished(fixed: number | undefined, preferred: number): PortWish {
  return fixed === undefined ? preferred : { only: fixed };
}

function runFile(parts: Pick<Base, 'inbox' | 'temporal'> & { portal: OpenPortal; token: string }) {
  const { portal, inbox, temporal, token } = parts;
  return {
    url: portal.url,
    token,
    pid: process.pid,
    inboxUrl: inbox.url,
    smtpUrl: inbox.smtpUrl,
    temporalAddress: temporal.address,
    ...(temporal.uiUrl === undefined ? {} : { temporalUrl: temporal.uiUrl }),
  };
}

function stackOf(parts: Base & { client: KyhanClient; portal: OpenPortal; token: string }): Stack {
  const { portal, inbox, temporal, register, client, clock, settings, token, failure, teardown } = parts;
  return {
    portalUrl: portal.url,
    signInUrl: portal.signInUrl,
    inbox,
    ...(temporal.uiUrl === undefined ? {} : { temporalUrl: temporal.uiUrl }),
    register,
    client,
    operator: operatorOf(settings),
    clock,
    language: settings.language,
    token,
    failed: failure.reported,
    stop: () => teardown.run(),
  };
}

function inboxOf(
  { settings, ports, unknownMailboxes = [] }: StackSettings & Pick<Base, 'settings' | 'ports'>,
  folder: string,
): Promise<Inbox> {
  return startInbox({
    smtpPort: wished(settings.inboxSmtpPort, ports.smtp),
    httpPort: wished(settings.inboxPort, ports.inbox),
    folder,
    language: settings.language,
    unknownMailboxes,
  });
}

function clientOf({ temporal, register, clock, settings }: Base): KyhanClient {
  return createClient({
    temporal: temporal.client,
    register,
    clock,
    calendarOf: planCalendar,
    language: settings.language,
    limits: uploadLimitsOf(settings),
  });
}

function temporalOf(
  wishes: Wishes & Pick<Base, 'settings' | 'ports'>,
  failure: Failure,
): Promise<TemporalConnection> {
  const { dataFolder, settings, environment, onProvisionStep, signal, ports } = wishes;
  return openTemporal({
    dataFolder,
    settings,
    environment,
    signal,
    port: ports.temporal,
    ...(onProvisionStep === undefined ? {} : { onProvisionStep }),
    onExit: (reason) => failure.report(`Temporal: ${reason}`),
  });
}
