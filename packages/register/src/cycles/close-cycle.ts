import { KyhanError } from '@kyhan/errors';
import type { NoticeDraft } from '@kyhan/engine';
import type { Language } from '@kyhan/words';
import { TIME_ACTOR } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import { chainedEvent } from '../chained-event.js';
import type { Db, Register } from '../connection/register.js';
import { closeFindingsAbout } from '../findings/close-findings.js';
import { insertEvents } from '../insert-events.js';
import { queueNotices } from '../notices/queue-notices.js';
import { lockCycle } from '../lock-cycle.js';
import { getCycle, type Cycle } from './cycle.js';
import { failPoint } from '../fail-points/fail-point.js';

export interface CycleClosing {
  readonly cycleId: string;
  readonly at: number;
  readonly realAt: number;
  /** Counts and rates, plain JSON. */
  readonly summary: Readonly<Record<string, unknown>>;
  /** The summary to the coordinator: drafts whose assignmentId is the cycle's id; of each closing its own. */
  readonly notices?: readonly NoticeDraft[];
  readonly actor?: string;
  /** Of the deployment, for mailboxes of which the plan does not say theirs; Vietnamese where none is given. */
  readonly language?: Language;
}

/**
 * Closes a cycle all of whose assignments have ended; a closed one stays as it was closed.
 * @throws KyhanError CYCLE_NOT_FOUND, CYCLE_STILL_OPEN
 */
export async function closeCycle(register: Register, closing: CycleClosing): Promise<Cycle> {
  await register.db.transaction().execute((trx) => closeCycleIn(trx, closing));
  failPoint('after-cycle-closed');
  return await getCycle(register, closing.cycleId);
}

/** The same within a transaction. @throws KyhanError CYCLE_NOT_FOUND, CYCLE_STILL_OPEN */
export async function closeCycleIn(trx: Db, closing: CycleClosing): Promise<void> {
  const { cycleId, at, realAt, summary, notices = [], actor = TIME_ACTOR, language } = closing;
  const cycle = await lockCycle(trx, cycleId);
  if (cycle.closedAt !== null) return;
  await checkEnded(trx, cycle);
  const fact = { type: 'cycle-closed', summary } as const;
  const event = { stream: cycleId, sequence: cycle.lastSequence + 1, at, actor, fact };
  const chained = chainedEvent(event, cycle, realAt);
  await insertEvents(trx, [chained], new Map([[cycleId, cycle.cycleKey]]));
  await trx
    .updateTable('cycles')
    .set({
      closedAt: at,
      summary: JSON.stringify(summary),
      lastSequence: chained.sequence,
      lastHash: chained.hash,
    })
    .where('cycleId', '=', cycleId)
    .execute();
  // What its workflow or its day was about is over with it.
  const kinds = [
    'not-running',
    'workflow-reset',
    'day-not-moved',
    'meeting-day-kept',
    'unit-joins-late',
  ] as const;
  await closeFindingsAbout({ db: trx }, { subject: cycleId, kinds }, { at, ending: 'cycle-closed' });
  const ordinal = await closings(trx, cycle.cycleKey);
  const own = notices.map((notice) => ({ ...notice, ordinal }));
  await queueNotices(trx, { cycle, notices: own, realAt, at, language });
}

/** How often it has closed: a reopened cycle tells of each closing. */
async function closings(trx: Db, cycleKey: number): Promise<number> {
  const { count } = await trx
    .selectFrom('events')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('streamKey', '=', cycleKey)
    .where(sql<string>`fact ->> 'type'`, '=', 'cycle-closed')
    .executeTakeFirstOrThrow();
  return count;
}

async function checkEnded(
  trx: Db,
  { cycleKey, cycleId }: { readonly cycleKey: number; readonly cycleId: string },
): Promise<void> {
  const { open } = await trx
    .selectFrom('assignments')
    .innerJoin('standings', 'standings.assignmentKey', 'assignments.assignmentKey')
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('cycleKey', '=', cycleKey)
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow();
  if (open > 0) throw new KyhanError('CYCLE_STILL_OPEN', { cycleId, open });
}
