import { randomUUID } from 'node:crypto';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { planChanges, type KyhanClient } from '@kyhan/client';
import { apiClient, toldRefusal } from '@kyhan/contracts/client';
import type { PlanClock } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { lockFolder } from '@kyhan/local/folder';
import {
  checkpointKeyIfThere,
  clockIdentity,
  openPlanClock,
  proofSettings,
  type Settings,
} from '@kyhan/stack';
import type { Environment } from '@kyhan/stack/places';
import { createPortal } from '@kyhan/portal';
import { ensureDeployment, ensureOperator, openRegister, type Register } from '@kyhan/register';
import type { StackApi } from './stack-api.js';

export interface Embedding {
  /** The data folder. */
  readonly folder: string;
  readonly settings: Settings;
  /** For PATH and the cache folder. */
  readonly environment: Environment;
}

/**
 * The API over a register that nobody runs, opened by this process under its lock: the portal's own routes
 * answer, without listening, so that the JSON is the same either way. Only reading works.
 * @throws KyhanError NOT_RUNNING where there is no register; ALREADY_RUNNING where another process holds it
 */
export async function embeddedApi({ folder, settings, environment }: Embedding): Promise<StackApi> {
  const { openFolderRegister, registerKind } = await import('@kyhan/local');
  if (settings.databaseUrl === undefined && registerKind(folder) === undefined)
    throw new KyhanError('NOT_RUNNING', { folder });
  const lock = await lockFolder(folder);
  const clock = await openPlanClock({ dataFolder: folder });
  const { place, stop } = await openFolderRegister({ dataFolder: folder, settings, environment });
  const register = await openRegister(place);
  await ensureDeployment(register, { clock: clockIdentity({ dataFolder: folder }), realNow: Date.now() });
  const { operator } = settings;
  await ensureOperator(register, { personId: operator, now: clock.now(), realNow: Date.now() });
  // Known to this process alone.
  const token = randomUUID();
  const portal = await createPortal({
    register,
    client: readingClient({ register, clock, folder }),
    now: () => clock.now(),
    realNow: () => Date.now(),
    links: {
      read: () => {
        throw new KyhanError('LINK_INVALID');
      },
      create: () => '',
    },
    // Nobody is shown a page.
    sign: () => '',
    ...(await signingKey(settings, folder)),
    ...proofSettings(settings),
    operator,
    localToken: token,
    publicUrl: 'http://localhost',
    reportBug: (error) => void process.stderr.write(`${inspect(error)}\n`),
    secureCookies: false,
  });
  const api = apiClient(async ({ method, url, body }) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    // Forms are for handing in, which only a running stack takes.
    if (body instanceof FormData) throw new KyhanError('NOT_RUNNING', { folder });
    const response = await portal.inject({
      method,
      url,
      headers,
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: response.statusCode, body: response.json<unknown>() };
  });
  return {
    api,
    download: (url) => downloaded(portal, url, token),
    async close() {
      await portal.close();
      await register.close();
      await stop();
      await clock.close();
      await lock.release();
    },
  };
}

/** None is made here: that would be none of the office's. */
async function signingKey(settings: Settings, folder: string) {
  const key = await checkpointKeyIfThere(settings, folder);
  return key === undefined ? {} : { checkpointKey: key };
}

async function downloaded(
  portal: Awaited<ReturnType<typeof createPortal>>,
  url: string,
  token: string,
): Promise<Readable> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await portal.inject({ method: 'GET', url, headers, payloadAsStream: true });
  const { statusCode: status } = response;
  if (status < 400) return response.stream();
  const body: unknown = await json(response.stream()).catch(() => undefined);
  throw toldRefusal({ method: 'GET', url }, { status, body });
}

interface Read {
  readonly register: Register;
  readonly clock: Pick<PlanClock, 'now'>;
  readonly folder: string;
}

/** A front door behind which nobody acts: what a plan would change can be asked, and nothing else. */
function readingClient({ register, clock, folder }: Read): KyhanClient {
  const refuse = () => Promise.reject(new KyhanError('NOT_RUNNING', { folder }));
  return {
    planChanges: (wish) => planChanges(register, clock.now(), wish),
    applyPlan: refuse,
    submit: refuse,
    act: refuse,
    rule: refuse,
    extendMany: refuse,
    openOnRequest: refuse,
    actOnDraft: refuse,
    postponeMeeting: refuse,
    answerInvitation: refuse,
    recordAttendance: refuse,
    cancelMeeting: refuse,
    settlePaper: refuse,
    issueReport: refuse,
    noteReportSent: refuse,
    noteReportArrival: refuse,
    joinCycle: refuse,
    actOnPlan: refuse,
    settleFinding: refuse,
    holdMail: refuse,
    settleDoubts: refuse,
    takeOver: refuse,
    limitMail: refuse,
    tellBounce: refuse,
    tellAbsence: refuse,
    askSignIn: refuse,
    appoint: refuse,
    endRole: refuse,
    makeSignInLink: refuse,
    endSession: refuse,
    registerWebhook: refuse,
    endWebhook: refuse,
    issueToken: refuse,
    revokeToken: refuse,
    shareCalendar: refuse,
    endSharedCalendar: refuse,
    exportPerson: refuse,
    erasePerson: refuse,
    askPurge: refuse,
    approvePurge: refuse,
    declinePurge: refuse,
    importRoster: refuse,
    importTrainedBefore: refuse,
    planSession: refuse,
    cancelSession: refuse,
    nominate: refuse,
    recordTrainingAttendance: refuse,
    recordCertificates: refuse,
    eraseTrainee: refuse,
    adoptionTemplate: refuse,
    adopt: refuse,
  };
}
