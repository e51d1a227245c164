-- The outbox. For a cycle's summary assignment_id is the cycle's id.
create table notices (
  notice_id text collate "C" primary key,
  assignment_id text collate "C" not null,
  cycle_id text collate "C" not null,
  plan_slug text collate "C" not null,
  kind text collate "C" not null,
  ordinal integer not null,
  addressee text collate "C" not null,
  -- An address of a channel.
  channel text collate "C" not null,
  address text collate "C" not null,
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
  unique (assignment_id, kind, ordinal, channel, address)
);

create index notices_unsettled on notices (not_before)
  where state in ('pending', 'claimed', 'sending', 'unknown');
create index notices_by_address on notices (channel, address, not_before);

-- The result of every attempt to send.
create table notice_attempts (
  notice_id text collate "C" not null references notices,
  attempt integer not null,
  outcome text collate "C" not null check (outcome in ('sent', 'refused', 'released', 'unknown')),
  response text not null,
  real_at bigint not null,
  primary key (notice_id, attempt, outcome)
);
