-- Append-only. The stream is an assignment, a cycle or a plan, which its hashes name by its id; each event carries the hash of the one before.
-- What can be erased stands in hashes as commitment, sha256(salt || value): value and salt can go, the chain stays whole.
create table events (
  stream_key bigint not null,
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
  primary key (stream_key, sequence)
);

-- No ruling is carried out twice.
create unique index events_by_ruling on events (stream_key, ruling_id) where ruling_id is not null;

-- What of an assignment never changes.
create table assignments (
  assignment_key bigint primary key default nextval('stream_keys'),
  assignment_id text collate "C" not null unique,
  cycle_key bigint not null references cycles,
  shard integer not null,
  step_id text collate "C" not null,
  unit_id text collate "C" not null,
  instead_of text collate "C",
  transferred_from text collate "C",
  opened_at bigint not null,
  review boolean not null
);

-- A turn takes up a shard; a cycle asks whether all has ended.
create index assignments_by_shard on assignments (cycle_key, shard);
-- What a unit owes.
create index assignments_by_unit on assignments (unit_id);

-- How an assignment stands: the fold of its events, one row each. Nothing of it is in an index but its key, and half
-- of each page is left, so that a turn of a whole shard stays within its pages. Without a foreign key: that would write to the assignment's row too.
create table standings (
  assignment_key bigint primary key,
  last_sequence integer not null,
  last_hash bytea not null,
  -- When a turn is to take it up: the next instant of its timetable, or of something that was stored for it. Null:
  -- only a person can move it on.
  wake_at bigint,
  -- Since when it is set apart: a turn could not decide it. What is stored later, and each audit, tries it again.
  set_apart_at bigint,
  -- How many entries of the timetable's lists are behind.
  reminders_taken smallint not null,
  overdue_reminders_taken smallint not null,
  escalations_taken smallint not null,
  -- Over the whole life: ordinals never repeat.
  reminder_count smallint not null,
  overdue_notice_count smallint not null,
  escalation_count smallint not null,
  review_reminder_count smallint not null,
  ruling_count smallint not null,
  escalated_level smallint not null,
  version integer not null,
  overdue_at bigint,
  -- The submission in force.
  submission_id text collate "C",
  nil boolean,
  on_time boolean,
  submitted_at bigint,
  review_remind_at jsonb,
  review_reminders_taken smallint,
  returned_at bigint,
  extended_at bigint,
  accepted_at bigint,
  waived_at bigint,
  transferred_at bigint,
  transferred_to text collate "C",
  missed_at bigint,
  ended_at bigint,
  -- Those that were carried out.
  ruling_ids text[] not null
) with (fillfactor = 45);

-- The timetable in force, written when it is replaced: what is searched by in columns, the rest as it is.
create table timetables (
  assignment_key bigint primary key,
  opens_at bigint not null,
  due_on date not null,
  due_at bigint not null,
  lock_at bigint not null,
  rest jsonb not null,
  due_soon_at bigint generated always as ((rest -> 'remindAt' ->> 0)::bigint) stored
) with (fillfactor = 80);

-- What a person has ruled, stored before its shard is asked: histories hold ids, never texts. An id belongs to its
-- assignment. A refusal is no answer for ever: asked again it is decided again.
create table rulings (
  assignment_key bigint not null references assignments,
  ruling_id text collate "C" not null,
  wish jsonb not null,
  reason text,
  reason_salt bytea,
  reason_commitment bytea,
  actor text not null,
  asked_at bigint not null,
  -- Over what was asked; what became of it is told by events.
  hash bytea not null,
  outcome text collate "C" check (outcome in ('done', 'refused')),
  code text collate "C",
  details jsonb,
  primary key (assignment_key, ruling_id)
);

-- The last turn of each shard and its answer: who did not get it asks again and gets the same.
create table turns (
  cycle_key bigint not null references cycles,
  shard integer not null,
  turn_id text collate "C" not null,
  answer jsonb not null,
  at bigint not null,
  -- Over all of it, the cycle by its id.
  hash bytea not null,
  primary key (cycle_key, shard)
) with (fillfactor = 50);

create table submissions (
  submission_id text collate "C" primary key,
  assignment_key bigint not null references assignments,
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
  -- Also finds what an assignment has not taken in: it has few versions.
  unique (assignment_key, version)
) with (fillfactor = 85);

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
