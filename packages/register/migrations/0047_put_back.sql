-- A register that was put back from a backup does not know what was sent since. Until a person has said what became of
-- them, notices that may have been sent then are in doubt, and none of them leaves (plan time; absent: none is in doubt).
alter table deployment add column backed_up_at bigint;
alter table deployment add column put_back_at bigint;
-- Where the register lies, as its machine tells it: a copy finds itself elsewhere. Absent before its first start there.
alter table deployment add column place jsonb;
alter table deliveries add column doubtful boolean not null default false;
-- What assignments of the backup had come to be told by time alone until it was put back: it may have been sent.
create table doubts (
  assignment_key bigint not null,
  kind text collate "C" not null,
  ordinal integer not null,
  primary key (assignment_key, kind, ordinal)
);
