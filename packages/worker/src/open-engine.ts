import type { Client } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import type { NativeConnection } from '@temporalio/worker';
import {
  keepSchedules,
  planApplying,
  postOfficeBell,
  reorganising,
  runningWorkflows,
  shardBell,
  type LinkKeys,
} from '@kyhan/client';
import type { PlanClock } from '@kyhan/engine';
import type { Channels } from '@kyhan/channels';
import { planCalendar } from '@kyhan/plan';
import {
  ensureDeployment,
  takeBackSendings,
  type CheckpointKey,
  type Register,
  type RetentionRules,
  type TimeStampAuthority,
} from '@kyhan/register';
import type { Language } from '@kyhan/words';
import { REAL_CLOCK } from './clock/real-clock.js';
import { contactLinks } from './contact-links.js';
import { keepStanding } from './keep-standing.js';
import { startWorker, type RunningWorker } from './start-worker.js';
import type { WorkflowBundle } from './workflow-bundle.js';

/** What Kỳ Hạn's workflows and activities run with. */
export interface EngineParts {
  readonly temporal: Client;
  readonly native: NativeConnection;
  readonly namespace: string;
  readonly register: Register;
  /** Its identity is kept by the register, which lives by no other; the real clock needs none. */
  readonly clock: PlanClock & { readonly identity?: string };
  readonly channels: Channels;
  readonly keys: LinkKeys;
  /** Signs a checkpoint each day; without it none is taken. */
  readonly checkpointKey?: CheckpointKey | undefined;
  /** What links in letters begin with. */
  readonly portalUrl: string;
  /** Of the deployment; Vietnamese where none is given. */
  readonly language?: Language;
  /** For how long is kept what is no fact; drafts for a year and a little, mailboxes for good, where none is given. */
  readonly retention?: RetentionRules;
  /** Who stamps checkpoints; absent: nobody is asked. */
  readonly timeStamps?: TimeStampAuthority | undefined;
  /** Who is mailed the file of each checkpoint; absent: administrators. */
  readonly checkpointTo?: string | undefined;
  /** Of the client too; the SDK's own where none is given. */
  readonly dataConverter?: DataConverter | undefined;
  /** The workflow code, asked for once the namespace is known to be the deployment's. */
  readonly bundle: () => Promise<WorkflowBundle>;
}

/**
 * Kỳ Hạn at work: what stands in the namespace is kept, cycles open, turns are taken and letters leave.
 * @throws KyhanError REGISTER_OTHER_CLOCK, NAMESPACE_TAKEN; Error of the SDK where the server cannot be reached
 */
export async function openEngine(parts: EngineParts): Promise<RunningWorker> {
  const { temporal, native, namespace, register, clock, channels, keys, portalUrl, language = 'vi' } = parts;
  const { checkpointKey } = parts;
  const { deploymentId } = await ensureDeployment(register, {
    clock: clock.identity ?? REAL_CLOCK,
    realNow: Date.now(),
  });
  const standing = await keepStanding({ temporal, register, clock, deploymentId, language });
  const worker = await startedAfter(standing, async () => {
    const bundle = await parts.bundle();
    await takeBackSendings(register, Date.now());
    const schedules = { temporal, clock, calendarOf: planCalendar, language };
    return await startWorker({
      connection: native,
      namespace,
      bundle,
      dataConverter: parts.dataConverter,
      dependencies: {
        register,
        clock,
        channels,
        language,
        retention: parts.retention ?? {},
        ...(parts.timeStamps === undefined ? {} : { timeStamps: parts.timeStamps }),
        ...(parts.checkpointTo === undefined ? {} : { checkpointTo: parts.checkpointTo }),
        calendarOf: planCalendar,
        keepSchedules: (plan, onSchedule) => keepSchedules(schedules, plan, { now: clock.now(), onSchedule }),
        applying: planApplying({ ...schedules, register }),
        reorganising: reorganising({ ...schedules, register }),
        running: runningWorkflows(temporal),
        ringShard: shardBell(temporal, clock),
        ringPostOffice: postOfficeBell(temporal),
        links: contactLinks(keys, portalUrl),
        ...(checkpointKey === undefined ? {} : { checkpointKey }),
      },
    });
  });
  return {
    finished: Promise.race([worker.finished, standing.failed]),
    stop: async () => {
      standing.stop();
      await worker.stop();
    },
  };
}

/** Nobody is left looking after what stands where the worker could not start. */
async function startedAfter(
  standing: { stop(): void },
  start: () => Promise<RunningWorker>,
): Promise<RunningWorker> {
  try {
    return await start();
  } catch (error) {
    standing.stop();
    throw error;
  }
}
