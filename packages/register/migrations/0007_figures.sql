-- Punctuality belongs to the assignment: it is fixed by the first version that left the unit and was not withdrawn, and
-- no return touches it (design, section 4). `on_time` has been that of the version in force; what it is now, and all the
-- rest, is folded here from the events as `evolve` folds them.
alter table standings
  -- The version that fixed it, when that was stored, and the due instant that was in force.
  add column punctual_version integer,
  add column punctual_at bigint,
  add column punctual_due_at bigint,
  -- The version that was sent back last, when, and whether what mended it came late: a withdrawal leads back to it.
  add column last_return jsonb,
  add column times_returned smallint not null default 0,
  add column times_mended_late smallint not null default 0,
  -- Locked, returned and not mended. `missed_at` is where nothing was handed in.
  add column lapsed_at bigint;

-- A body that the plan asks and does not order. Events of 0.2 do not say so: over the heads of those nothing climbs.
alter table assignments add column asked boolean;

update assignments as a set asked = coalesce(
  (e.fact ->> 'asked')::boolean, jsonb_array_length(e.fact -> 'timetable' -> 'escalateAt') = 0)
from events e where e.stream_key = a.assignment_key and e.sequence = 1;

alter table assignments alter column asked set not null;

with happened as (
  -- Between two returns of a stream lies one epoch: a withdrawal takes back the versions of its own.
  select e.stream_key, e.sequence, e.at, e.fact, e.fact ->> 'type' as type,
    count(*) filter (where e.fact ->> 'type' = 'returned')
      over (partition by e.stream_key order by e.sequence) as epoch
  from events e join assignments a on a.assignment_key = e.stream_key
),
withdrawn as (
  select stream_key, epoch, max(sequence) as sequence from happened where type = 'withdrawn'
  group by stream_key, epoch
),
-- Versions that were not taken back.
standing as (
  select h.stream_key, h.epoch, h.sequence, h.fact,
    row_number() over (partition by h.stream_key order by h.sequence) as nth,
    row_number() over (partition by h.stream_key, h.epoch order by h.sequence) as nth_of_epoch
  from happened h left join withdrawn w on w.stream_key = h.stream_key and w.epoch = h.epoch
  where h.type = 'submitted' and h.sequence > coalesce(w.sequence, 0)
),
latest as (
  select stream_key, max(epoch) as epoch from standing group by stream_key
),
punctual as (
  select s.stream_key, s.fact, (
      select (t.fact -> 'timetable' ->> 'dueAt')::bigint from events t
      where t.stream_key = s.stream_key and t.sequence < s.sequence and t.fact ? 'timetable'
      order by t.sequence desc limit 1
    ) as due_at
  from standing s where s.nth = 1
),
-- Returns that the first version after them mended late.
mended_late as (
  select stream_key, count(*) as times, max(epoch) as last_epoch from standing
  where nth_of_epoch = 1 and epoch > 0 and not (fact ->> 'onTime')::boolean
  group by stream_key
),
last_return as (
  select distinct on (stream_key) stream_key, at, epoch from happened where type = 'returned'
  order by stream_key, sequence desc
),
sent_back as (
  select distinct on (s.stream_key) s.stream_key, s.fact
  from standing s join last_return r on r.stream_key = s.stream_key and s.epoch < r.epoch
  order by s.stream_key, s.sequence desc
),
folded as (
  select s.assignment_key, p.fact as punctual, p.due_at, r.at as returned_at, r.epoch as times_returned,
    b.fact as sent_back,
    coalesce(m.times, 0) as times_mended_late,
    coalesce(m.last_epoch = r.epoch, false) as mended_late,
    -- Returned and not mended, or mended and withdrawn again: then it is returned as it was.
    b.fact is not null and l.epoch < r.epoch as is_returned
  from standings s
  left join punctual p on p.stream_key = s.assignment_key
  left join last_return r on r.stream_key = s.assignment_key
  left join sent_back b on b.stream_key = s.assignment_key
  left join mended_late m on m.stream_key = s.assignment_key
  left join latest l on l.stream_key = s.assignment_key
)
update standings as s set
  on_time = (f.punctual ->> 'onTime')::boolean,
  punctual_version = (f.punctual ->> 'version')::integer,
  punctual_at = (f.punctual ->> 'storedAt')::bigint,
  punctual_due_at = f.due_at,
  times_returned = coalesce(f.times_returned, 0),
  times_mended_late = f.times_mended_late,
  last_return = case when f.sent_back is not null then jsonb_build_object(
    'at', f.returned_at, 'mendedLate', f.mended_late,
    'submission', jsonb_build_object(
      'submissionId', f.sent_back -> 'submissionId', 'version', f.sent_back -> 'version',
      'nil', f.sent_back -> 'nil', 'storedAt', f.sent_back -> 'storedAt')) end,
  lapsed_at = case when f.punctual is not null then s.missed_at end,
  missed_at = case when f.punctual is null then s.missed_at end,
  submission_id = case when f.is_returned then f.sent_back ->> 'submissionId' else s.submission_id end,
  nil = case when f.is_returned then (f.sent_back ->> 'nil')::boolean else s.nil end,
  submitted_at = case when f.is_returned then (f.sent_back ->> 'storedAt')::bigint else s.submitted_at end,
  review_remind_at = case when f.is_returned and s.returned_at is null then '[]' else s.review_remind_at end,
  review_reminders_taken =
    case when f.is_returned and s.returned_at is null then 0 else s.review_reminders_taken end,
  returned_at = case when f.is_returned then f.returned_at else s.returned_at end
from folded f where f.assignment_key = s.assignment_key;

alter table standings
  alter column times_returned drop default,
  alter column times_mended_late drop default;
