import { noticesFor, evolve } from '@kyhan/engine';
import { insertCycle, tallyAnew } from '@kyhan/register';
import { insertPlan, plan, timetable, unit } from '@kyhan/testkit/cast';
import { REAL } from '@kyhan/testkit/clock';
import { sql } from 'kysely';

const UNITS = 130;
const PERIODS = 24;
const DAY = 24 * 60 * 60_000;
/** What was due so long ago has mostly been accepted. */
const SETTLED_AFTER_MS = 31 * DAY;

/**
 * A plan of 130 units, with as many monthly obligations over 24 months (or `periods`) as give the number of assignments asked for,
 * nearest below; of those due more than a month ago nine of ten are accepted. What the pages read is as real as can be;
 * its chains are not, since nobody verifies them here.
 */
export async function filledRegister(register, { assignments, now, periods = PERIODS }) {
  const obligations = Math.max(1, Math.floor(assignments / UNITS / periods));
  const filled = planOf(obligations);
  await insertPlan(register, filled);
  for (const { id } of filled.obligations)
    for (let back = periods - 3; back > -3; back -= 1)
      await insertCycle(register, cycleOf(filled, { obligationId: id, month: monthBack(now, back) }));
  await settle(register, now - SETTLED_AFTER_MS);
  await tallyAnew(register);
  await sql`analyze`.execute(register.db);
  return filled;
}

/** Nine of ten that were due before an instant: handed in on time, and accepted a day later. */
async function settle({ db }, before) {
  await sql`
    update standings s set version = 1, submitted_version = 1, submitted_at = t.due_at - ${DAY}, on_time = true,
      punctual_version = 1, punctual_at = t.due_at - ${DAY}, punctual_due_at = t.due_at, nil = false,
      accepted_at = t.due_at, ended_at = t.due_at, wake_at = null
    from timetables t
    where t.assignment_key = s.assignment_key and t.due_at < ${before} and s.assignment_key % 10 <> 0`.execute(
    db,
  );
}

function planOf(obligations) {
  const [asked] = plan().obligations;
  const [step] = asked.steps;
  const wards = Array.from({ length: UNITS }, (_, i) =>
    unit(`phuong-${i + 1}`, `Ủy ban nhân dân phường Nhân Cơ ${i + 1}`),
  );
  const audience = wards.map(({ id }) => id);
  return plan({
    units: [...plan().units, ...wards],
    obligations: Array.from({ length: obligations }, (_, i) => ({
      ...asked,
      id: `bao-cao-${i + 1}`,
      title: { vi: `Báo cáo công tác truyền thông về quyền con người ${i + 1}`, en: `Report ${i + 1}` },
      steps: [{ ...step, audience }],
    })),
  });
}

/** `YYYY-MM` of so many months before an instant. */
function monthBack(now, back) {
  const day = new Date(now);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
}

function cycleOf({ slug, obligations }, { obligationId, month }) {
  const times = timesOf(month);
  const cycleId = `${slug}/${obligationId}/${month}`;
  const { audience } = obligations[0].steps[0];
  const openings = audience.map((unitId) => ({
    shard: 0,
    event: {
      stream: `${cycleId}/main/${unitId}`,
      sequence: 1,
      at: times.opensAt,
      actor: 'time',
      fact: { type: 'opened', cycleId, stepId: 'main', unitId, review: true, timetable: times },
    },
  }));
  return {
    cycle: {
      cycleId,
      planSlug: slug,
      planVersion: 1,
      obligationId,
      periodKey: month,
      periodFrom: `${month}-01`,
      periodTo: `${month}-28`,
      opensAt: times.opensAt,
      dueAt: times.dueAt,
      dueOn: times.dueOn,
      nominalDueOn: times.dueOn,
      shards: 1,
      openedAt: times.opensAt,
      actor: 'time',
    },
    openings,
    notices: openings.flatMap(({ event }) => noticesFor(event, evolve(undefined, event))),
    realAt: REAL,
  };
}

/** The cast's timetable of March, moved by whole days to another month. */
function timesOf(month) {
  const march = timetable();
  const by = Date.parse(`${month}-01T00:00:00Z`) - Date.parse('2026-03-01T00:00:00Z');
  const moved = (at) => at + by;
  return {
    ...march,
    opensAt: moved(march.opensAt),
    openingNoticeAt: moved(march.openingNoticeAt),
    dueOn: new Date(Date.parse(`${march.dueOn}T00:00:00Z`) + by).toISOString().slice(0, 10),
    dueAt: moved(march.dueAt),
    remindAt: march.remindAt.map(moved),
    overdueNoticeAt: moved(march.overdueNoticeAt),
    overdueRemindAt: march.overdueRemindAt.map(moved),
    escalateAt: march.escalateAt.map((level) => ({ ...level, at: moved(level.at) })),
    lockAt: moved(march.lockAt),
  };
}
