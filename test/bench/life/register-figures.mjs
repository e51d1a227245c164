import { percentiles } from './figures.mjs';
import { realOf } from './plan-clock-of-run.mjs';

/** How many rows stand about assignments, whoever wrote them. */
export async function rowsOf(database) {
  return await database.one(`select
    (select count(*)::int from assignments) as assignments,
    (select count(*)::int from standings where accepted_at is not null) as accepted,
    (select count(*)::int from events where stream_key in (select assignment_key from assignments)) as events,
    (select count(*)::int from submissions where taken_in_sequence is not null) as submissions,
    (select count(*)::int from notice_results where outcome = 'sent') as notices,
    (select count(*)::int from notice_results) as attempts`);
}

/**
 * Real milliseconds from when a thing was to happen to when it had: reminders written down (`recordedLateMs`), and
 * letters at the mail server, a reminder's counted from its instant in the timetable, a receipt's from the submission.
 */
export async function lateness(database, { lines, mails }) {
  const late = (plannedAt, realAt) => realAt - realOf(lines, Number(plannedAt));
  const reminders = await database.all(`select e.real_at, ${remindAt("e.fact ->> 'ordinal'")} as planned_at
    from events e join timetables a on a.assignment_key = e.stream_key where e.fact ->> 'type' = 'reminded'`);
  const letters = await database.all(`select n.message_id, n.kind, case n.kind
      when 'reminder' then ${remindAt('n.ordinal')}
      when 'receipt' then (select stored_at from submissions s where s.assignment_key = n.assignment_key)
      else n.not_before end as planned_at
    from notices n join timetables a using (assignment_key)`);
  const arrivedAt = new Map(mails.map(({ messageId, at }) => [messageId, at]));
  // One that has lost its reason before it was due never left.
  const left = letters.filter((letter) => arrivedAt.has(letter.message_id));
  const of = (holds) =>
    percentiles(
      left.filter(holds).map((letter) => late(letter.planned_at, arrivedAt.get(letter.message_id))),
    );
  return {
    recordedLateMs: percentiles(reminders.map((event) => late(event.planned_at, Number(event.real_at)))),
    reminderMailLateMs: of(({ kind }) => kind === 'reminder'),
    receiptMailLateMs: of(({ kind }) => kind === 'receipt'),
    mailLateMs: of(() => true),
  };
}

/** Plan instant of a reminder of the assignment `a`; ordinals begin at 1. */
function remindAt(ordinal) {
  return `(a.rest -> 'remindAt' ->> ((${ordinal})::int - 1))::bigint`;
}
