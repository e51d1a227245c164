import type { OfficialPaper, PaperOutcome, Untold } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { present } from '../present.js';
import type { OfficePaperKey } from './settle-office-paper.js';

/** What became of a paper, as it was said last; without number or reason where they were erased. */
export type OfficePaper = OfficePaperKey & Untold<PaperOutcome>;

/** Of which papers: of these kinds and periods of plans, or those that name an assignment. */
export type AskedOfficePapers =
  | { readonly of: readonly Pick<OfficePaperKey, 'planSlug' | 'kind' | 'periodKey'>[] }
  | { readonly naming: string };

/**
 * What became of papers, each as it was said last, in the order in which it was said: one statement.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listOfficePapers({ db }: Register, asked: AskedOfficePapers): Promise<OfficePaper[]> {
  const which =
    'naming' in asked
      ? sql`p.named @> array[${asked.naming}]`
      : sql`(p.plan_slug, p.kind, p.period_key) in (
          select one ->> 'planSlug', one ->> 'kind', one ->> 'periodKey'
          from jsonb_array_elements(${JSON.stringify(asked.of)}::jsonb) as one)`;
  const { rows } = await sql<Row>`
    select p.plan_slug, p.kind, p.period_key, p.paper_id, p.document, p.document_commitment is not null as is_issued,
      e.reason, e.actor, e.at
    from office_papers p
    join plans s on s.slug = p.plan_slug
    join events e on e.stream_key = s.plan_key and e.sequence = p.sequence
    where ${which} and not exists (
      select 1 from office_papers later
      where later.plan_slug = p.plan_slug and later.kind = p.kind and later.period_key = p.period_key
        and later.paper_id = p.paper_id and later.sequence > p.sequence)
    order by p.plan_slug, p.sequence`.execute(db);
  return rows.map(({ document, reason, ...row }) => ({ ...row, ...present({ document, reason }) }));
}

type Row = Omit<OfficePaper, 'document' | 'reason'> & {
  readonly document: OfficialPaper | null;
  readonly reason: string | null;
};
