import type { NoticeMail } from '@kyhan/channels';
import type { OfficialPaper } from '@kyhan/contracts';
import { isAboutCycle } from '@kyhan/engine';
import {
  citedClause,
  given,
  isAsked,
  planNames,
  unconfirmedOf,
  type Office,
  type Plan,
  type Words,
} from '@kyhan/plan';
import { invitationIdOf } from '@kyhan/plan/ids';
import type { DueNotice, Request } from '@kyhan/register';
import { LETTER_FRAME, type InBoth, sameInBoth, withNowCalled } from '@kyhan/words';
import type { ActivityDependencies } from '../activity-dependencies.js';
import type { CycleContext } from '../cycle-context.js';
import { otherUnitOf } from './other-unit-of.js';

/** What stands around a notice: its cycle under the version it runs under, and what units are called there. */
export type NoticeContext = Pick<CycleContext, 'plan' | 'obligation' | 'cycle'> & {
  readonly unitName: (unitId: string) => Words;
  /** What a unit that has ended is called today. */
  readonly nowCalled: (unitId: string) => Words | undefined;
  /** Who runs and owns the plan today. */
  readonly office: Office;
  /** Whether a unit stands in today for another that does not live yet. */
  readonly standsIn: (unitId: string, forUnitId: string) => boolean;
  /** What was asked for outside the calendar. */
  readonly request?: Pick<Request, 'reason' | 'ground' | 'cutOff' | 'units'>;
  /** The number of a unit's contact who may be called, of the newest version of the plan. */
  readonly phoneOf: (unitId: string) => string | undefined;
  /** The paper by which the cycle was announced. */
  readonly announcement?: OfficialPaper;
};

/** Everything a template says about a notice. Pure. */
export function noticeMail(
  { links }: Pick<ActivityDependencies, 'links'>,
  context: NoticeContext,
  notice: DueNotice,
): NoticeMail {
  const { plan, obligation, cycle, office, unitName, nowCalled, request, announcement } = context;
  const { contact, unitId, stepId } = notice;
  const other = otherUnitOf(notice);
  const step = planNames(plan).stepTitle(obligation.id, stepId);
  const { document, section } = citedClause(obligation, stepId);
  return {
    ...notice,
    plan: { number: plan.plan, title: plan.title },
    obligation: obligation.title,
    ...(step === undefined ? {} : { step }),
    unit: withNowCalled(unitName(unitId), nowCalled(unitId)),
    contactUnit: unitName(contact.unitId),
    coordinator: unitName(office.coordinator),
    ...callOf(context, notice),
    ...(other === undefined ? {} : { otherUnit: withNowCalled(unitName(other), nowCalled(other)) }),
    periodFrom: cycle.periodFrom,
    periodTo: cycle.periodTo,
    timeZone: plan.timeZone,
    source: { document: documentTitle(plan, document), section },
    ...given({ product: obligation.product, assignedBy: obligation.assignedBy }),
    asked: isAsked(plan, obligation, stepId),
    ...(request === undefined ? {} : { request: requestTold(obligation, request) }),
    ...(announcement === undefined ? {} : { announcement }),
    isUndelivered: 'undelivered' in notice.data,
    inferred: isUnconfirmed(context),
    ...given({ place: obligation.meeting?.place, link: linkOf(links, context, notice) }),
    page: pageOf(links, notice),
  };
}

/** Where this mailbox hands in what is owed, or answers its invitation. */
function linkOf(
  links: ActivityDependencies['links'],
  { standsIn }: NoticeContext,
  { kind, assignmentId, cycleId, contact, unitId }: DueNotice,
): string | undefined {
  const { address } = contact;
  if (kind === 'invitation')
    return links.invitation(invitationIdOf({ cycleId, unitId: contact.unitId }), address);
  const isTheirs = contact.unitId === unitId || standsIn(contact.unitId, unitId);
  return isTheirs && !isAboutCycle(kind) ? links.submission(assignmentId, address) : undefined;
}

/** Who is written to calls who coordinates, and that one the unit; nobody calls himself. */
function callOf(
  { office: { coordinator }, unitName, phoneOf }: NoticeContext,
  { kind, contact, unitId }: DueNotice,
): Pick<NoticeMail, 'call'> {
  const called = contact.unitId === coordinator ? unitId : coordinator;
  const phone = called === contact.unitId || isAboutCycle(kind) ? undefined : phoneOf(called);
  return phone === undefined ? {} : { call: { unit: unitName(called), phone } };
}

function pageOf(
  links: ActivityDependencies['links'],
  { kind, assignmentId, cycleId }: Pick<DueNotice, 'kind' | 'assignmentId' | 'cycleId'>,
): string {
  if (kind === 'cycle-draft') return links.cycle(cycleId);
  if (kind === 'invitation') return links.meeting(cycleId);
  return isAboutCycle(kind) ? links.cycles() : links.assignment(assignmentId);
}

/** What the coordinator has confirmed for a cycle is confirmed for that one. */
function isUnconfirmed({ obligation, cycle }: NoticeContext): boolean {
  const { recurrence, day } = unconfirmedOf(obligation, { from: cycle.periodFrom, to: cycle.periodTo });
  return (recurrence || day) && cycle.confirmedAt === undefined;
}

/** What units open for themselves and one alone is to hand in, that one began. */
function requestTold(
  { openedBy }: NoticeContext['obligation'],
  { reason, ground, cutOff, units }: NonNullable<NoticeContext['request']>,
) {
  const isBegun = openedBy === 'units' && units.length === 1;
  return {
    reason,
    ...(ground === undefined ? {} : { ground }),
    ...(cutOff === undefined ? {} : { cutOff }),
    ...(isBegun ? { isBegun } : {}),
  };
}

function documentTitle(plan: Plan, id: string): InBoth {
  const title = plan.sources.find((source) => source.id === id)?.title;
  return title === undefined ? LETTER_FRAME.planDocument({ number: plan.plan }) : sameInBoth(title);
}
