import {
  continueAsNew,
  ParentClosePolicy,
  startChild,
  setCurrentDetails,
  workflowInfo,
} from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { openingIdOf } from '@kyhan/plan/ids';
import { TEMPORAL_WORDS } from '@kyhan/words/temporal';
import { patientActivities } from './register-activities.js';
import { openCycleWorkflow } from './open-cycle-workflow.js';
import { shownLanguage, type Shown } from './shown-language.js';

interface MissingPeriod extends Shown {
  readonly planSlug: string;
  readonly obligationId: string;
  readonly periodKey: string;
  readonly requestId?: string;
  /** A line for people: obligation and period in words. */
  readonly summary: string;
}

export interface AuditInput extends Shown {
  /** Where the run before has come to, where this is not the first. */
  readonly goesOn?: { readonly after: string; readonly lines: readonly string[] };
}

/**
 * The audit, daily, at each start and on demand, compares three lists: what the plans expect, what the register says
 * is open, and what runs in Temporal. What is missing is opened, what is open and does not run is started again, what
 * should have woken is rung; each is a finding (design, section 3, One cycle, 6). It works in portions.
 * @throws ApplicationFailure with the code of the catalogue where the register refuses for good
 */
export async function auditWorkflow(input: AuditInput = {}): Promise<string> {
  const language = shownLanguage(input);
  const lines = [...(input.goesOn?.lines ?? (await auditPlans(input)))];
  let after = input.goesOn?.after;
  for (;;) {
    const portion = await patientActivities.reviveOpen.executeWithOptions(
      { summary: TEMPORAL_WORDS.auditRunning[language] },
      [after === undefined ? {} : { after }],
    );
    lines.push(...portion.lines);
    if (portion.next === undefined) break;
    after = portion.next;
    if (workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof auditWorkflow>({ language, goesOn: { after, lines } });
  }
  await patientActivities.wakeOverdue.executeWithOptions(
    { summary: TEMPORAL_WORDS.auditWakes[language] },
    [],
  );
  const details = lines.join('\n');
  setCurrentDetails(details);
  return details;
}

/** What the plans expect against what was opened, a plan at a time. */
async function auditPlans(input: Shown): Promise<string[]> {
  const language = shownLanguage(input);
  const summary = TEMPORAL_WORDS.audit[language];
  const slugs = await patientActivities.plansToAudit.executeWithOptions({ summary }, []);
  const lines: string[] = [];
  for (const planSlug of slugs) {
    const plan = await patientActivities.auditPlan.executeWithOptions({ summary }, [{ planSlug }]);
    for (const period of plan.missing) await openMissing({ ...period, language });
    lines.push(...plan.lines);
  }
  return lines;
}

async function openMissing({ summary, ...input }: MissingPeriod): Promise<void> {
  try {
    await startChild(openCycleWorkflow, {
      workflowId: openingIdOf(input),
      args: [input],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      staticSummary: TEMPORAL_WORDS.openingMissing(shownLanguage(input), { summary }),
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
