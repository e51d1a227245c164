import type { OfficialPaper } from '@kyhan/contracts';
import { sql } from 'kysely';
import { isAsCommitted } from '../commitment.js';
import type { Db } from '../connection/register.js';
import { namedDigest } from '../office-papers/settle-office-paper.js';

/** Invariant 2, for papers that the office issued: each row is what its event tells, and no event is without its row. */
export async function officePaperFaults(db: Db): Promise<string[]> {
  const { rows } = await sql<Row>`
    select coalesce(t.slug, p.plan_slug) as plan_slug, coalesce(t.sequence, p.sequence) as sequence, t.fact,
      p.kind, p.period_key, p.paper_id, p.named, p.document, p.document_salt as salt, p.document_commitment as commitment
    from (
      select s.slug, e.sequence, e.fact from events e join plans s on s.plan_key = e.stream_key
      where e.fact ->> 'type' in ('paper-issued', 'paper-left-out')
    ) t
    full join office_papers p on p.plan_slug = t.slug and p.sequence = t.sequence
    order by 1, 2`.execute(db);
  return rows
    .filter((row) => !isAsTold(row))
    .map(
      ({ planSlug, sequence }) =>
        `${planSlug} ${sequence}: what became of a paper is not what its event tells`,
    );
}

interface Row {
  readonly planSlug: string;
  readonly sequence: number;
  readonly fact: {
    readonly kind: string;
    readonly periodKey: string;
    readonly paperId: string;
    readonly named: { readonly count: number; readonly digest: string };
    readonly document?: string;
  } | null;
  readonly kind: string | null;
  readonly periodKey: string | null;
  readonly paperId: string | null;
  readonly named: readonly string[] | null;
  readonly document: OfficialPaper | null;
  readonly salt: Buffer | null;
  readonly commitment: Buffer | null;
}

function isAsTold({
  fact,
  kind,
  periodKey,
  paperId,
  named,
  document: value,
  salt,
  commitment,
}: Row): boolean {
  if (fact === null || named === null) return false;
  const { count, digest } = namedDigest(named);
  return (
    fact.kind === kind &&
    fact.periodKey === periodKey &&
    fact.paperId === paperId &&
    fact.named.count === count &&
    fact.named.digest === digest &&
    fact.document === commitment?.toString('hex') &&
    isAsCommitted({ value, salt, commitment })
  );
}
