import type { PurgeKind, PurgeSubject } from '@kyhan/contracts';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../connection/register.js';
import { PURGED_TEXT } from './purged-text.js';
import { DOOR_STREAM } from '../people/tell-of-door.js';

/** A row of a fact table in which something typed stands. */
export interface TypedRow {
  readonly table: string;
  /** As its leaf has it. */
  readonly key: string;
  /** Of which cycle it is; null: of a plan, or of the register. */
  readonly cycleId: string | null;
  readonly planSlug: string | null;
  /** Columns that have a value. */
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

const PLACES = {
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

function rowsOf({ table, key, joins, cycle, plan }: Place, where: RawBuilder<unknown>, inClear = NEVER) {
  return sql`select ${sql.lit(table)} as "table", jsonb_build_array(${sql.raw(key)})::text as key,
    ${sql.raw(cycle)} as cycle_id, ${sql.raw(plan)} as plan_slug, to_jsonb(f) ->> 'reason' as said,
    (select coalesce(array_agg(name), '{}') from jsonb_each(to_jsonb(f)) as column_of (name, value)
      where value <> 'null') as there, ${inClear} as is_in_clear
    from ${sql.table(table)} f ${sql.raw(joins)} where ${where}`;
}

type Finder = (subject: PurgeSubject) => readonly ReturnType<typeof rowsOf>[];

const FINDERS: Readonly<Record<PurgeKind, Finder>> = {
  submission: ({ id }) => [rowsOf(PLACES.submissions, sql`f.submission_id = ${id}`)],
  request: ({ id }) => [rowsOf(PLACES.requests, sql`f.request_id = ${id}`)],
  'unit-act': ({ id, assignmentId = '' }) => [
    rowsOf(PLACES.unit_acts, sql`a.assignment_id = ${assignmentId} and f.act_id = ${id}`),
    rowsOf(
      PLACES.events,
      sql`a.assignment_id = ${assignmentId} and exists (select from unit_acts u
        where u.assignment_key = f.stream_key and u.taken_in_sequence = f.sequence and u.act_id = ${id})`,
    ),
  ],
  ruling: ({ id, assignmentId = '' }) => [
    rowsOf(PLACES.rulings, sql`a.assignment_id = ${assignmentId} and f.ruling_id = ${id}`),
    rowsOf(PLACES.events, sql`a.assignment_id = ${assignmentId} and f.ruling_id = ${id}`),
  ],
  event: ({ id, sequence = 0 }) => [
    rowsOf(
      PLACES.events,
      sql`f.stream_key in (select assignment_key from assignments where assignment_id = ${id}
          union all select cycle_key from cycles where cycle_id = ${id}
          union all select plan_key from plans where slug = ${id}
          union all select door_key from door where ${id} = ${DOOR_STREAM}) and f.sequence = ${sequence}`,
    ),
  ],
  finding: ({ id }) => [
    rowsOf(PLACES.finding_history, sql`f.finding_id = ${id} and f.reason is distinct from ${PURGED_TEXT}`),
    rowsOf(
      PLACES.events,
      sql`d.door_key is not null and f.fact ->> 'type' = 'finding-settled' and f.fact ->> 'findingId' = ${id}`,
    ),
  ],
  'cycle-paper': ({ id, sequence = 0 }) => [
    rowsOf(PLACES.cycle_papers, sql`c.cycle_id = ${id} and f.sequence = ${sequence}`),
  ],
  'office-paper': ({ id, sequence = 0 }) => [
    rowsOf(PLACES.office_papers, sql`f.plan_slug = ${id} and f.sequence = ${sequence}`),
  ],
  'plan-act': ({ id, planSlug = '' }) => [
    rowsOf(PLACES.plan_acts, sql`f.plan_slug = ${planSlug} and f.act_id = ${id}`),
    rowsOf(
      PLACES.events,
      sql`p.slug = ${planSlug} and f.fact ->> 'type' = 'plan-acted' and f.fact ->> 'actId' = ${id}`,
    ),
  ],
};

/**
 * The rows that hold what somebody typed, by what it stood in.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function typedRows(db: Db, subject: PurgeSubject): Promise<readonly TypedRow[]> {
  return await found(db, FINDERS[subject.kind](subject));
}

/** Who says shorter words twice need not mean the same: "Đồng ý" is said by everybody. */
const SURELY_SAME = 20;

/**
 * The rows that say the very same: of the same cycle, or of what was said of a plan of any of its cycles, where the words
 * are long enough to be no coincidence; shorter ones only where they are there because of these rows.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function quotingRows(db: Db, own: readonly TypedRow[]): Promise<readonly TypedRow[]> {
  const said = [...new Set(own.flatMap((row) => row.said ?? []))];
  const cycles = [...new Set(own.flatMap(({ cycleId }) => cycleId ?? []))];
  const plans = [
    ...new Set(own.flatMap(({ cycleId, planSlug }) => (cycleId === null ? (planSlug ?? []) : []))),
  ];
  if (said.length === 0 || cycles.length + plans.length === 0) return [];
  const within = sql`c.cycle_key in (select cycle_key from cycles
    where cycle_id = any(${cycles}) or plan_slug = any(${plans}))`;
  const long = said.filter((words) => words.length >= SURELY_SAME);
  const because = becauseOf(own);
  const same = (words: RawBuilder<unknown>, cause: RawBuilder<unknown>) =>
    sql`(${words} = any(${long}) or (${words} = any(${said}) and ${cause}))`;
  const reason = sql`f.reason`;
  const inClear = sql`coalesce(${same(sql`f.data ->> 'reason'`, because.notices)}, false)`;
  return await found(db, [
    rowsOf(PLACES.events, sql`${within} and ${same(reason, because.events)}`),
    rowsOf(PLACES.events, sql`p.slug = any(${plans}) and ${same(reason, NEVER)}`),
    rowsOf(PLACES.rulings, sql`${within} and ${same(reason, because.rulings)}`),
    rowsOf(PLACES.unit_acts, sql`${within} and ${same(reason, because.unitActs)}`),
    rowsOf(PLACES.requests, sql`f.plan_slug = any(${plans}) and ${same(reason, NEVER)}`),
    rowsOf(PLACES.notices, sql`${within} and (${same(reason, because.notices)} or ${inClear})`, inClear),
  ]);
}

/** What is there because of the events among these rows: one turn tells and queues at one instant. */
function becauseOf(own: readonly TypedRow[]) {
  const keys = own.filter(({ table }) => table === 'events').map(({ key }) => JSON.parse(key) as unknown);
  const told = (same: RawBuilder<unknown>) => sql`exists (
    select from jsonb_array_elements(${JSON.stringify(keys)}::jsonb) as of_event (key)
    join events e on e.stream_key = (of_event.key ->> 0)::bigint and e.sequence = (of_event.key ->> 1)::integer
    where ${same})`;
  return {
    events: told(sql`e.ruling_id = f.ruling_id and e.real_at = f.real_at`),
    rulings: told(sql`e.stream_key = f.assignment_key and e.ruling_id = f.ruling_id`),
    unitActs: told(sql`e.stream_key = f.assignment_key and e.sequence = f.taken_in_sequence`),
    notices: told(sql`e.stream_key = f.assignment_key and e.real_at = f.queued_real_at`),
  };
}

async function found(db: Db, queries: readonly ReturnType<typeof rowsOf>[]): Promise<readonly TypedRow[]> {
  return (await sql<TypedRow>`${sql.join([...queries], sql` union all `)}`.execute(db)).rows;
}
