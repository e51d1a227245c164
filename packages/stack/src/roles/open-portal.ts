import { createHash, randomBytes } from 'node:crypto';
import process from 'node:process';
import { inspect } from 'node:util';
import { readSignedLink, type KyhanClient, type LinkKeys } from '@kyhan/client';
import type { PlanClock } from '@kyhan/engine';
import { createPortal } from '@kyhan/portal';
import type { Language } from '@kyhan/words';
import { insertSignInLink, type Register } from '@kyhan/register';
import type { TemporalConnection } from '../temporal/temporal-connection.js';
import { contactLinks } from '../contact-links.js';
import { listenFrom } from '../listen-from.js';

export interface PortalParts {
  readonly register: Register;
  readonly client: KyhanClient;
  readonly clock: PlanClock;
  readonly keys: LinkKeys;
  readonly token: string;
  /** The development inbox's page, where there is one. */
  readonly inboxUrl?: string;
  readonly temporal: TemporalConnection;
  /** The port preferred; the next that is free where it is taken. */
  readonly port: number;
  /** Of the deployment; Vietnamese where none is given. */
  readonly language?: Language;
}

export interface OpenPortal {
  readonly url: string;
  readonly signInUrl: string;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const SIGN_IN_FOR_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * The portal on loopback, with a sign-in link for the person at this machine.
 * @throws KyhanError PORT_TAKEN
 */
export async function openPortal(parts: PortalParts): Promise<OpenPortal> {
  const { register, client, clock, keys, token, inboxUrl, temporal, port, language } = parts;
  // Links and the own origin are asked for by requests, which come when it is known where the portal listens.
  let url = '';
  const app = await createPortal({
    register,
    client,
    now: () => clock.now(),
    realNow: () => Date.now(),
    links: {
      read: (given: string) => readSignedLink(keys, given),
      create: (assignmentId, address) => contactLinks(keys, url).submission(assignmentId, address),
    },
    ...(language === undefined ? {} : { language }),
    localToken: token,
    get publicUrl() {
      return url;
    },
    reportBug: (error) => void process.stderr.write(`${inspect(error)}\n`),
    ...(inboxUrl === undefined ? {} : { inboxUrl }),
    ...(temporal.uiUrl === undefined ? {} : { temporalUrl: temporal.uiUrl }),
    secureCookies: false,
  });
  url = await listenFrom(port, (free) => app.listen({ host: HOST, port: free }));
  const signInUrl = await signInLink(register, url);
  return { url, signInUrl, close: () => app.close() };
}

async function signInLink(register: Register, url: string): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await insertSignInLink(register, {
    tokenHash: createHash('sha256').update(token).digest('hex'),
    account: 'local',
    role: 'coordinator',
    expiresRealAt: Date.now() + SIGN_IN_FOR_MS,
  });
  return `${url}/sign-in/${token}`;
}
