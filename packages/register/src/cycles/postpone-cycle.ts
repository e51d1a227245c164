import type { FindingData, OfficialPaper } from '@kyhan/contracts';
import type { NoticeDraft } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { findingIdOf } from '@kyhan/plan/ids';
import type { Language } from '@kyhan/words';
import { sql } from 'kysely';
import { eventsWithPapers } from '../events-with-papers.js';
import type { Db, Register } from '../connection/register.js';
import { closeFindingsAbout } from '../findings/close-findings.js';
import { insertFinding } from '../findings/finding.js';
import { lockCycle } from '../lock-cycle.js';
import { tellOfCycle } from '../tell-of-cycle.js';
import { cancellationOf, meetingEventsWithin } from '../meetings/meeting-events.js';
import { queueInvitations } from '../meetings/queue-invitations.js';
import { present } from '../present.js';
import type { CycleDays, CycleFact } from '../register-fact.js';

/** Another day for the meeting of a cycle, and the days of the cycle that follow from it. */
export interface Postponement {
  readonly postponementId: string;
  readonly cycleId: string;
  /** The day of the meeting as it was when this was thought out, and the new one. */
  readonly from: string;
  readonly meetingOn: string;
  readonly days: CycleDays;
  /** What keeps its day, where something does: whoever coordinates is to look at it. */
  readonly keeps?: Omit<FindingData['meeting-day-kept'], 'meetingOn'> | undefined;
  readonly reason: string;
  readonly paper?: OfficialPaper | undefined;
  readonly actor: string;
  /** Who was invited, and is told of the new day; of a draft nobody was. */
  readonly notices?: readonly NoticeDraft[];
  /** Of the deployment, for mailboxes of which the plan does not say theirs. */
  readonly language?: Language;
  /** Plan time, epoch milliseconds. */
  readonly at: number;
  readonly realAt: number;
}

/** A postponement that is kept. */
export interface KeptPostponement {
  readonly postponementId: string;
  readonly from: string;
  readonly meetingOn: string;
  readonly actor: string;
  /** Absent where it was erased. */
  readonly reason?: string;
  /** What it rests on; absent where there is none, or it was erased. */
  readonly paper?: OfficialPaper;
}

/**
 * Keeps another day of a meeting as an event of its cycle. Nothing is written where somebody else moved it, or a version
 * of the plan moved the cycle, since it was thought out: it is to be counted anew then.
 * @returns whether it was written
 * @throws KyhanError CYCLE_NOT_FOUND, CYCLE_CLOSED, MEETING_CANCELLED, REGISTER_UNAVAILABLE
 */
export async function postponeCycle(
  register: Register,
  wish: Postponement & { readonly lastMeetingOn: string | undefined },
): Promise<boolean> {
  return await register.db.transaction().execute(async (trx) => {
    const cycle = await lockCycle(trx, wish.cycleId);
    if (cycle.closedAt !== null) throw new KyhanError('CYCLE_CLOSED', { cycleId: wish.cycleId });
    if (cancellationOf(await meetingEventsWithin(trx, wish.cycleId)) !== undefined)
      throw new KyhanError('MEETING_CANCELLED', { cycleId: wish.cycleId });
    const { planVersion, calendarVersion } = wish.days;
    const isAsRead =
      cycle.meetingOn === (wish.lastMeetingOn ?? null) &&
      cycle.planVersion === planVersion &&
      cycle.calendarVersion === calendarVersion;
    if (isAsRead) await write(trx, wish, cycle);
    return isAsRead;
  });
}

async function write(
  trx: Db,
  wish: Postponement,
  cycle: Awaited<ReturnType<typeof lockCycle>>,
): Promise<void> {
  const { postponementId, from, meetingOn, days, reason, paper, actor, at, realAt } = wish;
  const fact = { type: 'cycle-postponed', postponementId, from, meetingOn, ...days } as const;
  await tellOfCycle(trx, cycle, { fact, reason, paper, actor, at, realAt, changes: { ...days, meetingOn } });
  const { notices = [], language } = wish;
  const invited = cycle.draftSince === null ? notices : [];
  await queueInvitations(trx, { cycleKey: cycle.cycleKey, cycle, notices: invited, realAt, at, language });
  await askToLook(trx, wish);
}

/** At what this leaves on its day; what an earlier one left is counted anew. */
async function askToLook(
  trx: Db,
  { cycleId: subject, postponementId, meetingOn, keeps, at }: Postponement,
): Promise<void> {
  const kind = 'meeting-day-kept';
  await closeFindingsAbout({ db: trx }, { subject, kinds: [kind] }, { at, ending: 'decided' });
  if (keeps === undefined) return;
  const findingId = findingIdOf({ kind, about: subject, version: postponementId });
  await insertFinding(trx, { findingId, kind, subject, data: { meetingOn, ...keeps }, at });
}

/**
 * How often and by whom the meeting of a cycle was put off, the oldest first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listPostponements({ db }: Register, cycleId: string): Promise<KeptPostponement[]> {
  const rows = await eventsWithPapers(db)
    .select(['events.actor', 'events.reason', 'events.fact', 'cyclePapers.paper'])
    .where('cycles.cycleId', '=', cycleId)
    .where(sql`events.fact ->> 'type'`, '=', 'cycle-postponed')
    .orderBy('events.sequence')
    .execute();
  return rows.flatMap(({ actor, reason, fact, paper }) => {
    const told = fact as CycleFact;
    if (told.type !== 'cycle-postponed') return [];
    const { postponementId, from, meetingOn } = told;
    return [{ postponementId, from, meetingOn, actor, ...present({ reason, paper }) }];
  });
}
