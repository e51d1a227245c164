-- What a file holds is kept beside the database, under its hash: these tables say what it is. Contents that older
-- releases had put here are taken out when the register is opened with a place for files, and the columns go then.
alter table files alter column content drop not null;
alter table unsent_files add column size integer;
update unsent_files set size = octet_length(content);
alter table unsent_files alter column size set not null;
alter table unsent_files alter column content drop not null;

-- What a scanner said of a content, or that it is still to be asked. A content that stands here not at all was taken in
-- where no scanner is: it is there at once. No fact of the proof: it can be asked again at any time.
create table file_inspections (
  sha256 bytea primary key,
  state text not null check (state in ('waiting', 'clean', 'infected')),
  -- Real time of the last answer, or of the last try without one.
  tried_at bigint,
  -- How often it could not tell in a row.
  tries integer not null default 0,
  -- When it is to be asked next; absent: not again.
  next_at bigint
);
create index file_inspections_waiting on file_inspections (next_at) where state = 'waiting';
