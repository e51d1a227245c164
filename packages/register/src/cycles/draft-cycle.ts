import type { NoticeDraft } from '@kyhan/engine';
import type { DraftNeeds } from '@kyhan/plan';
import { findingIdOf } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import { canonicalJson } from '../canonical-json.js';
import { chainedEvent, EMPTY_CHAIN, type ChainHead, type EventRow } from '../chained-event.js';
import type { Db, Register } from '../connection/register.js';
import { insertFinding } from '../findings/finding.js';
import { insertEvents } from '../insert-events.js';
import { insertStreams } from '../insert-rows.js';
import { queueNotices } from '../notices/queue-notices.js';
import type { CycleFact } from '../register-fact.js';
import type { NewCycle } from './insert-cycle.js';
import { lockDraft, type LockedDraft } from './lock-draft.js';

export interface NewDraft extends Pick<NewCycle, 'realAt' | 'language'> {
  readonly cycle: NewCycle['cycle'];
  readonly needs: DraftNeeds;
  /** To the coordinator: drafts whose assignmentId is the cycle's id. */
  readonly notices: readonly NoticeDraft[];
}

/**
 * Keeps a cycle as a draft, tells its coordinator and opens the finding that asks for the decision (design, section 3,
 * One cycle, 2). What is drafted already is drafted anew only where the plan says something else of it, and its
 * coordinator is told once; a cycle that has opened or was skipped stays as it is.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function draftCycle(register: Register, draft: NewDraft): Promise<void> {
  await register.db.transaction().execute(async (trx) => {
    const { cycle, needs, realAt, language, notices } = draft;
    const stored = await lockDraft(trx, cycle.cycleId);
    const isWritten =
      stored === undefined ? await insertDraft(trx, draft) : await redraft(trx, draft, stored);
    if (isWritten === undefined) return;
    await keepFinding(trx, { cycleId: cycle.cycleId, needs, at: cycle.openedAt });
    const queueing = {
      cycle,
      notices,
      realAt,
      at: cycle.openedAt,
      language,
    };
    if (stored === undefined) await queueNotices(trx, queueing);
  });
}

/** Undefined where another was first. */
async function insertDraft(trx: Db, draft: NewDraft): Promise<true | undefined> {
  const { actor: _actor, ...facts } = draft.cycle;
  const event = draftedEvent(draft, EMPTY_CHAIN);
  const head = { lastSequence: event.sequence, lastHash: event.hash };
  const cycleKeys = await insertStreams(trx, {
    into: 'cycles',
    rows: [{ ...facts, calendarVersion: facts.planVersion, draftSince: event.at, ...head }],
    onConflict: sql`do nothing`,
  });
  if (cycleKeys.size === 0) return undefined;
  await insertEvents(trx, [event], cycleKeys);
  return true;
}

async function redraft(trx: Db, draft: NewDraft, stored: LockedDraft): Promise<true> {
  const { actor: _actor, ...facts } = draft.cycle;
  const last = await lastDrafted(trx, stored.cycleKey);
  const event = draftedEvent(draft, stored);
  if (canonicalJson(last) === canonicalJson(event.fact)) return true;
  await insertEvents(trx, [event], new Map([[facts.cycleId, stored.cycleKey]]));
  const head = { lastSequence: event.sequence, lastHash: event.hash };
  await trx
    .updateTable('cycles')
    .set({ ...facts, summary: null, calendarVersion: facts.planVersion, draftSince: event.at, ...head })
    .where('cycleId', '=', facts.cycleId)
    .execute();
  return true;
}

function draftedEvent({ cycle, needs, realAt }: NewDraft, head: ChainHead): EventRow {
  const { cycleId: stream, planVersion, obligationId, periodKey, dueAt, openedAt: at, actor } = cycle;
  const fact = { type: 'cycle-drafted', planVersion, obligationId, periodKey, dueAt, needs } as const;
  return chainedEvent({ stream, sequence: head.lastSequence + 1, at, actor, fact }, head, realAt);
}

/** What a draft was drafted as. */
export async function lastDrafted(trx: Db, cycleKey: number): Promise<Drafted | undefined> {
  const row = await trx
    .selectFrom('events')
    .select('fact')
    .where('streamKey', '=', cycleKey)
    .where(sql<string>`fact ->> 'type'`, '=', 'cycle-drafted')
    .orderBy('sequence', 'desc')
    .executeTakeFirst();
  return row?.fact as Drafted | undefined;
}

export type Drafted = Extract<CycleFact, { readonly type: 'cycle-drafted' }>;

/** Open for as long as it is a draft, saying what is left to do. */
async function keepFinding(
  trx: Db,
  { cycleId: subject, needs, at }: { cycleId: string; needs: DraftNeeds; at: number },
): Promise<void> {
  const findingId = findingIdOf({ kind: 'cycle-draft', about: subject });
  await insertFinding(trx, { findingId, kind: 'cycle-draft', subject, data: needs, at });
  await trx
    .updateTable('findings')
    .set({ data: JSON.stringify(needs) })
    .where('findingId', '=', findingId)
    .execute();
}
