import type { NoticeMail } from '@kyhan/channels';
import type { Plan, Words } from '@kyhan/plan';
import { findPlan, type ClaimedNotice } from '@kyhan/register';
import { cycleContext, policyOf, type CycleContext } from './cycle-context.js';
import type { ActivityDependencies } from './activity-dependencies.js';

/** Everything a template says about each of these notices, looked up under its cycle's plan version. */
export async function noticeMails(
  dependencies: ActivityDependencies,
  notices: readonly ClaimedNotice[],
): Promise<NoticeMail[]> {
  const mails: NoticeMail[] = [];
  for (const notice of notices) {
    const context = await cycleContext(dependencies, notice.cycleId);
    const unitName = await unitNames(dependencies, context.plan, unitsOf(notice));
    mails.push(noticeMail(dependencies, { ...context, unitName }, notice));
  }
  return mails;
}

type UnitName = (unitId: string) => Words;

function noticeMail(
  { links }: ActivityDependencies,
  context: CycleContext & { readonly unitName: UnitName },
  notice: ClaimedNotice,
): NoticeMail {
  const { plan, obligation, cycle, unitName } = context;
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
    unit: unitName(unitId),
    contactUnit: unitName(contact.unitId),
    ...(typeof to === 'string' ? { transferredTo: unitName(to) } : {}),
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

function unitsOf({ unitId, contact, data }: ClaimedNotice): string[] {
  const { to } = data;
  return [unitId, contact.unitId, ...(typeof to === 'string' ? [to] : [])];
}

/** Names under the cycle's version; a unit that came later has the one of the newest, else its id. */
async function unitNames(
  { register }: ActivityDependencies,
  plan: Plan,
  unitIds: readonly string[],
): Promise<UnitName> {
  const known = new Map(plan.units.map(({ id, name }) => [id, name]));
  const newest = unitIds.every((id) => known.has(id)) ? undefined : await findPlan(register, plan.slug);
  const later = new Map(newest?.plan.units.map(({ id, name }) => [id, name]));
  return (id) => known.get(id) ?? later.get(id) ?? { vi: id, en: id };
}

function documentTitle(plan: Plan, id: string): string {
  return plan.sources.find((source) => source.id === id)?.title ?? `Kế hoạch ${plan.plan}`;
}
