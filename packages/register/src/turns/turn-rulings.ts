import type { RulingOutcome } from '@kyhan/engine';
import type { Db } from '../connection/register.js';
import { askedRuling, askedRulings } from './asked-rulings.js';
import type { AskedRuling, RulingName } from './turn.js';

type Refused = Extract<RulingOutcome, { outcome: 'refused' }>;

/** What a turn was asked, by what became of it so far. */
export interface TurnRulings {
  /** To be decided, or carried out before: whatever has not been refused. */
  readonly asked: readonly AskedRuling[];
  /** Refused by another turn, and not asked again since: the answer stands, whatever time has changed meanwhile. */
  readonly refused: readonly Refused[];
}

/** The rulings of a turn, within its transaction, in the order in which they are named. */
export async function turnRulings(trx: Db, names: readonly RulingName[]): Promise<TurnRulings> {
  const rows = await askedRulings(trx, names).select(['outcome', 'code', 'details']).execute();
  const asked: AskedRuling[] = [];
  const refused: Refused[] = [];
  for (const { outcome, code, details, ...row } of rows) {
    const { assignmentId, rulingId } = row;
    if (outcome === 'refused' && code !== null)
      refused.push({ assignmentId, rulingId, outcome, code, details: details ?? {} });
    else asked.push(askedRuling(row));
  }
  return { asked, refused };
}
