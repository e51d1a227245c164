import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client } from '@temporalio/client';
import { CYCLES_QUEUE, MAIL_QUEUE } from '@kyhan/workflows';
import { TEMPORAL_WORDS, type Language } from '@kyhan/words';
import { HORIZON_ID, POST_OFFICE_ID } from '@kyhan/plan/ids';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A fast clock's day may be a second: the audit looks no more often than this. */
const SHORTEST_AUDIT_MS = 20_000;

/**
 * Makes sure that the post office runs and that the audit comes once a plan day. Repeating it is safe.
 * @param speed plan milliseconds per real millisecond
 * @param language of the deployment, as Temporal's own page shows it
 * @throws Error of the SDK where Temporal does not answer
 */
export async function keepStandingWorkflows(
  temporal: Client,
  speed: number,
  language: Language = 'vi',
): Promise<void> {
  await temporal.workflow.start('postOfficeWorkflow', {
    taskQueue: MAIL_QUEUE,
    workflowId: POST_OFFICE_ID,
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [{ language }],
    staticSummary: TEMPORAL_WORDS.postOffice[language],
  });
  await keepAudit(temporal, Math.max(SHORTEST_AUDIT_MS, Math.ceil(DAY_MS / speed)), language);
}

async function keepAudit(temporal: Client, everyMs: number, language: Language): Promise<void> {
  const spec = { intervals: [{ every: everyMs }] };
  const action = {
    type: 'startWorkflow' as const,
    workflowType: 'horizonWorkflow',
    workflowId: HORIZON_ID,
    taskQueue: CYCLES_QUEUE,
    args: [{ language }],
    staticSummary: TEMPORAL_WORDS.dailyAudit[language],
  };
  try {
    await temporal.schedule.create({
      scheduleId: HORIZON_ID,
      spec,
      action,
      // Two audits at once would do the same work twice; a missed one is made up by the next.
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 minute' },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await temporal.schedule.getHandle(HORIZON_ID).update((previous) => ({ ...previous, spec, action }));
  }
}
