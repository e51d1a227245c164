import type { SqlType } from '../insert-rows.js';

/** The type of a column of a key; bytes are written as their hexadecimal digits. */
export type KeyType = Exclude<SqlType, 'jsonb'>;

/** Which group of a checkpoint the facts of a table belong to, by SQL over `f`. */
interface FactGroup {
  /** Joins that its name needs. */
  readonly joins: string;
  readonly name: string;
}

/** A value that can be erased with its salt; the commitment to it stays. */
export interface ErasableColumns {
  readonly value: string;
  readonly salt: string;
  readonly commitment: string;
}

/** How the rows of a fact table become leaves. */
export interface FactTable {
  /** Its key as `anchor_facts` of the migrations has it, in that order. */
  readonly key: Readonly<Record<string, KeyType>>;
  /** Columns of the key that may be null. */
  readonly nullable?: readonly string[];
  readonly group: FactGroup;
  readonly erasable: readonly ErasableColumns[];
  /** Columns that are noted after the row: they have a leaf of their own under this name. */
  readonly mark?: {
    readonly aspect: string;
    readonly columns: readonly string[];
    /** Whether they may be noted again: then the newest leaf counts. */
    readonly again: boolean;
  };
  /** A row is a fact from when this holds of `f`. */
  readonly when?: string;
}

const DEPLOYMENT: FactGroup = { joins: '', name: `'deployment'` };
const OF_PLAN: FactGroup = { joins: '', name: `'plan:' || f.plan_slug` };
const OF_CYCLE: FactGroup = {
  joins: 'left join cycles c on c.cycle_key = f.cycle_key',
  name: `coalesce('cycle:' || c.cycle_id, 'deployment')`,
};
const OF_ASSIGNMENT: FactGroup = {
  joins: `left join assignments a on a.assignment_key = f.assignment_key
    left join cycles c on c.cycle_key = a.cycle_key`,
  name: OF_CYCLE.name,
};
const OF_STREAM: FactGroup = {
  joins: `left join assignments a on a.assignment_key = f.stream_key
    left join cycles c on c.cycle_key = coalesce(a.cycle_key, f.stream_key)
    left join plans p on p.plan_key = f.stream_key`,
  name: `coalesce('cycle:' || c.cycle_id, 'plan:' || p.slug, 'deployment')`,
};
const OF_NOTICE: FactGroup = {
  joins: `left join notices n on n.notice_key = f.notice_key left join cycles c on c.cycle_key = n.cycle_key`,
  name: OF_CYCLE.name,
};
const OF_SUBMISSION: FactGroup = {
  joins: `left join submissions s on s.submission_id = f.submission_id
    left join assignments a on a.assignment_key = s.assignment_key left join cycles c on c.cycle_key = a.cycle_key`,
  name: OF_CYCLE.name,
};
const OF_SOME_PLAN: FactGroup = { joins: '', name: `coalesce('plan:' || f.plan_slug, 'deployment')` };

function erasable(
  value: string,
  salt = `${value}_salt`,
  commitment = salt.replace('salt', 'commitment'),
): ErasableColumns {
  return { value, salt, commitment };
}

/** Where a table has only one such value. */
const only = (value: string): ErasableColumns => erasable(value, 'salt', 'commitment');

const REASON = erasable('reason');
const TAKEN_IN = { aspect: 'taken_in', columns: ['taken_in_sequence', 'taken_in_at'], again: false };

/** Every table whose rows are proved by leaves. */
export const FACT_TABLES: Readonly<Record<string, FactTable>> = {
  absences: { key: { absence_id: 'text' }, group: OF_PLAN, erasable: [] },
  addresses: { key: { address_key: 'bigint' }, group: DEPLOYMENT, erasable: [only('address')] },
  assignments: {
    key: { assignment_key: 'bigint' },
    group: OF_CYCLE,
    erasable: [],
    mark: { aspect: 'unit_id', columns: ['unit_id'], again: true },
  },
  contacts: { key: { contact_key: 'bigint' }, group: OF_PLAN, erasable: [only('contact')] },
  cycle_papers: {
    key: { cycle_key: 'bigint', sequence: 'integer' },
    group: OF_CYCLE,
    erasable: [only('paper')],
  },
  events: { key: { stream_key: 'bigint', sequence: 'integer' }, group: OF_STREAM, erasable: [REASON] },
  files: { key: { sha256: 'bytea' }, group: DEPLOYMENT, erasable: [] },
  finding_history: {
    key: { finding_id: 'text', number: 'integer' },
    group: DEPLOYMENT,
    erasable: [erasable('data'), REASON],
  },
  notice_results: {
    key: { notice_key: 'bigint', attempt: 'integer', outcome: 'text' },
    group: OF_NOTICE,
    erasable: [erasable('response')],
  },
  notices: { key: { notice_key: 'bigint' }, group: OF_CYCLE, erasable: [REASON] },
  office_papers: {
    key: { plan_slug: 'text', sequence: 'integer' },
    group: OF_PLAN,
    erasable: [erasable('document')],
  },
  plan_acts: {
    key: { plan_slug: 'text', act_id: 'text' },
    group: OF_PLAN,
    erasable: [erasable('document')],
  },
  plan_versions: { key: { plan_slug: 'text', version: 'integer' }, group: OF_PLAN, erasable: [] },
  requests: { key: { request_id: 'text' }, group: OF_PLAN, erasable: [REASON] },
  roles: {
    key: { person_id: 'text', role: 'text', plan_slug: 'text', unit_id: 'text', from_at: 'bigint' },
    nullable: ['plan_slug', 'unit_id'],
    group: OF_SOME_PLAN,
    erasable: [],
    mark: { aspect: 'ended', columns: ['until_at', 'ended_by'], again: true },
  },
  rulings: {
    key: { assignment_key: 'bigint', ruling_id: 'text' },
    group: OF_ASSIGNMENT,
    erasable: [REASON, erasable('ground')],
    when: `f.outcome = 'done'`,
  },
  submission_files: {
    key: { submission_id: 'text', file_id: 'text' },
    group: OF_SUBMISSION,
    erasable: [],
  },
  submissions: {
    key: { submission_id: 'text' },
    group: OF_ASSIGNMENT,
    erasable: [
      erasable('form_values', 'values_salt'),
      erasable('note'),
      erasable('entry_said', 'entry_salt'),
      erasable('document'),
    ],
    mark: TAKEN_IN,
  },
  tokens: {
    key: { token_id: 'text' },
    group: OF_PLAN,
    erasable: [],
    mark: { aspect: 'revoked', columns: ['until_at', 'revoked_by'], again: true },
  },
  training_words: {
    key: { plan_slug: 'text', sequence: 'integer', place: 'integer' },
    group: OF_PLAN,
    erasable: [only('value')],
  },
  unit_acts: {
    key: { assignment_key: 'bigint', act_id: 'text' },
    group: OF_ASSIGNMENT,
    erasable: [REASON],
    mark: TAKEN_IN,
  },
};
