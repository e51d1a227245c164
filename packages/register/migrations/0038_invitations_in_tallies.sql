-- Whether silence is taken for having nothing to report: what is only an invitation is named in no letter that urges.
alter table tallies add column invited boolean not null default false;

delete from tallies;

insert into tallies (cycle_key, shard, opens_at, due_on, due_at, due_soon_at, asked, contribution, escalated_level, on_time,
  punctual_due_at, nil, times_returned, times_mended_late, overdue, stopped, submitted, returned, accepted, waived,
  transferred, missed, lapsed, ended, contested, asking, prepared, disputed, invited, count, units)
select a.cycle_key, a.shard, t.opens_at, t.due_on, t.due_at, t.due_soon_at, a.asked, a.contribution, s.escalated_level,
  s.on_time, s.punctual_due_at, s.nil, s.times_returned, s.times_mended_late, s.overdue_at is not null,
  s.stopped_at is not null, s.submitted_at is not null, s.returned_at is not null, s.accepted_at is not null,
  s.waived_at is not null, s.transferred_at is not null, s.missed_at is not null, s.lapsed_at is not null,
  s.ended_at is not null, s.contested_at is not null, s.asking is not null, s.prepared is not null,
  s.entered ->> 'disputedAt' is not null, t.rest ->> 'silentAt' is not null,
  count(*), array_agg(a.unit_id order by a.unit_id)
from assignments a
  join standings s on s.assignment_key = a.assignment_key
  join timetables t on t.assignment_key = a.assignment_key
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29;
