-- What is owed to whom (notices) is never changed; what changes while it is on its way (deliveries) lies in a narrow
-- table whose row goes when the notice is settled; what became of each attempt (notice_results) is added and kept.
-- No index names a state: while a notice is delivered, updates of its row stay within their page.

-- Where notices go. An address stands in the register of notices once, so that it can be erased there with its salt: ids
-- of notices begin its commitment.
create table addresses (
  address_key bigint generated always as identity primary key,
  channel text collate "C" not null,
  address text collate "C",
  salt bytea,
  commitment bytea not null
);

-- Finds the address that a notice goes to; however it is written, one address is one.
create unique index addresses_by_address on addresses (channel, lower(address));

create table notices (
  notice_key bigint generated always as identity primary key,
  -- What it is about, kind, ordinal and the address by its commitment: at most one notice for each, and a repeat is known by it.
  notice_id text collate "C" not null unique,
  -- Null: about the cycle, its summary.
  assignment_key bigint,
  cycle_key bigint not null,
  kind text collate "C" not null,
  ordinal integer not null,
  addressee text collate "C" not null,
  address_key bigint not null references addresses,
  contact_unit_id text collate "C" not null,
  contact_role text collate "C" not null,
  contact_language text collate "C" not null,
  not_before bigint not null,
  -- The due instant that it speaks about.
  due_at bigint not null,
  data jsonb not null,
  message_id text collate "C" not null,
  queued_real_at bigint not null
);

-- The history of an assignment, and its proof.
create index notices_by_assignment on notices (assignment_key);
-- The log, the newest first, page by page.
create index notices_by_time on notices (not_before);

-- Two thirds of each page are left for the next versions of its rows, also where old ones cannot be cleared yet.
create table deliveries (
  notice_key bigint primary key,
  address_key bigint not null,
  not_before bigint not null,
  -- unknown: a formal one that is sent again.
  state text collate "C" not null check (state in ('pending', 'sending', 'unknown')),
  attempts integer not null,
  unknown_count integer not null,
  -- Not before this real time, after a refusal or an unknown result.
  retry_real_at bigint,
  -- Until then its sender says that it lives.
  lease_until_real_at bigint,
  -- What was known when it was let go: plan time, real time, last event, last stored version.
  claimed_at bigint,
  claimed_real_at bigint,
  claimed_sequence integer,
  claimed_version integer
) with (fillfactor = 30);

-- A round begins with those that wait longest.
create index deliveries_by_time on deliveries (not_before);
-- A round takes with a notice all that its address gets.
create index deliveries_by_address on deliveries (address_key);

-- What became of every attempt, and of a notice that was given up; with what was known when that was decided.
create table notice_results (
  notice_key bigint not null references notices,
  attempt integer not null,
  outcome text collate "C" not null check (outcome in ('sent', 'failed', 'cancelled', 'unknown', 'released')),
  response text not null,
  real_at bigint not null,
  sent_at bigint,
  digest_id text collate "C",
  claimed_at bigint not null,
  claimed_real_at bigint not null,
  claimed_sequence integer not null,
  claimed_version integer not null,
  primary key (notice_key, attempt, outcome)
);
