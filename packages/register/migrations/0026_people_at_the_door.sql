-- More roles, and an end that may be set when one is given.
alter table roles
  drop constraint roles_known,
  drop constraint roles_of_unit,
  drop constraint roles_check3,
  add constraint roles_known
    check (role in ('administrator', 'coordinator', 'reviewer', 'viewer', 'head', 'unit')),
  add constraint roles_of_unit
    check (case when role in ('unit', 'head') then unit_id is not null
      when role in ('reviewer', 'viewer') then true else unit_id is null end),
  add constraint roles_ended check (ended_by is null or until_at is not null);

-- Who asks by a mailbox, and who reads one, is found however it is written.
create index persons_by_mailbox on persons (lower(mailbox));

-- What happened at the door, as events of a stream of its own: who was let in, by whose word, and who may what since.
-- Facts name persons, sessions and tokens by id, never by name or mailbox.
create table door (
  one boolean primary key default true check (one),
  door_key bigint not null default nextval('stream_keys'),
  last_sequence integer not null,
  last_hash bytea not null
);
insert into door (last_sequence, last_hash) values (0, decode(repeat('00', 32), 'hex'));

-- A mailbox by which somebody asked to be let in. It waits for the post office, which knows whose it is; afterwards it
-- stays for as long as asking is limited by it, and then goes with the mailbox.
create table sign_in_requests (
  request_key bigint generated always as identity primary key,
  mailbox text collate "C" not null,
  language text collate "C" not null check (language in ('vi', 'en')),
  -- The page to go to; null: the first one.
  next_path text,
  asked_real_at bigint not null,
  attempts integer not null,
  retry_real_at bigint not null,
  settled_real_at bigint
);
create index sign_in_requests_by_mailbox on sign_in_requests (lower(mailbox), asked_real_at);

alter table sign_in_links add column next_path text;

-- What the browser called itself, so that its owner knows which session is which.
alter table sessions add column agent text;

-- Programs that act: for a unit, or for the office. The token itself is never stored; no row is deleted.
create table tokens (
  token_id text collate "C" primary key check (token_id <> ''),
  token_hash text collate "C" not null unique,
  -- What it is for.
  purpose text not null,
  role text collate "C" not null check (role in ('coordinator', 'viewer', 'unit', 'calendar')),
  plan_slug text collate "C" not null,
  unit_id text collate "C",
  -- Half open, plan time.
  from_at bigint not null,
  until_at bigint check (until_at >= from_at),
  issued_by text not null,
  issued_real_at bigint not null,
  revoked_by text,
  check (case when role in ('unit', 'calendar') then unit_id is not null
    when role = 'coordinator' then unit_id is null else true end),
  check (revoked_by is null or until_at is not null)
);
