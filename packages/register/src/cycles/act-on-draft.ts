import type { DraftAct, OfficialPaper } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import { chainedEvent, type ChainHead, type EventRow } from '../chained-event.js';
import { isAsCommitted } from '../commitment.js';
import type { Db, Register } from '../connection/register.js';
import { closeFindingsAbout } from '../findings/close-findings.js';
import { insertEvents } from '../insert-events.js';
import type { CycleFact } from '../register-fact.js';
import { lastDrafted } from './draft-cycle.js';
import { getCycle, type Cycle } from './cycle.js';
import type { LockedDraft } from './lock-draft.js';
import { lockCycle } from '../lock-cycle.js';
import { tellOfCycle } from '../tell-of-cycle.js';

/** What a person does with a draft; an announcement can be put right for as long as the cycle is open. */
export interface ActOnDraft {
  readonly cycleId: string;
  readonly act: DraftAct;
  readonly paper?: OfficialPaper;
  /** The day that a confirmation gives in place of the plan's, and the instant at which it is over. */
  readonly due?: { readonly on: string; readonly at: number };
  readonly reason?: string;
  readonly actor: string;
  /** Plan time, epoch milliseconds. */
  readonly at: number;
  readonly realAt: number;
}

/**
 * Writes what somebody did with a draft; the same again changes nothing. Confirming or announcing one that was skipped
 * takes that back.
 * @returns the cycle as it stands then
 * @throws KyhanError CYCLE_NOT_FOUND, CYCLE_NOT_DRAFT, REGISTER_UNAVAILABLE
 */
export async function actOnDraft(register: Register, deed: ActOnDraft): Promise<Cycle> {
  await register.db.transaction().execute(async (trx) => {
    const cycle = await lockCycle(trx, deed.cycleId);
    if (await isRepeated(trx, deed, cycle)) return;
    requireActable(deed, cycle);
    await write(trx, deed, cycle);
  });
  return await getCycle(register, deed.cycleId);
}

function requireActable(
  { cycleId, act }: ActOnDraft,
  { draftSince, closedAt, skippedAt }: LockedDraft,
): void {
  const isOpen = closedAt === null;
  const isDraft = draftSince !== null;
  const allowed: Readonly<Record<DraftAct, boolean>> = {
    confirm: isDraft || skippedAt !== null,
    announce: isOpen || skippedAt !== null,
    skip: isDraft,
  };
  if (!allowed[act]) throw new KyhanError('CYCLE_NOT_DRAFT', { cycleId });
}

const TYPES = {
  confirm: 'cycle-confirmed',
  announce: 'cycle-announced',
  skip: 'cycle-skipped',
} as const satisfies Readonly<Record<DraftAct, CycleFact['type']>>;

/** An answer that was lost is asked for again: the last of its kind says the same, by the same person. */
async function isRepeated(trx: Db, { act, paper, due, reason, actor }: ActOnDraft, cycle: LockedDraft) {
  const last = await trx
    .selectFrom('events')
    .leftJoin('cyclePapers', (join) =>
      join
        .onRef('cyclePapers.cycleKey', '=', 'events.streamKey')
        .onRef('cyclePapers.sequence', '=', 'events.sequence'),
    )
    .select(['events.actor', 'events.reason', 'cyclePapers.salt', 'cyclePapers.commitment'])
    .select(sql<string | null>`fact ->> 'dueOn'`.as('dueOn'))
    .where('streamKey', '=', cycle.cycleKey)
    .where(sql<string>`fact ->> 'type'`, '=', TYPES[act])
    .orderBy('events.sequence', 'desc')
    .executeTakeFirst();
  const isUndone = act === 'skip' ? cycle.skippedAt === null : cycle.skippedAt !== null;
  if (last === undefined || isUndone || last.actor !== actor || last.reason !== (reason ?? null))
    return false;
  if (last.dueOn !== (due?.on ?? null)) return false;
  const { salt, commitment } = last;
  return paper === undefined
    ? commitment === null
    : salt !== null && isAsCommitted({ value: paper, salt, commitment });
}

async function write(trx: Db, deed: ActOnDraft, cycle: LockedDraft): Promise<void> {
  const { cycleId, act, paper, due, reason, actor, at, realAt } = deed;
  const revived = cycle.skippedAt === null ? [] : await revival(trx, deed, cycle);
  await insertEvents(trx, revived, new Map([[cycleId, cycle.cycleKey]]));
  const day = due === undefined ? {} : { dueOn: due.on, dueAt: due.at };
  const fact = { type: TYPES[act], ...day } as CycleFact;
  const head = { ...cycle, ...headOf(revived) };
  const changes = {
    ...(act === 'confirm' ? { confirmedAt: at } : {}),
    ...(due === undefined ? {} : { givenDueOn: due.on, dueOn: due.on, dueAt: due.at }),
    ...(act === 'announce' ? { announcedAt: at } : {}),
    ...(act === 'skip' ? { skippedAt: at, closedAt: at, draftSince: null } : {}),
    ...(revived.length === 0 ? {} : { skippedAt: null, closedAt: null, draftSince: at }),
  };
  await tellOfCycle(trx, head, { fact, reason, paper, actor, at, realAt, changes });
  const about = { subject: cycleId, kinds: ['cycle-draft', 'cycle-missing'] } as const;
  if (act === 'skip') await closeFindingsAbout({ db: trx }, about, { at, ending: 'cycle-skipped' });
}

/** It is a draft again, as it was drafted last. */
async function revival(trx: Db, { cycleId: stream, actor, at, realAt }: ActOnDraft, cycle: LockedDraft) {
  const fact = await lastDrafted(trx, cycle.cycleKey);
  if (fact === undefined) return [];
  return [chainedEvent({ stream, sequence: cycle.lastSequence + 1, at, actor, fact }, cycle, realAt)];
}

function headOf([event]: readonly EventRow[]): ChainHead | undefined {
  return event === undefined ? undefined : { lastSequence: event.sequence, lastHash: event.hash };
}
