-- Whoever signs in and acts. Events name the id and nothing else of a person, so that name and mailbox can be erased
-- without touching any hash.
create table persons (
  person_id text collate "C" primary key check (person_id <> ''),
  name text,
  mailbox text,
  created_at bigint not null,
  created_real_at bigint not null
);

-- What a person may do, where, and from when to when: half open, plan time. No row is deleted: what was done is judged
-- by what held then.
create table roles (
  person_id text collate "C" not null references persons,
  role text collate "C" not null check (role in ('administrator', 'coordinator', 'unit')),
  -- No reference: a coordinator is appointed before the plan is applied for the first time.
  plan_slug text collate "C",
  unit_id text collate "C",
  from_at bigint not null,
  until_at bigint check (until_at >= from_at),
  granted_by text not null,
  granted_real_at bigint not null,
  ended_by text,
  check ((role = 'administrator') = (plan_slug is null)),
  check ((role = 'unit') = (unit_id is not null)),
  check ((until_at is null) = (ended_by is null)),
  -- The same appointment twice is one; and all of a person are found by it.
  unique nulls not distinct (person_id, role, plan_slug, unit_id, from_at)
);

-- Whom a link signs in: an actor, as events name it.
create table sign_in_links (
  token_hash text collate "C" primary key,
  actor text not null,
  expires_real_at bigint not null
);

create table sessions (
  token_hash text collate "C" primary key,
  actor text not null,
  created_real_at bigint not null,
  expires_real_at bigint not null
);

-- What was asked for outside the calendar, by the id of whoever asked: asking again gives the same cycle.
create table requests (
  request_id text collate "C" primary key,
  plan_slug text collate "C" not null references plans (slug),
  obligation_id text collate "C" not null,
  year integer not null,
  -- Running, within the obligation and the year.
  number integer not null,
  -- What was asked for: the last good day, ids of units or groups, and why.
  due_on date not null,
  units jsonb not null,
  reason text,
  reason_salt bytea,
  reason_commitment bytea not null,
  actor text not null,
  asked_at bigint not null,
  asked_real_at bigint not null,
  -- Over all of it, the reason by its commitment.
  hash bytea not null,
  -- Two requests at once never get one number.
  unique (plan_slug, obligation_id, year, number)
);
