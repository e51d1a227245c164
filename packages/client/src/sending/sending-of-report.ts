import {
  MOST_ATTACHED,
  recipientsOfResult,
  recipientState,
  sendingStanding,
  type IssuedTo,
  type MailHindrance,
  type NoticeState,
  type RecipientStanding,
  type RecipientState,
  type SendingStanding,
} from '@kyhan/engine';
import { localDate } from '@kyhan/calendar';
import { isReachedByMail } from '@kyhan/plan';
import {
  listNotices,
  listSubmissions,
  sendingEventsOf,
  type Register,
  type SendingRecord,
} from '@kyhan/register';
import type { Owed } from '../submissions/owed.js';

/** A recipient, and how far the report has come to it. */
export interface RecipientOfReport extends RecipientStanding<SendingRecord> {
  readonly state: RecipientState;
}

/** An accepted report on its way out. */
export interface SendingOfReport {
  readonly standing: SendingStanding<SendingRecord>;
  /** What was accepted last waits for its number. */
  readonly isToIssue: boolean;
  /** Those of the last issue, or before it those to whom it would go now. */
  readonly recipients: readonly RecipientOfReport[];
}

/**
 * How far the result of an assignment has gone out; undefined where it goes to nobody. `now` is plan time.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function sendingOfReport(
  register: Register,
  work: Owed,
  now: number,
): Promise<SendingOfReport | undefined> {
  const { assignmentId, cycleId, acceptedAt, submissionId } = work.assignment;
  const named = recipientsOfResult(work.plan, work.obligation, work.assignment);
  const events = await sendingEventsOf(register, { cycleId, assignmentId });
  if (named.length === 0 && events.length === 0) return undefined;
  const standing = sendingStanding(events);
  const letters = await letterStates(register, assignmentId, standing.issues);
  const known = standing.recipients.map((one) => ({
    ...one,
    state: recipientState(one, letters.get(one.recipient) ?? []),
  }));
  const coming = async () =>
    (await issuedTo(register, work, now)).map((one, index) => {
      return { ...one, recipient: index + 1, state: 'to-send' as const };
    });
  return {
    standing,
    isToIssue: acceptedAt !== undefined && standing.issued?.fact.submissionId !== submissionId,
    recipients: standing.issued === undefined ? await coming() : known,
  };
}

/** Of the last issue, how its letters stand, by recipient. */
async function letterStates(register: Register, assignmentId: string, issue: number) {
  const states = new Map<number, NoticeState[]>();
  if (issue === 0) return states;
  for (const { kind, data, ordinal, state } of await listNotices(register, { assignmentId })) {
    if (kind !== 'issued-report' || ordinal !== issue) continue;
    states.set(data.recipient, [...(states.get(data.recipient) ?? []), state]);
  }
  return states;
}

/**
 * To whom the result of an assignment goes, and what keeps a letter from carrying it there. `now` is plan time.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function issuedTo(register: Register, work: Owed, now: number): Promise<IssuedTo[]> {
  const ofAll = await hindranceOfContent(register, work);
  const today = localDate(now, work.newest.timeZone);
  return recipientsOfResult(work.plan, work.obligation, work.assignment).map((one) => {
    const hindrance = ofAll ?? (isReachedByMail(one, work.newest, today) ? undefined : 'no-address');
    const { name, unit, email } = one;
    return {
      name,
      // Where an address is given it goes there, and not to the contacts of a unit.
      ...(unit === undefined || email !== undefined ? {} : { unitId: unit }),
      ...(hindrance === undefined ? {} : { hindrance }),
    };
  });
}

async function hindranceOfContent(
  register: Register,
  { assignment, obligation }: Owed,
): Promise<MailHindrance | undefined> {
  // Nghị định 09/2019/NĐ-CP, article 1(2)(b): what is secret travels by no network.
  if (obligation.submission === 'on-paper') return 'on-paper';
  if (obligation.handling === 'internal') return 'internal';
  const versions = await listSubmissions(register, assignment.assignmentId);
  const files = versions.find(({ submissionId }) => submissionId === assignment.submissionId)?.files ?? [];
  return files.reduce((sum, { size }) => sum + size, 0) > MOST_ATTACHED ? 'too-large' : undefined;
}
