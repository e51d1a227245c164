/**
 * What a table is: a fact stays as it was written; a read model can be made anew from facts; a queue holds what waits,
 * and lets go of it; a setting is what the deployment is told.
 */
export type TableKind = 'fact' | 'read model' | 'queue' | 'setting';

/** What the application may do to a table beside reading it. */
export interface TableRights {
  readonly kind: TableKind;
  readonly inserts: boolean;
  /** Columns that it may change; all of them. */
  readonly updates: readonly string[] | 'all';
  readonly deletes: boolean;
}

const fact = (...updates: string[]): TableRights => {
  return { kind: 'fact', inserts: true, updates, deletes: false };
};
const kept = (kind: TableKind): TableRights => ({ kind, inserts: true, updates: 'all', deletes: false });
const released = (kind: TableKind): TableRights => ({ kind, inserts: true, updates: 'all', deletes: true });

const TAKEN_IN = ['taken_in_sequence', 'taken_in_at'] as const;

/** Every table of the register: which hold facts, and what the role of the application may do to each. */
export const TABLE_RIGHTS: Readonly<Record<string, TableRights>> = {
  absences: fact(),
  addresses: fact('address', 'salt'),
  assignments: fact('unit_id'),
  checkpoint_groups: fact(),
  checkpoint_letters: released('queue'),
  checkpoints: fact('timestamp_token'),
  contacts: fact('contact', 'salt'),
  cycle_papers: fact('paper', 'salt'),
  cycles: kept('read model'),
  deliveries: released('queue'),
  deployment: kept('setting'),
  door: kept('read model'),
  doubts: released('queue'),
  // A list of mailboxes that somebody has written can be erased.
  events: fact('reason', 'reason_salt'),
  file_inspections: released('queue'),
  files: fact(),
  finding_history: fact('data', 'data_salt', 'reason', 'reason_salt'),
  findings: kept('queue'),
  idempotency_keys: released('queue'),
  leaves: fact(),
  migrations: { kind: 'fact', inserts: false, updates: [], deletes: false },
  notice_results: fact('response', 'response_salt'),
  notices: fact('reason', 'reason_salt'),
  office_papers: fact('document', 'document_salt'),
  persons: kept('setting'),
  plan_acts: fact('document', 'document_salt'),
  plan_versions: fact(),
  plans: kept('read model'),
  requests: fact('reason', 'reason_salt'),
  roles: fact('until_at', 'ended_by'),
  rulings: kept('queue'),
  sessions: released('queue'),
  sign_in_links: released('queue'),
  sign_in_requests: released('queue'),
  staged_plans: released('queue'),
  standings: kept('read model'),
  submission_files: fact(),
  submissions: fact(
    ...TAKEN_IN,
    'form_values',
    'values_salt',
    'note',
    'note_salt',
    'entry_said',
    'entry_salt',
    'document',
    'document_salt',
  ),
  tallies: released('read model'),
  timetables: kept('read model'),
  tokens: fact('until_at', 'revoked_by'),
  training_words: fact('value', 'salt'),
  turns: kept('queue'),
  unanchored: { kind: 'queue', inserts: true, updates: [], deletes: true },
  unit_acts: fact(...TAKEN_IN, 'reason', 'reason_salt'),
  units: kept('read model'),
  unsent_files: released('queue'),
  unsent_reports: released('queue'),
  upload_amounts: released('queue'),
  webhook_deliveries: released('queue'),
  webhooks: kept('setting'),
};
