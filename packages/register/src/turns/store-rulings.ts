import { sql, type Selectable } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { insertRows } from '../insert-rows.js';
import { reasonColumns } from '../chained-event.js';
import { committed } from '../commitment.js';
import type { RulingTable } from '../schema.js';
import type { RulingGround } from '../ruling-facts.js';
import { rulingHash } from './ruling-hash.js';
import type { AskedRuling } from './turn.js';
import { failPoint } from '../fail-points/fail-point.js';

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
  const keys = await assignmentKeys(register.db, ordered);
  // What is asked of nothing is not stored: its turn says so.
  const known = ordered.flatMap(({ assignmentId, ...row }) => {
    const assignmentKey = keys.get(assignmentId);
    return assignmentKey === undefined ? [] : [{ assignmentKey, ...row }];
  });
  const replace = sql`(assignment_key, ruling_id) do update set
    wish = excluded.wish, reason = excluded.reason, reason_salt = excluded.reason_salt,
    reason_commitment = excluded.reason_commitment, ground = excluded.ground,
    ground_salt = excluded.ground_salt, ground_commitment = excluded.ground_commitment, actor = excluded.actor, asked_at = excluded.asked_at,
    hash = excluded.hash,
    outcome = null, code = null, details = null
    where rulings.outcome is distinct from 'done'`;
  await insertRows(register.db, { into: 'rulings', rows: known, onConflict: replace });
  failPoint('rulings-stored');
}

type Ruling = Selectable<RulingTable>;

async function assignmentKeys(
  db: Db,
  rulings: readonly { readonly assignmentId: string }[],
): Promise<ReadonlyMap<string, number>> {
  const ids = [...new Set(rulings.map(({ assignmentId }) => assignmentId))];
  const rows = await db
    .selectFrom('assignments')
    .select(['assignmentKey', 'assignmentId'])
    .where('assignmentId', '=', sql<string>`any(${ids})`)
    .execute();
  return new Map(rows.map(({ assignmentKey, assignmentId }) => [assignmentId, assignmentKey]));
}

function groundColumns(ground: RulingGround): Pick<Ruling, 'ground' | 'groundSalt' | 'groundCommitment'> {
  if (Object.keys(ground).length === 0) return { ground: null, groundSalt: null, groundCommitment: null };
  const { salt, commitment } = committed(ground);
  return { ground, groundSalt: salt, groundCommitment: commitment };
}

function rulingRow(asked: AskedRuling, askedAt: number) {
  const { assignmentId, rulingId, reason, document, grantor, actor, ...wish } = asked;
  const ground = {
    ...(document === undefined ? {} : { document }),
    ...(grantor === undefined ? {} : { grantor }),
  };
  const texts = { ...reasonColumns(reason), ...groundColumns(ground) };
  const row = { assignmentId, rulingId, wish, ...texts, actor, askedAt };
  return { ...row, hash: rulingHash(row) };
}
