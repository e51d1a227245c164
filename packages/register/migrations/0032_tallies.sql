-- How many assignments of a shard stand alike: what status, figures and waiting are derived from, each as it is stored
-- or whether it is there, and their number. Pages count the thousand rows of this instead of the hundred thousand of
-- those. Written anew for its shard by whatever writes how an assignment stands, in the same transaction.
create table tallies (
  cycle_key bigint not null references cycles,
  shard integer not null,
  opens_at bigint not null,
  due_on date not null,
  due_at bigint not null,
  due_soon_at bigint,
  asked boolean not null,
  escalated_level smallint not null,
  on_time boolean,
  punctual_due_at bigint,
  nil boolean,
  overdue boolean not null,
  stopped boolean not null,
  submitted boolean not null,
  returned boolean not null,
  accepted boolean not null,
  waived boolean not null,
  transferred boolean not null,
  missed boolean not null,
  lapsed boolean not null,
  ended boolean not null,
  contested boolean not null,
  asking boolean not null,
  prepared boolean not null,
  disputed boolean not null,
  count integer not null,
  times_returned integer not null,
  times_mended_late integer not null,
  -- Whose they are, in the order of ids: who is late most is told without the rows of all.
  units text[] not null
);

create index tallies_by_shard on tallies (cycle_key, shard);

insert into tallies
select a.cycle_key, a.shard, t.opens_at, t.due_on, t.due_at, t.due_soon_at, a.asked, s.escalated_level, s.on_time,
  s.punctual_due_at, s.nil, s.overdue_at is not null, s.stopped_at is not null, s.submitted_at is not null,
  s.returned_at is not null, s.accepted_at is not null, s.waived_at is not null, s.transferred_at is not null,
  s.missed_at is not null, s.lapsed_at is not null, s.ended_at is not null, s.contested_at is not null,
  s.asking is not null, s.prepared is not null, s.entered ->> 'disputedAt' is not null,
  count(*), sum(s.times_returned), sum(s.times_mended_late), array_agg(a.unit_id order by a.unit_id)
from assignments a
  join standings s on s.assignment_key = a.assignment_key
  join timetables t on t.assignment_key = a.assignment_key
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25;

-- The due instant in force once more, beside what lists filter by: a list in the order of it stops at the end of its
-- page. It changes with a timetable and an end comes once, so other updates still leave indexes alone.
alter table standings add column due_by bigint;
update standings s set due_by = t.due_at from timetables t where t.assignment_key = s.assignment_key;
alter table standings alter column due_by set not null;

create index standings_by_due on standings (due_by, assignment_key);
create index standings_open_by_due on standings (due_by, assignment_key) where ended_at is null;
create index standings_ended on standings (ended_at, assignment_key) where ended_at is not null;
-- A clock that stands still and an extension that is asked for are few.
create index standings_asking on standings (due_by, assignment_key) where asking is not null;
-- What is not yet taken note of since an instant: whoever follows a list asks so.
create index events_by_time on events (at);

-- In the order of the log, ties too: a page of it ends at its last row.
drop index notices_by_time;
create index notices_by_time on notices (not_before desc, notice_id);
