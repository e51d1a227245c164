import { readSignedLink, signedText, type KyhanClient, type LinkKeys } from '@kyhan/client';
import type { Channel } from '@kyhan/channels';
import type { PlanClock } from '@kyhan/engine';
import type { PortalDependencies } from '@kyhan/api';
import type { RegisterPlace } from '@kyhan/contracts';
import { createPortal } from '@kyhan/portal';
import { personActor } from '@kyhan/plan/ids';
import {
  beatPortal,
  ensureOperator,
  newSignInLink,
  type CheckpointKey,
  type Register,
} from '@kyhan/register';
import type { TemporalConnection } from '../temporal/temporal-connection.js';
import { contactLinks } from '@kyhan/worker';
import { heardWorkers } from '../temporal/heard-workers.js';
import { listenFrom, type PortWish } from '../listen-from.js';
import { oidcDoor } from '../oidc/oidc-door.js';
import { inspectWhileOpen } from '../scan/inspect-while-open.js';
import { uploadLimitsOf } from '../upload-limits-of.js';
import { mailDoor } from '../mail-door.js';
import type { ReadSettings } from '../settings/read-settings.js';
import type { Settings } from '../settings/settings.js';
import { requireDiskRoom } from '../watch/require-disk-room.js';
import { logAnswers } from '../watch/log-answers.js';
import { proofSettings } from '../proof-settings.js';
import { shownSettings } from '../settings/shown-settings.js';

export interface PortalParts {
  readonly register: Register;
  readonly client: KyhanClient;
  readonly clock: PlanClock;
  readonly keys: LinkKeys;
  readonly token: string;
  /** The development inbox's page, where there is one. */
  readonly inboxUrl?: string;
  readonly temporal: Pick<TemporalConnection, 'uiUrl' | 'client'>;
  readonly port: PortWish;
  readonly dataFolder: string;
  readonly settings: Settings;
  /** Where each setting was found; absent: settings are not shown. */
  readonly sources?: ReadSettings['sources'];
  /** Where the register lies. */
  readonly place?: RegisterPlace;
  readonly backup?: PortalDependencies['backup'];
  readonly checkpointKey?: CheckpointKey | undefined;
  /** How letters leave, for whoever tries it. */
  readonly mail?: Channel;
}

export interface OpenPortal {
  /** Where it listens, for programs on this machine. */
  readonly url: string;
  /** Where people find it. */
  readonly publicUrl: string;
  readonly signInUrl: string;
  close(): Promise<void>;
}

/**
 * The portal where the settings say, with a sign-in link for the person at this machine.
 * @throws KyhanError PORT_TAKEN
 */
export async function openPortal(parts: PortalParts): Promise<OpenPortal> {
  const { register, client, clock, keys, token, inboxUrl, temporal, port, settings } = parts;
  const { mail, sources, dataFolder, place, backup, checkpointKey } = parts;
  const { host, language, trustedProxies, operator } = settings;
  await ensureOperator(register, { personId: operator, now: clock.now(), realNow: Date.now() });
  const oidc = oidcDoor(settings);
  const answersLog = logAnswers();
  // Links and the own origin are asked for by requests, which come when it is known where the portal listens.
  let publicUrl = settings.publicUrl ?? '';
  const app = await createPortal({
    register,
    client,
    now: () => clock.now(),
    realNow: () => Date.now(),
    links: {
      read: (given: string) => readSignedLink(keys, given),
      create: (assignmentId, address) => contactLinks(keys, publicUrl).submission(assignmentId, address),
    },
    sign: (text, like) => signedText(keys, text, like),
    language,
    trustedProxies,
    askTemporal: () => temporal.client.workflowService.getSystemInfo({}),
    askDisk: () => requireDiskRoom(dataFolder),
    askWorkers: () => heardWorkers(temporal.client),
    operator,
    localToken: token,
    get publicUrl() {
      return publicUrl;
    },
    ...answersLog,
    ...(oidc === undefined ? {} : { oidc }),
    ...(inboxUrl === undefined ? {} : { inboxUrl }),
    ...(temporal.uiUrl === undefined ? {} : { temporalUrl: temporal.uiUrl }),
    temporalNamespace: settings.temporalNamespace,
    ...(place === undefined ? {} : { place }),
    ...(backup === undefined ? {} : { backup }),
    ...(checkpointKey === undefined ? {} : { checkpointKey }),
    ...proofSettings(settings),
    ...(mail === undefined ? {} : { mail: mailDoor(mail, () => publicUrl) }),
    ...(sources === undefined ? {} : { settings: shownSettings({ settings, sources }) }),
    limits: uploadLimitsOf(settings),
    secureCookies: settings.publicUrl?.startsWith('https:') ?? false,
  });
  const url = await listeningUrl(app, { host, port });
  publicUrl ||= url;
  const inspecting = await inspectWhileOpen({
    register,
    now: () => clock.now(),
    reportBug: answersLog.reportBug,
  });
  const heart = clock.speed === 1 ? await keepBeating(register, clock) : undefined;
  const signInUrl = await signInLink(parts, publicUrl);
  const close = async () => {
    clearInterval(heart);
    await inspecting.stop();
    await app.close();
  };
  return { url, publicUrl, signInUrl, close };
}

const BEAT_MS = 60_000;

/** So that it is known afterwards when units could not hand in; a fast clock's days pass only while it runs. */
async function keepBeating(register: Register, clock: PlanClock): Promise<NodeJS.Timeout> {
  await beatPortal(register, clock.now());
  const beat = async () => {
    try {
      await beatPortal(register, clock.now());
    } catch {
      // The register or the clock is away: the next beat tells that it was.
    }
  };
  return setInterval(() => void beat(), BEAT_MS).unref();
}

/** Whoever listens everywhere is reached on loopback as well. */
async function listeningUrl(
  app: Awaited<ReturnType<typeof createPortal>>,
  { host, port }: { host: string; port: PortWish },
): Promise<string> {
  const url = new URL(await listenFrom(port, (free) => app.listen({ host, port: free })));
  if (host === '0.0.0.0' || host === '::') url.hostname = host === '::' ? '[::1]' : '127.0.0.1';
  return url.origin;
}

/** Used up when it is pressed; the next start makes another. */
async function signInLink({ register, clock, settings }: PortalParts, url: string): Promise<string> {
  const { operator: personId } = settings;
  const making = { by: personActor(personId), how: 'hand', at: clock.now(), realAt: Date.now() } as const;
  return `${url}/sign-in/${await newSignInLink(register, { personId, ...making })}`;
}
