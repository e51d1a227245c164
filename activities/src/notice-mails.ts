import type { NoticeMail } from '@kyhan/channels';
import { isAsked, type Plan, type Words } from '@kyhan/plan';
import { findPlan, type ClaimedNotice } from '@kyhan/register';
import { cycleContext, type CycleContext } from './cycle-context.js';
import { LETTER_FRAME, type InBoth } from '@kyhan/words';
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
  const { kind, assignmentId, contact, unitId, stepId } = notice;
  const to = takerOver(notice);
  return {
    ...notice,
    plan: { number: plan.plan, title: plan.title },
    obligation: obligation.title,
    ...stepTitle(context, stepId),
    unit: unitName(unitId),
    contactUnit: unitName(contact.unitId),
    coordinator: unitName(plan.coordinator),
    ...(to === undefined ? {} : { transferredTo: unitName(to) }),
    periodFrom: cycle.periodFrom,
    periodTo: cycle.periodTo,
    timeZone: plan.timeZone,
    source: {
      document: documentTitle(plan, obligation.source.document),
      section: obligation.source.section,
    },
    asked: isAsked(plan, obligation, stepId),
    inferred: obligation.basis !== 'given' && obligation.confirmed === undefined,
    ...(contact.unitId === unitId && kind !== 'cycle-summary'
      ? { link: links.submission(assignmentId, contact.email) }
      : {}),
    page: kind === 'cycle-summary' ? links.cycles() : links.assignment(assignmentId),
  };
}

function takerOver(notice: ClaimedNotice): string | undefined {
  return notice.kind === 'ruling' && notice.data.ruling === 'transferred' ? notice.data.to : undefined;
}

function stepTitle({ obligation }: CycleContext, stepId: string): { step?: Words } {
  const step = obligation.steps.length > 1 ? obligation.steps.find(({ id }) => id === stepId) : undefined;
  return step === undefined ? {} : { step: step.title };
}

function unitsOf(notice: ClaimedNotice): string[] {
  const to = takerOver(notice);
  return [notice.unitId, notice.contact.unitId, ...(to === undefined ? [] : [to])];
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

function documentTitle(plan: Plan, id: string): InBoth {
  const title = plan.sources.find((source) => source.id === id)?.title;
  return title === undefined ? LETTER_FRAME.planDocument({ number: plan.plan }) : { vi: title, en: title };
}
