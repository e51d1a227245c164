import path from 'node:path';
import { keepStanding } from './keep-standing.js';
import { contactLinks } from '../contact-links.js';
import {
  keepSchedules,
  planApplying,
  reorganising,
  runningWorkflows,
  shardBell,
  type LinkKeys,
} from '@kyhan/client';
import type { PlanClock } from '@kyhan/engine';
import type { Channels } from '@kyhan/channels';
import { planCalendar } from '@kyhan/plan';
import { ensureDeployment, takeBackSendings, type Register } from '@kyhan/register';
import { REAL_CLOCK } from '../clock/real-clock.js';
import { startWorker, workflowBundle, type RunningWorker, type WorkflowBundle } from '@kyhan/worker';
import { noticesWaitingSignal } from '@kyhan/workflows';
import { POST_OFFICE_ID } from '@kyhan/plan/ids';
import type { Language } from '@kyhan/words';
import { cacheFolder, type Environment } from '../cache-folder.js';
import type { TemporalConnection } from '../temporal/temporal-connection.js';

export interface WorkerParts {
  readonly temporal: TemporalConnection;
  readonly register: Register;
  /** Its identity is kept by the register, which lives by no other; the real clock needs none. */
  readonly clock: PlanClock & { readonly identity?: string };
  readonly channels: Channels;
  readonly keys: LinkKeys;
  /** What links in letters begin with. */
  readonly portalUrl: string;
  /** Of the deployment; Vietnamese where none is given. */
  readonly language?: Language;
  /** Says where the bundle of workflows is kept. */
  readonly environment: Environment;
}

/**
 * The worker of the embedded stack, wired to its register, clock, mail and links.
 * @throws KyhanError REGISTER_OTHER_CLOCK, NAMESPACE_TAKEN; Error of the SDK where the server cannot be reached
 */
export async function openWorker(parts: WorkerParts): Promise<RunningWorker> {
  const { temporal, register, clock, channels, keys, portalUrl, language = 'vi', environment } = parts;
  const { deploymentId } = await ensureDeployment(register, {
    clock: clock.identity ?? REAL_CLOCK,
    realNow: Date.now(),
  });
  const standing = await keepStanding({ temporal: temporal.client, register, clock, deploymentId, language });
  const bundle = await keptBundle(environment);
  await takeBackSendings(register, Date.now());
  const schedules = { temporal: temporal.client, clock, calendarOf: planCalendar, language };
  const worker = await startWorker({
    connection: temporal.native,
    namespace: temporal.namespace,
    bundle,
    dependencies: {
      register,
      clock,
      channels,
      language,
      calendarOf: planCalendar,
      keepSchedules: (plan, onSchedule) => keepSchedules(schedules, plan, { now: clock.now(), onSchedule }),
      applying: planApplying({ ...schedules, register }),
      reorganising: reorganising({ ...schedules, register }),
      running: runningWorkflows(temporal.client),
      ringShard: shardBell(temporal.client, clock),
      ringPostOffice: () => ringPostOffice(temporal),
      links: contactLinks(keys, portalUrl),
    },
  });
  return {
    finished: Promise.race([worker.finished, standing.failed]),
    stop: async () => {
      standing.stop();
      await worker.stop();
    },
  };
}

/**
 * The workflow code of this product, from the cache or made now, which takes seconds.
 * @throws Error where the cache cannot be written
 */
export function keptBundle(environment: Environment): Promise<WorkflowBundle> {
  return workflowBundle(path.join(cacheFolder(environment), 'workflows'));
}

/** Best effort: the post office looks by itself within minutes. */
async function ringPostOffice({ client }: TemporalConnection): Promise<void> {
  await client.workflow
    .getHandle(POST_OFFICE_ID)
    .signal(noticesWaitingSignal)
    .catch(() => undefined);
}
