-- Every business instant is epoch milliseconds of plan time; a column named real_at holds real time.
-- Ids are compared byte by byte, so that their order is the same on every server. Names are put into
-- Vietnamese order by the reader: the embedded server's collation data knows no Vietnamese.

-- Keys of streams, of plans, cycles and assignments alike. A key stays within the register, where everything below a
-- stream refers by it; what leaves the register is the id, which stands beside the key once.
create sequence stream_keys;

create table plans (
  plan_key bigint primary key default nextval('stream_keys'),
  slug text collate "C" not null unique,
  newest_version integer not null,
  last_sequence integer not null,
  last_hash bytea not null
);

create table plan_versions (
  plan_slug text collate "C" not null references plans (slug),
  version integer not null,
  -- Over the plan as it stands here: in the place of each contact, its commitment.
  hash bytea not null,
  plan jsonb not null,
  -- The units that run and own the plan, for the notices addressed to them.
  coordinator text collate "C" not null,
  owner text collate "C" not null,
  kept_from date not null,
  -- By obligation, the day from which its cycles are kept; one that is not named is kept like the plan.
  obligations_kept_from jsonb not null,
  applied_at bigint not null,
  applied_real_at bigint not null,
  applied_by text not null,
  primary key (plan_slug, version)
);

-- The newest that any version of the plan says of a unit; one that a later version drops keeps its row.
create table units (
  plan_slug text collate "C" not null references plans (slug),
  unit_id text collate "C" not null,
  name_vi text not null,
  name_en text not null,
  -- In the order of the plan.
  contact_keys bigint[] not null,
  primary key (plan_slug, unit_id)
);

-- What versions of a plan say of people: who is reached where. It can be erased, value and salt together: versions hold,
-- and are hashed over, the commitment alone.
create table contacts (
  contact_key bigint generated always as identity primary key,
  plan_slug text collate "C" not null references plans (slug),
  unit_id text collate "C" not null,
  contact jsonb,
  salt bytea,
  commitment bytea not null
);

-- A version is read with the contacts of its plan.
create index contacts_by_plan on contacts (plan_slug);

create table cycles (
  cycle_key bigint primary key default nextval('stream_keys'),
  cycle_id text collate "C" not null unique,
  plan_slug text collate "C" not null,
  plan_version integer not null,
  -- Whose calendar table counts: a corrected one reaches open cycles, closed ones keep theirs.
  calendar_version integer not null,
  obligation_id text collate "C" not null,
  period_key text collate "C" not null,
  period_from date not null,
  period_to date not null,
  opens_at bigint not null,
  due_at bigint not null,
  due_on date not null,
  nominal_due_on date not null,
  shards integer not null,
  opened_at bigint not null,
  closed_at bigint,
  summary jsonb,
  last_sequence integer not null,
  last_hash bytea not null,
  unique (plan_slug, obligation_id, period_key),
  foreign key (plan_slug, plan_version) references plan_versions,
  foreign key (plan_slug, calendar_version) references plan_versions
);

-- The matrix of a range of days, and lists by due day.
create index cycles_by_due on cycles (plan_slug, due_on);

-- A version that somebody handed in to be applied, and what they chose. It is no version of the plan until its workflow
-- brings it into force; when all is done the row goes, with what it says of people.
create table staged_plans (
  plan_slug text collate "C" not null,
  -- Over the plan as it was handed in: the same plan is staged once.
  hash bytea not null,
  plan jsonb not null,
  kept_from date not null,
  obligations_kept_from jsonb not null,
  -- The newest version that its changes were looked at against; 0: none was applied; null: nobody has said.
  on_version integer,
  -- Whether open cycles are to follow.
  move_open boolean not null,
  staged_at bigint not null,
  staged_by text not null,
  -- Once it is in force: as which version, and whether that was a new one.
  version integer,
  changed boolean,
  primary key (plan_slug, hash)
);
