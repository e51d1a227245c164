import { refusal, type RulingOutcome } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { openSetApart } from '../findings/open-set-apart.js';
import type { TurnPart } from './take-part.js';
import type { Turn } from './turn.js';
import { writeOutcomes } from './write-outcomes.js';

export interface SettingApart {
  readonly turn: Turn<object>;
  readonly assignmentId: string;
  readonly error: unknown;
  /** What fails is one ruling, and the assignment lives on without it. */
  readonly isRuling: boolean;
}

/**
 * Keeps what cannot be decided out of the turns to come, tells whoever ruled on it, and opens a finding that says why.
 */
export async function setApart(
  trx: Db,
  { turn, assignmentId, error, isRuling }: SettingApart,
): Promise<TurnPart> {
  const { now, realAt } = turn.instant();
  if (!isRuling)
    await sql`
      update standings set set_apart_at = ${now}, wake_at = null
      where assignment_key = (select assignment_key from assignments where assignment_id = ${assignmentId})`.execute(
      trx,
    );
  const outcomes = turn.rulings.map(({ rulingId }): RulingOutcome => {
    const why = refusal('RULING_FAILED', { assignmentId });
    return { assignmentId, rulingId, outcome: 'refused', ...why };
  });
  await writeOutcomes(trx, { outcomes, at: now });
  const reason = error instanceof Error ? error.message : String(error);
  await openSetApart(trx, { assignmentId, reason, isRuling, at: now });
  return { now, realAt, events: [], notices: [], outcomes, units: new Map(), woken: [] };
}
