-- What programs sent with a key of their own, so that the same question sent twice acts once. No fact of a plan: a row
-- goes a day after it was asked.
create table idempotency_keys (
  -- As events name who asked.
  actor text collate "C" not null,
  idempotency_key text collate "C" not null,
  -- Over the address and what was sent.
  request_hash text collate "C" not null,
  asked_real_at bigint not null,
  -- Null while it is under way, and where the answer told a secret.
  answer jsonb,
  answered_real_at bigint,
  primary key (actor, idempotency_key)
);
-- What has been kept long enough goes.
create index idempotency_keys_by_time on idempotency_keys (asked_real_at);
