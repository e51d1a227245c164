import type { NoticeMail } from '@kyhan/channels';
import { isAsked, planNames, type Plan, type Words } from '@kyhan/plan';
import type { DueNotice, Request } from '@kyhan/register';
import { LETTER_FRAME, type InBoth, sameInBoth } from '@kyhan/words';
import type { ActivityDependencies } from '../activity-dependencies.js';
import type { CycleContext } from '../cycle-context.js';
import { otherUnitOf } from './other-unit-of.js';

/** What stands around a notice: its cycle under the version it runs under, and what units are called there. */
export type NoticeContext = Pick<CycleContext, 'plan' | 'obligation' | 'cycle'> & {
  readonly unitName: (unitId: string) => Words;
  /** What was asked for outside the calendar. */
  readonly request?: Pick<Request, 'reason' | 'ground'>;
};

/** Everything a template says about a notice. Pure. */
export function noticeMail(
  { links }: Pick<ActivityDependencies, 'links'>,
  context: NoticeContext,
  notice: DueNotice,
): NoticeMail {
  const { plan, obligation, cycle, unitName, request } = context;
  const { kind, assignmentId, contact, unitId, stepId } = notice;
  const other = otherUnitOf(notice);
  const step = planNames(plan).stepTitle(obligation.id, stepId);
  return {
    ...notice,
    plan: { number: plan.plan, title: plan.title },
    obligation: obligation.title,
    ...(step === undefined ? {} : { step }),
    unit: unitName(unitId),
    contactUnit: unitName(contact.unitId),
    coordinator: unitName(plan.coordinator),
    ...(other === undefined ? {} : { otherUnit: unitName(other) }),
    periodFrom: cycle.periodFrom,
    periodTo: cycle.periodTo,
    timeZone: plan.timeZone,
    source: {
      document: documentTitle(plan, obligation.source.document),
      section: obligation.source.section,
    },
    asked: isAsked(plan, obligation, stepId),
    ...(request === undefined ? {} : { request }),
    isUndelivered: 'undelivered' in notice.data,
    inferred: obligation.basis !== 'given' && obligation.confirmed === undefined,
    ...(contact.unitId === unitId && kind !== 'cycle-summary'
      ? { link: links.submission(assignmentId, contact.address) }
      : {}),
    page: kind === 'cycle-summary' ? links.cycles() : links.assignment(assignmentId),
  };
}

function documentTitle(plan: Plan, id: string): InBoth {
  const title = plan.sources.find((source) => source.id === id)?.title;
  return title === undefined ? LETTER_FRAME.planDocument({ number: plan.plan }) : sameInBoth(title);
}
