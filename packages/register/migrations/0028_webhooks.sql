-- Addresses of programs that are told of what happens to assignments and cycles; an administrator registers them. The
-- secret signs what is sent, so it is kept as it is. No row is deleted.
create table webhooks (
  webhook_id text collate "C" primary key check (webhook_id <> ''),
  url text not null,
  secret text not null,
  -- Null: of every plan.
  plan_slug text collate "C",
  -- Plan time.
  from_at bigint not null,
  registered_by text not null,
  registered_real_at bigint not null,
  ended_at bigint,
  ended_by text,
  check ((ended_at is null) = (ended_by is null))
);

-- What is told to whom, queued in the transaction of the event. A row goes a while after it was settled: the event stays.
create table webhook_deliveries (
  delivery_key bigint generated always as identity primary key,
  webhook_id text collate "C" not null references webhooks,
  stream_key bigint not null,
  sequence integer not null,
  state text collate "C" not null default 'pending'
    check (state in ('pending', 'sending', 'unknown', 'sent', 'failed', 'cancelled')),
  attempts integer not null default 0,
  -- How often it was not known whether it was taken.
  unknown_count integer not null default 0,
  queued_real_at bigint not null,
  -- Not before this real time; 0: at once.
  retry_real_at bigint not null,
  -- Until then its sender is taken to live.
  lease_until_real_at bigint,
  settled_real_at bigint,
  -- What the other side said, or what went wrong.
  response text,
  unique (webhook_id, stream_key, sequence)
);
-- What is still to be sent, those first that wait longest.
create index webhook_deliveries_waiting on webhook_deliveries (retry_real_at) where settled_real_at is null;
-- The log, the newest first.
create index webhook_deliveries_by_time on webhook_deliveries (queued_real_at);
