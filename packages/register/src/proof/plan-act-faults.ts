import { canonicalJson } from '../canonical-json.js';
import { isAsCommitted } from '../commitment.js';
import type { Db } from '../connection/register.js';

/** Invariant 2, for what was decided for plans: each row is what its event tells, and no event is without its row. */
export async function planActFaults(db: Db): Promise<string[]> {
  const events = await db
    .selectFrom('events')
    .innerJoin('plans', 'plans.planKey', 'events.streamKey')
    .select(['slug', 'sequence', 'fact'])
    .orderBy('slug')
    .orderBy('sequence')
    .execute();
  const rows = await db.selectFrom('planActs').selectAll().execute();
  const told = events.flatMap(({ slug, sequence, fact }) =>
    fact.type === 'plan-acted' ? [[`${slug} ${sequence}`, fact] as const] : [],
  );
  const kept = new Map(rows.map((row) => [`${row.planSlug} ${row.sequence}`, row]));
  const differ = told.filter(([place, { type: _type, document, ...fact }]) => {
    const row = kept.get(place);
    kept.delete(place);
    if (row === undefined) return true;
    const { actId, act, waiveOpen, documentSalt: salt, documentCommitment: commitment } = row;
    const isSame = canonicalJson(fact) === canonicalJson({ actId, act, waiveOpen });
    const isCommitted = (commitment?.toString('hex') ?? null) === document;
    return !isSame || !isCommitted || !isAsCommitted({ value: row.document, salt, commitment });
  });
  return [...differ.map(([place]) => place), ...kept.keys()].map(
    (place) => `${place}: what was decided for the plan is not what its event tells`,
  );
}
