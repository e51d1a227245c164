-- How often what was handed in was returned, and mended late, of each assignment that a tally counts instead of in sum:
-- the figures of a unit, which a list of units tells nothing of, are counted of tallies too.
delete from tallies;

insert into tallies
select a.cycle_key, a.shard, t.opens_at, t.due_on, t.due_at, t.due_soon_at, a.asked, s.escalated_level, s.on_time,
  s.punctual_due_at, s.nil, s.overdue_at is not null, s.stopped_at is not null, s.submitted_at is not null,
  s.returned_at is not null, s.accepted_at is not null, s.waived_at is not null, s.transferred_at is not null,
  s.missed_at is not null, s.lapsed_at is not null, s.ended_at is not null, s.contested_at is not null,
  s.asking is not null, s.prepared is not null, s.entered ->> 'disputedAt' is not null,
  count(*), s.times_returned, s.times_mended_late, array_agg(a.unit_id order by a.unit_id)
from assignments a
  join standings s on s.assignment_key = a.assignment_key
  join timetables t on t.assignment_key = a.assignment_key
group by a.cycle_key, a.shard, t.opens_at, t.due_on, t.due_at, t.due_soon_at, a.asked, s.escalated_level, s.on_time,
  s.punctual_due_at, s.nil, s.overdue_at is not null, s.stopped_at is not null, s.submitted_at is not null,
  s.returned_at is not null, s.accepted_at is not null, s.waived_at is not null, s.transferred_at is not null,
  s.missed_at is not null, s.lapsed_at is not null, s.ended_at is not null, s.contested_at is not null,
  s.asking is not null, s.prepared is not null, s.entered ->> 'disputedAt' is not null,
  s.times_returned, s.times_mended_late;
