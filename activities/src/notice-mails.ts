import type { NoticeMail } from '@kyhan/mail';
import type { Plan, Words } from '@kyhan/plan';
import type { ClaimedNotice } from '@kyhan/register';
import { cycleContext, policyOf, type CycleContext } from './cycle-context.js';
import type { ActivityDependencies } from './dependencies.js';

/** Everything a template says about each of these notices, looked up under its cycle's plan version. */
export async function noticeMails(
  dependencies: ActivityDependencies,
  notices: readonly ClaimedNotice[],
): Promise<NoticeMail[]> {
  const mails: NoticeMail[] = [];
  for (const notice of notices) {
    const context = await cycleContext(dependencies, notice.cycleId);
    mails.push(noticeMail(dependencies, context, notice));
  }
  return mails;
}

function noticeMail(
  { links }: ActivityDependencies,
  context: CycleContext,
  notice: ClaimedNotice,
): NoticeMail {
  const { plan, obligation, cycle } = context;
  const { kind, ordinal, data, dueOn, dueAt, assignmentId, contact, unitId } = notice;
  const to = data['to'];
  return {
    kind,
    ordinal,
    data,
    dueOn,
    dueAt,
    plan: {
      number: plan.plan,
      title: plan.title,
    },
    obligation: obligation.title,
    ...stepTitle(context, notice.stepId),
    unit: unitName(plan, unitId),
    contactUnit: unitName(plan, contact.unitId),
    ...(typeof to === 'string' ? { transferredTo: unitName(plan, to) } : {}),
    periodKey: cycle.periodKey,
    periodFrom: cycle.periodFrom,
    periodTo: cycle.periodTo,
    timeZone: plan.timeZone,
    source: {
      document: documentTitle(plan, obligation.source.document),
      section: obligation.source.section,
    },
    asked: policyOf(plan, obligation, notice.stepId).escalate.length === 0,
    inferred: obligation.basis !== 'given' && obligation.confirmed === undefined,
    ...(contact.unitId === unitId && kind !== 'cycle-summary'
      ? { link: links.submission(assignmentId, contact.email) }
      : {}),
    page: kind === 'cycle-summary' ? links.cycles() : links.assignment(assignmentId),
  };
}

function stepTitle({ obligation }: CycleContext, stepId: string): { step?: Words } {
  const step = obligation.steps.length > 1 ? obligation.steps.find(({ id }) => id === stepId) : undefined;
  return step === undefined ? {} : { step: step.title };
}

/** A unit's name, or its id where a later version of the plan dropped it. */
function unitName(plan: Plan, unitId: string): Words {
  return plan.units.find(({ id }) => id === unitId)?.name ?? { vi: unitId, en: unitId };
}

function documentTitle(plan: Plan, id: string): string {
  return plan.sources.find((source) => source.id === id)?.title ?? `Kế hoạch ${plan.plan}`;
}
