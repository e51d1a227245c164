-- What became of papers that were drafted from the register: the number and the day under which the office issued one, or
-- that it issued none. Each is told by an event of the plan's stream, which has who, when and why; of what was put right
-- the last one counts. The paper can be erased, so that the event holds its commitment alone.
create table office_papers (
  plan_slug text collate "C" not null references plans (slug),
  -- Of its event.
  sequence integer not null,
  kind text not null,
  period_key text collate "C" not null,
  -- To whom it is: `units`, `results`, one unit, or one body that is asked.
  paper_id text collate "C" not null,
  -- The ids of the assignments that its draft named then.
  named text[] not null,
  document jsonb,
  document_salt bytea,
  document_commitment bytea,
  primary key (plan_slug, sequence)
);
create index office_papers_of_period on office_papers (plan_slug, kind, period_key);
create index office_papers_that_name on office_papers using gin (named);
