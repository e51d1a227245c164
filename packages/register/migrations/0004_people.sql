create table sign_in_links (
  token_hash text collate "C" primary key,
  account text not null,
  role text collate "C" not null,
  unit_id text collate "C",
  expires_real_at bigint not null
);

create table sessions (
  token_hash text collate "C" primary key,
  account text not null,
  role text collate "C" not null,
  unit_id text collate "C",
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
  content_hash text not null,
  actor text not null,
  asked_at bigint not null,
  asked_real_at bigint not null,
  -- Two requests at once never get one number.
  unique (plan_slug, obligation_id, year, number)
);
