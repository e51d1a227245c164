-- Every business instant is epoch milliseconds of plan time; a column named real_at holds real time.
-- Ids are compared byte by byte, so that their order is the same on every server. Names are put into
-- Vietnamese order by the reader: the embedded server's collation data knows no Vietnamese.

create table plans (
  slug text collate "C" primary key,
  newest_version integer not null,
  last_sequence integer not null,
  last_hash text not null
);

create table plan_versions (
  plan_slug text collate "C" not null references plans,
  version integer not null,
  hash text not null,
  plan jsonb not null,
  -- The units that run and own the plan, for the notices addressed to them.
  coordinator text collate "C" not null,
  owner text collate "C" not null,
  kept_from date not null,
  applied_at bigint not null,
  applied_real_at bigint not null,
  applied_by text not null,
  primary key (plan_slug, version)
);

-- The newest that any version of the plan says of a unit; one that a later version drops keeps its row.
create table units (
  plan_slug text collate "C" not null references plans,
  unit_id text collate "C" not null,
  name_vi text not null,
  name_en text not null,
  contacts jsonb not null,
  primary key (plan_slug, unit_id)
);

create table cycles (
  cycle_id text collate "C" primary key,
  plan_slug text collate "C" not null,
  plan_version integer not null,
  obligation_id text collate "C" not null,
  period_key text collate "C" not null,
  period_from date not null,
  period_to date not null,
  opens_at bigint not null,
  due_at bigint not null,
  due_on date not null,
  nominal_due_on date not null,
  shards integer not null,
  opened_at bigint not null,
  closed_at bigint,
  summary jsonb,
  last_sequence integer not null,
  last_hash text not null,
  unique (plan_slug, obligation_id, period_key),
  foreign key (plan_slug, plan_version) references plan_versions
);

create index cycles_by_due on cycles (plan_slug, due_on);

-- Append-only. The stream is an assignment, a cycle or a plan; each event carries the hash of the one before.
create table events (
  stream text collate "C" not null,
  sequence integer not null check (sequence > 0),
  at bigint not null,
  real_at bigint not null,
  actor text not null,
  reason text,
  ruling_id text collate "C",
  fact jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (stream, sequence)
);

create unique index events_by_ruling on events (stream, ruling_id) where ruling_id is not null;

-- Read model: the fold of an assignment's events (state) and what of it is searched by.
create table assignments (
  assignment_id text collate "C" primary key,
  cycle_id text collate "C" not null references cycles,
  shard integer not null,
  step_id text collate "C" not null,
  unit_id text collate "C" not null,
  instead_of text collate "C",
  transferred_from text collate "C",
  state jsonb not null,
  opened_at bigint not null,
  opens_at bigint not null,
  due_on date not null,
  due_at bigint not null,
  due_soon_at bigint,
  lock_at bigint not null,
  overdue_at bigint,
  escalated_level integer not null,
  submission_id text collate "C",
  version integer not null,
  nil boolean,
  on_time boolean,
  submitted_at bigint,
  returned_at bigint,
  extended_at bigint,
  accepted_at bigint,
  waived_at bigint,
  transferred_at bigint,
  transferred_to text collate "C",
  missed_at bigint,
  ended_at bigint,
  last_sequence integer not null,
  last_hash text not null
);

create index assignments_by_shard on assignments (cycle_id, shard);
create index assignments_by_unit on assignments (unit_id, due_at);
create index assignments_open on assignments (lock_at) where ended_at is null;

create table submissions (
  submission_id text collate "C" primary key,
  assignment_id text collate "C" not null references assignments,
  version integer not null,
  form_values jsonb not null,
  nil boolean not null,
  note text,
  actor text not null,
  channel text not null,
  stored_at bigint not null,
  stored_real_at bigint not null,
  -- The due instant in force when it was stored, and the last event that it follows from.
  due_at bigint not null,
  on_time boolean not null,
  after_sequence integer not null,
  hash text not null,
  -- The event that took it in.
  taken_in_sequence integer,
  taken_in_at bigint,
  unique (assignment_id, version)
);

create index submissions_untaken on submissions (assignment_id) where taken_in_sequence is null;

create table files (
  sha256 text collate "C" primary key,
  size integer not null,
  content bytea not null
);

create table submission_files (
  submission_id text collate "C" not null references submissions,
  file_id text collate "C" not null,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text collate "C" not null references files,
  primary key (submission_id, file_id)
);

-- The outbox. For a cycle's summary assignment_id is the cycle's id.
create table notices (
  notice_id text collate "C" primary key,
  assignment_id text collate "C" not null,
  cycle_id text collate "C" not null,
  plan_slug text collate "C" not null,
  kind text collate "C" not null,
  ordinal integer not null,
  addressee text collate "C" not null,
  contact_email text collate "C" not null,
  contact_unit_id text collate "C" not null,
  contact_role text collate "C" not null,
  contact_language text collate "C" not null,
  not_before bigint not null,
  due_at bigint not null,
  data jsonb not null,
  message_id text collate "C" not null,
  queued_real_at bigint not null,
  state text collate "C" not null
    check (state in ('pending', 'claimed', 'sending', 'sent', 'unknown', 'failed', 'cancelled')),
  retry_real_at bigint,
  attempts integer not null,
  unknown_count integer not null,
  claim_token text collate "C",
  lease_ms bigint,
  lease_until_real_at bigint,
  -- What was known when it was claimed: plan time, real time, last event, last stored version.
  claimed_at bigint,
  claimed_real_at bigint,
  claimed_sequence integer,
  claimed_version integer,
  sent_at bigint,
  settled_real_at bigint,
  response text,
  digest_id text collate "C",
  unique (assignment_id, kind, ordinal, contact_email)
);

create index notices_unsettled on notices (not_before)
  where state in ('pending', 'claimed', 'sending', 'unknown');
create index notices_by_contact on notices (contact_email, not_before);

-- The result of every attempt to send.
create table notice_attempts (
  notice_id text collate "C" not null references notices,
  attempt integer not null,
  outcome text collate "C" not null check (outcome in ('sent', 'refused', 'released', 'unknown')),
  response text not null,
  real_at bigint not null,
  primary key (notice_id, attempt, outcome)
);

create table findings (
  finding_id text collate "C" primary key,
  kind text collate "C" not null,
  subject text collate "C" not null,
  text_vi text not null,
  text_en text not null,
  opened_at bigint not null,
  closed_at bigint
);

create table sign_in_links (
  token_hash text collate "C" primary key,
  account text not null,
  role text collate "C" not null,
  unit_id text collate "C",
  expires_real_at bigint not null
);

create table sessions (
  token_hash text collate "C" primary key,
  account text not null,
  role text collate "C" not null,
  unit_id text collate "C",
  created_real_at bigint not null,
  expires_real_at bigint not null
);
