-- What somebody decides for a plan beside its versions: suspends, resumes, skips, ends. Each is told by an event of the
-- plan's stream, which has who, when and why; the paper that it rests on can be erased, so that the event holds its
-- commitment alone.
create table plan_acts (
  plan_slug text collate "C" not null references plans (slug),
  act_id text collate "C" not null,
  -- Of its event.
  sequence integer not null,
  act jsonb not null,
  -- Whether nobody owes what was open.
  waive_open boolean not null,
  document text,
  document_salt bytea,
  document_commitment bytea,
  primary key (plan_slug, act_id),
  unique (plan_slug, sequence)
);
