import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { insertRows, type Row } from '../insert-rows.js';
import { reasonColumns } from '../chained-event.js';
import type { AskedRuling } from './turn.js';

/**
 * Stores what people have ruled, before their shards are asked. One that was carried out stays as it is; one that was
 * refused, or that nobody has answered yet, is what it is now: it is decided anew. `askedAt` is plan time, epoch
 * milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function storeRulings(
  register: Register,
  { rulings, askedAt }: { readonly rulings: readonly AskedRuling[]; readonly askedAt: number },
): Promise<void> {
  // The same id twice is one; and all take their rows in one order.
  const rows = new Map(
    rulings.map((asked) => [`${asked.assignmentId} ${asked.rulingId}`, rulingRow(asked, askedAt)]),
  );
  const ordered = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const replace = sql`(assignment_id, ruling_id) do update set
    wish = excluded.wish, reason = excluded.reason, reason_salt = excluded.reason_salt,
    reason_commitment = excluded.reason_commitment, actor = excluded.actor, asked_at = excluded.asked_at,
    outcome = null, code = null, details = null
    where rulings.outcome is distinct from 'done'`;
  await insertRows(register.db, { into: 'rulings', rows: ordered, onConflict: replace });
}

function rulingRow(asked: AskedRuling, askedAt: number): Row {
  const { assignmentId, rulingId, reason, actor, ...wish } = asked;
  return { assignmentId, rulingId, wish, ...reasonColumns(reason), actor, askedAt };
}
