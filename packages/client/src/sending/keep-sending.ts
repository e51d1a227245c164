import { localDate, type PlainDate, type WorkingCalendar } from '@kyhan/calendar';
import { sendingStanding, type PlanClock, type SendingFact, type SendingStanding } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import type { Plan } from '@kyhan/plan';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import {
  keepSendingFindings,
  recordSendingFact,
  type Register,
  type SendingDeed,
  type SendingRecord,
  type SendingTold,
} from '@kyhan/register';
import type { Language } from '@kyhan/words';
import { rightsOf } from '../rights/rights-of.js';
import { owed, type Owed } from '../submissions/owed.js';

export interface SendingDependencies {
  readonly register: Register;
  readonly clock: Pick<PlanClock, 'now'>;
  readonly calendarOf: (plan: Plan) => WorkingCalendar;
  readonly language: Language;
}

/** Whose report it is, as of when. */
export interface SendingAt {
  readonly work: Owed;
  /** Plan time, epoch milliseconds. */
  readonly at: number;
}

/**
 * The report that somebody may send out.
 * @throws KyhanError ASSIGNMENT_NOT_FOUND (also for another unit's), NOT_ALLOWED
 */
export async function reportToSend(
  { register, clock }: SendingDependencies,
  { assignmentId, actor }: { readonly assignmentId: string; readonly actor: Actor },
): Promise<SendingAt> {
  const at = clock.now();
  const work = await owed({ register }, assignmentId);
  const rights = await rightsOf(register, actor, at);
  if (!rights.may('read', work.assignment)) throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId });
  if (!rights.may('submit', work.assignment)) throw new KyhanError('NOT_ALLOWED');
  return { work, at };
}

interface Telling extends Pick<SendingDeed, 'outside'> {
  readonly actor: Actor;
  /** What is kept, as things stand once nobody else can write; nothing where it was said before. */
  readonly decide: (standing: SendingStanding<SendingRecord>) => SendingTold | undefined;
}

/** Keeps it, and what it answers is asked no more. @returns whether something was written */
export async function keepSending(
  { register, calendarOf, language }: SendingDependencies,
  { work, at }: SendingAt,
  { decide, actor, outside }: Telling,
): Promise<boolean> {
  const { cycleId, assignmentId } = work.assignment;
  const isNew = await recordSendingFact(register, {
    cycleId,
    assignmentId,
    decide: (before) => decide(sendingStanding(before)),
    ...(outside && { outside }),
    actor: actorIdOf(actor),
    at,
    realAt: Date.now(),
    language,
  });
  const plan = work.newest;
  await keepSendingFindings(register, { plan, calendar: calendarOf(plan), cycleId, now: at });
  return isNew;
}

type OfRecipient = Exclude<SendingFact, { readonly type: 'report-issued' }>;

/**
 * What is told of one recipient of the issue that holds; nothing where it was told so last.
 * @throws KyhanError REPORT_NOT_ISSUED, RECIPIENT_UNKNOWN, SENDING_DAY_WRONG
 */
export function toldOfRecipient(
  { work, at }: SendingAt,
  { issued, recipients }: SendingStanding<SendingRecord>,
  fact: OfRecipient,
): SendingTold | undefined {
  const { assignmentId, recipient, on } = fact;
  if (issued === undefined || issued.fact.submissionId !== work.assignment.submissionId)
    throw new KyhanError('REPORT_NOT_ISSUED', { assignmentId });
  const known = recipients.find((one) => one.recipient === recipient);
  if (known === undefined)
    throw new KyhanError('RECIPIENT_UNKNOWN', { assignmentId, recipient, count: recipients.length });
  requireDay(on, { from: issued.paper?.on, at, work });
  const before = fact.type === 'report-sent' ? known.sent : known.arrived;
  return before !== undefined && isSameFact(before.fact, fact) ? undefined : { fact };
}

function isSameFact(before: OfRecipient, fact: OfRecipient): boolean {
  if (before.on !== fact.on) return false;
  return before.type === 'report-sent'
    ? fact.type === 'report-sent' && fact.way === before.way
    : fact.type === 'report-arrived' && fact.number === before.number;
}

/** @throws KyhanError SENDING_DAY_WRONG */
export function requireDay(
  on: PlainDate,
  { from = '', at, work }: SendingAt & { readonly from?: PlainDate | undefined },
): void {
  const isPast = on >= from && on <= localDate(at, work.plan.timeZone);
  if (!isPast) throw new KyhanError('SENDING_DAY_WRONG', { on });
}
