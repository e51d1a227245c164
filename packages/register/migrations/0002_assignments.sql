-- Append-only. The stream is an assignment, a cycle or a plan; each event carries the hash of the one before.
-- What can be erased stands in hashes as commitment, sha256(salt || value): value and salt can go, the chain stays whole.
create table events (
  stream text collate "C" not null,
  sequence integer not null check (sequence > 0),
  at bigint not null,
  real_at bigint not null,
  actor text not null,
  reason text,
  reason_salt bytea,
  reason_commitment bytea,
  ruling_id text collate "C",
  fact jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
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
  -- When a turn is to take it up: the next instant of its timetable, or of something that was stored for it. Null:
  -- only a person can move it on.
  wake_at bigint,
  -- Since when it is set apart: a turn could not decide it. What is stored later, and each audit, tries it again.
  set_apart_at bigint,
  last_sequence integer not null,
  last_hash bytea not null
);

create index assignments_by_shard on assignments (cycle_id, shard);
create index assignments_by_unit on assignments (unit_id, due_at);
create index assignments_open on assignments (lock_at) where ended_at is null;

-- What a person has ruled, stored before its shard is asked: histories hold ids, never texts. An id belongs to its
-- assignment. A refusal is no answer for ever: asked again it is decided again.
create table rulings (
  assignment_id text collate "C" not null references assignments,
  ruling_id text collate "C" not null,
  wish jsonb not null,
  reason text,
  reason_salt bytea,
  reason_commitment bytea,
  actor text not null,
  asked_at bigint not null,
  outcome text collate "C" check (outcome in ('done', 'refused')),
  code text collate "C",
  details jsonb,
  primary key (assignment_id, ruling_id)
);

-- The last turn of each shard and its answer: who did not get it asks again and gets the same.
create table turns (
  cycle_id text collate "C" not null references cycles,
  shard integer not null,
  turn_id text collate "C" not null,
  answer jsonb not null,
  at bigint not null,
  primary key (cycle_id, shard)
) with (fillfactor = 50);

create table submissions (
  submission_id text collate "C" primary key,
  assignment_id text collate "C" not null references assignments,
  version integer not null,
  form_values jsonb,
  values_salt bytea,
  values_commitment bytea not null,
  nil boolean not null,
  note text,
  note_salt bytea,
  note_commitment bytea,
  actor text not null,
  channel text not null,
  stored_at bigint not null,
  stored_real_at bigint not null,
  -- The due instant in force when it was stored, and the last event that it follows from.
  due_at bigint not null,
  on_time boolean not null,
  after_sequence integer not null,
  hash bytea not null,
  -- The event that took it in.
  taken_in_sequence integer,
  taken_in_at bigint,
  unique (assignment_id, version)
);

create index submissions_untaken on submissions (assignment_id) where taken_in_sequence is null;

create table files (
  sha256 bytea primary key,
  size integer not null,
  content bytea not null
);

create table submission_files (
  submission_id text collate "C" not null references submissions,
  file_id text collate "C" not null,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 bytea not null references files,
  primary key (submission_id, file_id)
);
