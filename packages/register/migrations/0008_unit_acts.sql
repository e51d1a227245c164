-- What a unit does with what it owes beside handing in: stored first, taken in by a turn. An id belongs to its
-- assignment; numbers count from 1 without gaps, so that none can vanish unseen.
create table unit_acts (
  assignment_key bigint not null references assignments,
  act_id text collate "C" not null,
  number integer not null check (number > 0),
  -- The last version that was stored before it: with the number its place among all that was stored.
  after_version integer not null,
  act jsonb not null,
  reason text,
  reason_salt bytea,
  reason_commitment bytea,
  actor text not null,
  stored_at bigint not null,
  stored_real_at bigint not null,
  -- On the receipt: over all of this, the assignment by its id, the reason by its commitment.
  hash bytea not null,
  -- The event that took it in.
  taken_in_sequence integer,
  taken_in_at bigint,
  primary key (assignment_key, act_id),
  unique (assignment_key, number)
) with (fillfactor = 85);

alter table standings
  -- The number of the last act that was taken in.
  add column last_act integer not null default 0,
  -- Since when the unit says that this is not its own, until that is answered.
  add column contested_at bigint,
  -- By when it was promised last, and until when that pauses chasing.
  add column promised_on date,
  add column paused_until bigint;
