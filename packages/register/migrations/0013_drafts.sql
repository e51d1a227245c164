-- Before a cycle opens to units its coordinator may have to confirm or to announce it: until then it is a draft, without
-- assignments, whose days are those that the plan says now. `opened_at` of a draft is when it was drafted.
alter table cycles
  add column draft_since bigint,
  add column confirmed_at bigint,
  add column announced_at bigint,
  -- A person left it out before anybody owed it; it is closed then.
  add column skipped_at bigint;

-- Which paper an event of a cycle rests on: number, sign, date, signatory. It can be erased, value and salt together: the
-- event, and so its hash, holds the commitment.
create table cycle_papers (
  cycle_key bigint not null references cycles,
  sequence integer not null,
  paper jsonb,
  salt bytea,
  commitment bytea not null,
  primary key (cycle_key, sequence)
);
