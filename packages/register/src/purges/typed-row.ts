import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../connection/register.js';

/** A row of a fact table in which something typed stands. */
export interface TypedRow {
  readonly table: string;
  /** As its leaf has it. */
  readonly key: string;
  /** Of which cycle it is; null: of a plan, or of the register. */
  readonly cycleId: string | null;
  readonly planSlug: string | null;
  /** Columns that have a value; of what only quotes others, those that do. */
  readonly there: readonly string[];
  /** The reason that somebody typed. */
  readonly said: string | null;
  /** It quotes words in a column that cannot be erased. */
  readonly isInClear: boolean;
}

/** From which table, by which columns of its key, and how its plan and cycle are joined to it. */
interface Place {
  readonly table: string;
  readonly key: string;
  readonly joins: string;
  readonly cycle: string;
  readonly plan: string;
}

const BY_ASSIGNMENT = {
  joins:
    'join assignments a on a.assignment_key = f.assignment_key join cycles c on c.cycle_key = a.cycle_key',
  cycle: 'c.cycle_id',
  plan: 'c.plan_slug',
};
const BY_CYCLE = {
  joins: 'join cycles c on c.cycle_key = f.cycle_key',
  cycle: 'c.cycle_id',
  plan: 'c.plan_slug',
};
const BY_PLAN = { joins: '', cycle: 'null::text', plan: 'f.plan_slug' };

/** Where people type, by the names of the tables. */
export const PLACES = {
  cycle_papers: { table: 'cycle_papers', key: 'f.cycle_key, f.sequence', ...BY_CYCLE },
  events: {
    table: 'events',
    key: 'f.stream_key, f.sequence',
    joins: `left join assignments a on a.assignment_key = f.stream_key
      left join cycles c on c.cycle_key = coalesce(a.cycle_key, f.stream_key)
      left join plans p on p.plan_key = f.stream_key left join door d on d.door_key = f.stream_key`,
    cycle: 'c.cycle_id',
    plan: 'coalesce(c.plan_slug, p.slug)',
  },
  finding_history: {
    table: 'finding_history',
    key: 'f.finding_id, f.number',
    joins: '',
    cycle: 'null::text',
    plan: 'null::text',
  },
  notices: { table: 'notices', key: 'f.notice_key', ...BY_CYCLE },
  office_papers: { table: 'office_papers', key: 'f.plan_slug, f.sequence', ...BY_PLAN },
  plan_acts: { table: 'plan_acts', key: 'f.plan_slug, f.act_id', ...BY_PLAN },
  requests: { table: 'requests', key: 'f.request_id', ...BY_PLAN },
  rulings: { table: 'rulings', key: 'f.assignment_key, f.ruling_id', ...BY_ASSIGNMENT },
  submissions: { table: 'submissions', key: 'f.submission_id', ...BY_ASSIGNMENT },
  unit_acts: { table: 'unit_acts', key: 'f.assignment_key, f.act_id', ...BY_ASSIGNMENT },
} as const satisfies Readonly<Record<string, Place>>;

const NEVER = sql`false`;

interface Looked {
  readonly inClear?: RawBuilder<unknown>;
  /** Only these columns are meant. */
  readonly columns?: readonly string[];
}

/** Asks for the rows of a place: `f` is the fact, `a`, `c`, `p` and `d` its assignment, cycle, plan and the door. Pure; throws nothing. */
export function rowsOf(
  { table, key, joins, cycle, plan }: Place,
  where: RawBuilder<unknown>,
  { inClear = NEVER, columns }: Looked = {},
) {
  const meant = columns === undefined ? sql`` : sql`and name = any(${columns})`;
  return sql`select ${sql.lit(table)} as "table", jsonb_build_array(${sql.raw(key)})::text as key,
    ${sql.raw(cycle)} as cycle_id, ${sql.raw(plan)} as plan_slug, to_jsonb(f) ->> 'reason' as said,
    (select coalesce(array_agg(name), '{}') from jsonb_each(to_jsonb(f)) as column_of (name, value)
      where value <> 'null' ${meant}) as there, ${inClear} as is_in_clear
    from ${sql.table(table)} f ${sql.raw(joins)} where ${where}`;
}

/** Asks for all of them in one. @throws KyhanError REGISTER_UNAVAILABLE */
export async function foundRows(
  db: Db,
  queries: readonly ReturnType<typeof rowsOf>[],
): Promise<readonly TypedRow[]> {
  return (await sql<TypedRow>`${sql.join([...queries], sql` union all `)}`.execute(db)).rows;
}
