-- Who of a unit is away, from when to when, and who stands in: of those that cover an instant the one told last counts.
-- Addresses can be erased where they stand; ids of persons stay, as in what they did.
create table absences (
  absence_id text collate "C" primary key,
  plan_slug text collate "C" not null references plans (slug),
  unit_id text collate "C" not null,
  address_key bigint not null references addresses,
  substitute_key bigint not null references addresses,
  from_at bigint not null,
  until_at bigint not null check (until_at > from_at),
  -- Who signs in with the mailbox of who is away, and with that of who stands in, as it was told.
  absent_persons text[] not null,
  substitute_persons text[] not null,
  actor text collate "C" not null,
  told_at bigint not null,
  told_real_at bigint not null,
  -- Over all of this, the addresses by their commitments.
  hash bytea not null
);
create index absences_by_plan on absences (plan_slug, until_at);
