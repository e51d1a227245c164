import { evolve, type AssignmentEvent, type NoticeDraft } from '@kyhan/engine';
import type { Language } from '@kyhan/words';
import { sql } from 'kysely';
import { insertAssignments } from '../streams/write-assignments.js';
import { chainedEvent, EMPTY_CHAIN, type ChainHead, type EventRow } from '../chained-event.js';
import type { Db, Register } from '../connection/register.js';
import { closeFindingsAbout } from '../findings/close-findings.js';
import { insertEvents } from '../insert-events.js';
import { insertStreams } from '../insert-rows.js';
import { queueInvitations } from '../meetings/queue-invitations.js';
import { queueNotices } from '../notices/queue-notices.js';
import { getCycle, type Cycle } from './cycle.js';
import { cycleDigest } from './cycle-digest.js';
import { lockDraft, type LockedDraft } from './lock-draft.js';
import { failPoint } from '../fail-points/fail-point.js';

export interface Opening {
  /** The `opened` event of an assignment, sequence 1. */
  readonly event: AssignmentEvent;
  readonly shard: number;
}

export interface NewCycle {
  readonly cycle: Omit<Cycle, 'calendarVersion' | 'closedAt' | 'summary' | 'updatedAt'> & {
    readonly actor: string;
  };
  readonly openings: readonly Opening[];
  readonly notices: readonly NoticeDraft[];
  /** To whom its meeting is told, be it that they owe nothing. */
  readonly invitations?: readonly NoticeDraft[];
  readonly realAt: number;
  /** Of the deployment, for mailboxes of which the plan does not say theirs; Vietnamese where none is given. */
  readonly language?: Language;
}

/**
 * Opens a cycle with all its assignments and their notices in one transaction; what was its draft becomes it.
 * Unique per plan, obligation and period: a second opening (a trigger, a back-fill) changes nothing.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function insertCycle(
  register: Register,
  input: NewCycle,
): Promise<{ created: boolean; cycle: Cycle }> {
  const { cycleId } = input.cycle;
  const created = await register.db.transaction().execute((trx) => openCycleIn(trx, input));
  failPoint('after-cycle-commit');
  return { created, cycle: await getCycle(register, cycleId) };
}

/** The same within a transaction; whether it was opened. */
export async function openCycleIn(trx: Db, input: NewCycle): Promise<boolean> {
  const { cycle, openings, notices, invitations = [], realAt, language } = input;
  const { actor: _actor, ...facts } = cycle;
  const draft = await lockDraft(trx, cycle.cycleId);
  const opened = cycleOpened(cycle, openings, { head: draft ?? EMPTY_CHAIN, realAt });
  const cycleKey = await writeCycle(trx, { facts, opened, draft });
  if (cycleKey === undefined) return false;
  const chained = openings.map(({ event }) => chainedEvent(event, EMPTY_CHAIN, realAt));
  const keys = await insertAssignments(trx, born(openings, chained), cycleKey);
  await insertEvents(trx, [opened, ...chained], new Map([[cycle.cycleId, cycleKey], ...keys]));
  const queueing = { cycle: facts, realAt, at: cycle.openedAt, language };
  await queueNotices(trx, { ...queueing, notices });
  await queueInvitations(trx, { ...queueing, cycleKey, notices: invitations });
  return true;
}

interface CycleToWrite {
  readonly facts: Omit<NewCycle['cycle'], 'actor'>;
  readonly opened: EventRow;
  readonly draft: LockedDraft | undefined;
}

/** A draft becomes the cycle that it was the draft of; undefined where another opened it. */
async function writeCycle(trx: Db, { facts, opened, draft }: CycleToWrite): Promise<number | undefined> {
  const { sequence: lastSequence, hash: lastHash, at } = opened;
  const row = { ...facts, calendarVersion: facts.planVersion, lastSequence, lastHash };
  const { cycleId } = facts;
  if (draft === undefined) {
    const onConflict = sql`do nothing`;
    return (await insertStreams(trx, { into: 'cycles', rows: [row], onConflict })).get(cycleId);
  }
  await trx
    .updateTable('cycles')
    .set({ ...row, summary: null, draftSince: null })
    .where('cycleId', '=', cycleId)
    .execute();
  const about = { subject: cycleId, kinds: ['cycle-draft'] } as const;
  await closeFindingsAbout({ db: trx }, about, { at, ending: 'cycle-opened' });
  return draft.cycleKey;
}

function cycleOpened(
  cycle: NewCycle['cycle'],
  openings: readonly Opening[],
  { head, realAt }: { readonly head: ChainHead; readonly realAt: number },
): EventRow {
  const { cycleId: stream, planVersion, obligationId, periodKey, dueAt, openedAt: at, actor } = cycle;
  const digest = cycleDigest(openings.map(({ event }) => event.stream));
  const subject = { planVersion, obligationId, periodKey, dueAt };
  const fact = { type: 'cycle-opened', ...subject, assignments: openings.length, digest } as const;
  return chainedEvent({ stream, sequence: head.lastSequence + 1, at, actor, fact }, head, realAt);
}

function born(openings: readonly Opening[], chained: readonly EventRow[]) {
  return openings.map(({ event: opened, shard }, index) => {
    const head = { lastSequence: 1, lastHash: chained[index]?.hash ?? EMPTY_CHAIN.lastHash };
    return { state: evolve(undefined, opened), head, opened, shard };
  });
}
