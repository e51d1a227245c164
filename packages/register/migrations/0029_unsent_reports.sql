-- What a unit fills in and has not handed in. Work in progress is no fact of the proof: it stands in no chain and no
-- checkpoint, is written over as it is filled in, and goes when it is handed in or its assignment has ended.
create sequence unsent_revisions;
create table unsent_reports (
  assignment_key bigint not null references assignments,
  -- Who takes an assignment over does not see what the other had not sent.
  unit_id text collate "C" not null,
  -- Another one with each change, and never the same again: whoever saves says which one was read.
  revision bigint not null default nextval('unsent_revisions'),
  -- As typed, not as a form reads it.
  typed jsonb not null,
  saved_by text not null,
  saved_at bigint not null,
  primary key (assignment_key, unit_id)
);

-- What was uploaded with it. Not among `files`, where nothing is ever removed.
create table unsent_files (
  assignment_key bigint not null,
  unit_id text collate "C" not null,
  file_id integer not null,
  -- The input of the form that it was chosen in.
  input text not null,
  name text not null,
  media_type text not null,
  sha256 bytea not null,
  content bytea not null,
  primary key (assignment_key, unit_id, file_id),
  foreign key (assignment_key, unit_id) references unsent_reports on delete cascade
);
