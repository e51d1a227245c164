import type { RulingOutcome } from '@kyhan/engine';
import { findingIdOf } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { closeFindings } from '../findings/close-findings.js';
import { namedRows } from '../insert-rows.js';

/** Keeps with each ruling what became of it; what was carried out answers the finding of one that had failed. */
export async function writeOutcomes(
  trx: Db,
  { outcomes, at }: { readonly outcomes: readonly RulingOutcome[]; readonly at: number },
): Promise<void> {
  if (outcomes.length === 0) return;
  await sql`
    update rulings set outcome = o.outcome, code = o.code, details = o.details
    from ${namedRows('o', outcomes.map(outcomeRow), COLUMNS)}
      join assignments a on a.assignment_id = o.assignment_id
    where rulings.assignment_key = a.assignment_key and rulings.ruling_id = o.ruling_id`.execute(trx);
  const done = outcomes.filter(({ outcome }) => outcome === 'done');
  const answered = done.map(({ assignmentId }) =>
    findingIdOf({ kind: 'ruling-failed', about: assignmentId }),
  );
  await closeFindings(trx, answered, { at, ending: 'ruled' });
}

const COLUMNS = {
  assignmentId: 'text',
  rulingId: 'text',
  outcome: 'text',
  code: 'text',
  details: 'jsonb',
} as const;

function outcomeRow(outcome: RulingOutcome): object {
  const { assignmentId, rulingId } = outcome;
  if (outcome.outcome !== 'refused')
    return { assignmentId, rulingId, outcome: 'done', code: null, details: null };
  const { code, details } = outcome;
  return { assignmentId, rulingId, outcome: 'refused', code, details };
}
