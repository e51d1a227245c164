import {
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  ScheduleOverlapPolicy,
  type Client,
} from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { CYCLES_QUEUE, MAIL_QUEUE } from '@kyhan/workflows';
import { TEMPORAL_WORDS, type Language } from '@kyhan/words';
import { AUDIT_ID, POST_OFFICE_ID } from '@kyhan/plan/ids';

export interface StandingWishes {
  /** Plan milliseconds per real millisecond: the audit comes once a plan day. */
  readonly speed: number;
  /** Of the deployment, as Temporal's own page shows it. */
  readonly language: Language;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** A fast clock's day may be a second: the audit looks no more often than this. */
const SHORTEST_AUDIT_MS = 20_000;

/**
 * Makes sure that the post office runs and that the audit comes once a plan day. Repeating it is safe.
 * @returns the ids of what was not there
 * @throws Error of the SDK where Temporal does not answer
 */
export async function keepStandingWorkflows(temporal: Client, wishes: StandingWishes): Promise<string[]> {
  const isOfficeNew = await keepPostOffice(temporal, wishes);
  const isAuditNew = await keepAudit(temporal, wishes);
  return [...(isOfficeNew ? [POST_OFFICE_ID] : []), ...(isAuditNew ? [AUDIT_ID] : [])];
}

/** How often the audit comes, in real milliseconds. Pure; throws nothing. */
export function auditEveryMs(speed: number): number {
  return Math.max(SHORTEST_AUDIT_MS, Math.ceil(DAY_MS / speed));
}

async function keepPostOffice({ workflow }: Client, { language }: StandingWishes): Promise<boolean> {
  try {
    await workflow.start('postOfficeWorkflow', {
      taskQueue: MAIL_QUEUE,
      workflowId: POST_OFFICE_ID,
      args: [{ language }],
      staticSummary: TEMPORAL_WORDS.postOffice[language],
    });
    return true;
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    return false;
  }
}

/** What was set once stays: an update overwrites what an administrator does in the same moment. */
async function keepAudit({ schedule }: Client, { speed, language }: StandingWishes): Promise<boolean> {
  const every = auditEveryMs(speed);
  const handle = schedule.getHandle(AUDIT_ID);
  const args = [{ language }];
  const action = {
    type: 'startWorkflow' as const,
    workflowType: 'auditWorkflow',
    workflowId: AUDIT_ID,
    taskQueue: CYCLES_QUEUE,
    args,
    staticSummary: TEMPORAL_WORDS.dailyAudit[language],
  };
  const spec = { intervals: [{ every }] };
  try {
    const { spec: kept, action: keptAction } = await handle.describe();
    const isSame =
      kept.intervals?.[0]?.every === every && JSON.stringify(keptAction.args) === JSON.stringify(args);
    if (!isSame) await handle.update((previous) => ({ ...previous, spec, action }));
    return false;
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
  }
  // Two audits at once would do the same work twice; a missed one is made up by the next.
  const policies = { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 minute' as const };
  try {
    await schedule.create({
      scheduleId: AUDIT_ID,
      spec,
      action,
      policies,
      state: { triggerImmediately: true },
    });
    return true;
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    return false;
  }
}
