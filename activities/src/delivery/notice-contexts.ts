import { nowCalled, sameInBoth } from '@kyhan/words';
import type { NoticeMail } from '@kyhan/channels';
import { localDate } from '@kyhan/calendar';
import { CONTACT_ROLES, officeOn, standInsOn, type Plan, type Words } from '@kyhan/plan';
import {
  findAnnouncement,
  findCycleRequest,
  findPlan,
  listNotices,
  listSubmissions,
  listUnitActs,
  type DueNotice,
} from '@kyhan/register';
import type { ActivityDependencies } from '../activity-dependencies.js';
import { cycleContext, type CycleContext } from '../cycle-context.js';
import { reportCarried } from './report-carried.js';
import { receiptCopy } from './receipt-copy.js';
import { noticeMail, type NoticeContext } from './notice-mail.js';

/** What stands around a notice. */
export type NoticeContexts = (notice: Pick<DueNotice, 'cycleId'>) => Promise<PostContext>;

/** With the calendar, by which mornings are counted. */
type PostContext = NoticeContext & Pick<CycleContext, 'calendar'>;

/** For one round: what stands around a cycle is looked up once, however many notices speak of it. */
export function noticeContexts(dependencies: ActivityDependencies): NoticeContexts {
  const contexts = new Map<string, Promise<PostContext>>();
  return async ({ cycleId }) => {
    const context = contexts.get(cycleId) ?? noticeContext(dependencies, cycleId);
    contexts.set(cycleId, context);
    return await context;
  };
}

/** Everything that a template says about a notice. */
export async function mailOf(
  dependencies: ActivityDependencies,
  contexts: NoticeContexts,
  notice: DueNotice,
): Promise<NoticeMail> {
  const context = await contexts(notice);
  const { proposed, ...told } = await said(dependencies, context, notice);
  const others = await alsoTold(dependencies, notice);
  return {
    ...noticeMail(dependencies, context, notice),
    ...told,
    ...(others.length === 0
      ? {}
      : { alsoTold: others.map(({ unitId, role }) => ({ unit: context.unitName(unitId), role })) }),
    ...(proposed === undefined ? {} : { proposedUnit: context.unitName(proposed) }),
  };
}

/** Who has been told, or is told with it, that something is late; a mailbox reads of the others alone. */
async function alsoTold(
  { register }: ActivityDependencies,
  { kind, ordinal, assignmentId, contact }: DueNotice,
) {
  if (kind !== 'overdue' && kind !== 'escalation') return [];
  const notices = await listNotices(register, { assignmentId });
  const isOfLateness = (one: (typeof notices)[number]) =>
    (one.kind === 'overdue' || one.kind === 'escalation') &&
    (one.state === 'sent' || (one.state !== 'cancelled' && one.kind === kind && one.ordinal === ordinal));
  const others = notices
    .filter((one) => isOfLateness(one) && one.address !== contact.address && one.state !== 'failed')
    .map(({ contactUnitId: unitId, contactRole: role }) => ({ unitId, role }));
  return [...new Map(others.map((one) => [`${one.unitId} ${one.role}`, one])).values()];
}

type Said = Partial<Pick<NoticeMail, 'unitSaid' | 'promisedOn' | 'newDueOn' | 'issued' | 'contactUnit'>> &
  Receipt & {
    readonly proposed?: string;
  };

type Receipt = Pick<NoticeMail, 'entryReason' | 'contentHash' | 'copy' | 'attachments' | 'isInternal'>;

/** The words of the unit, which are kept where they can be erased, and not with the notice. */
async function said(
  { register }: ActivityDependencies,
  context: PostContext,
  notice: DueNotice,
): Promise<Said> {
  if (notice.kind === 'issued-report') return await reportCarried(register, context, notice);
  if (notice.kind === 'receipt') return await handedIn({ register }, context, notice);
  if (notice.kind !== 'unit-act') return {};
  const acts = await listUnitActs(register, notice.assignmentId);
  const { reason, promisedOn, newDueOn, proposed } =
    acts.find(({ actId }) => actId === notice.data.actId) ?? {};
  return {
    ...(reason === undefined ? {} : { unitSaid: reason }),
    ...(promisedOn === undefined ? {} : { promisedOn }),
    ...(newDueOn === undefined ? {} : { newDueOn }),
    ...(proposed === undefined ? {} : { proposed }),
  };
}

/** What proves what was handed in, and why it was entered for the unit, unless that was erased. */
async function handedIn(
  { register }: Pick<ActivityDependencies, 'register'>,
  context: PostContext,
  { assignmentId, stepId, data }: Extract<DueNotice, { readonly kind: 'receipt' }>,
): Promise<Receipt> {
  const submissions = await listSubmissions(register, assignmentId);
  const own = submissions.find(({ submissionId }) => submissionId === data.submissionId);
  const reason = own?.onBehalf?.reason;
  return {
    ...(own === undefined
      ? {}
      : { contentHash: own.hash, ...(await receiptCopy(register, context, { stepId, submission: own })) }),
    ...(data.means === undefined || reason === undefined ? {} : { entryReason: reason }),
  };
}

/** Names are those of the cycle's version; a unit that came later has the one of the newest, else its id. */
async function noticeContext(dependencies: ActivityDependencies, cycleId: string): Promise<PostContext> {
  const context = await cycleContext(dependencies, cycleId);
  const newest = await findPlan(dependencies.register, context.plan.slug);
  const names = unitNames(context.plan);
  const later = newest === undefined ? names : unitNames(newest.plan);
  const request =
    context.obligation.period.type === 'on-request'
      ? await findCycleRequest(dependencies.register, context.cycle)
      : undefined;
  const unitName = (id: string) => names.get(id) ?? later.get(id) ?? sameInBoth(id);
  const plan = newest?.plan ?? context.plan;
  const today = localDate(dependencies.clock.now(), plan.timeZone);
  const standsIn = (id: string, forId: string) => standInsOn(plan.units, forId, today).includes(id);
  const { announcedAt } = context.cycle;
  const announcement =
    announcedAt === undefined ? undefined : await findAnnouncement(dependencies.register, cycleId);
  return {
    ...context,
    unitName,
    office: officeOn(plan, today),
    phoneOf: (id) => phoneOf(plan, id),
    nowCalled: (unitId) => nowCalled({ newest: plan, unitId, on: today, scope: context.obligation.scope }),
    standsIn,
    ...(request === undefined ? {} : { request }),
    ...(announcement === undefined ? {} : { announcement }),
  };
}

function phoneOf(plan: Plan, unitId: string): string | undefined {
  const contacts = plan.units.find(({ id }) => id === unitId)?.contacts ?? [];
  // Whoever works on it is called; the head is not.
  const called = CONTACT_ROLES.filter((role) => role !== 'head');
  return called.flatMap((role) => contacts.find((one) => one.role === role && one.phone)?.phone ?? [])[0];
}

/** A version of a plan never changes, and the register gives the same one again. */
const known = new WeakMap<Plan, ReadonlyMap<string, Words>>();

function unitNames(plan: Plan): ReadonlyMap<string, Words> {
  const names = known.get(plan) ?? new Map(plan.units.map(({ id, name }) => [id, name]));
  known.set(plan, names);
  return names;
}
