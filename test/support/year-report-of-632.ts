import { assignmentHistory, listAssignments, recordSubmission, type Register } from '@kyhan/register';
import { readPlan, type Plan } from '@kyhan/plan';
import { insertPlan, Story, submission, submitted } from '@kyhan/testkit/cast';
import { at, DAY, movedClock } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { PLAN_632 } from './plan-632.js';

export const SLUG_632 = 'dak-nong-632';
export const YEAR_REPORT = `${SLUG_632}/unit-year-report/2024`;
const YEAR_BEFORE = `${SLUG_632}/unit-year-report/2023`;
/** A draft that waits for its announcement. */
export const DRAFT_632 = `${SLUG_632}/unit-half-year-report/2024-6M`;
/** After the day of the year report, when most of it is accepted. */
export const YEAR_REPORT_READ = at('2024-11-12', 9);

/** Plan 632 of an office that has confirmed when the year reports come back, so that they open. */
async function confirmedPlan(): Promise<Plan> {
  const plan = await readPlan(PLAN_632);
  const obligations = plan.obligations.map((one) => {
    if (one.id !== 'unit-year-report' && one.id !== 'lead-report') return one;
    const { announce: _announce, inferredFrom: _inferredFrom, ...confirmed } = one;
    return { ...confirmed, basis: 'given' as const };
  });
  return { ...plan, obligations };
}

/**
 * The year report of the 26 units of plan 632, twice: of the first all are in; of the second some came late, are to be
 * completed or are missing. Gives the plan.
 */
export async function yearReportOf632(register: Register): Promise<Plan> {
  const plan = await confirmedPlan();
  await insertPlan(register, plan, '2023-01-01');
  for (const [day, periodKey, cycleId] of [
    ['2023-10-20', '2023', YEAR_BEFORE],
    ['2024-10-20', '2024', YEAR_REPORT],
  ] as const) {
    const activities = activitiesAlone({ register, clock: movedClock(day, DAY) });
    await activities.openCycle({ planSlug: plan.slug, obligationId: 'unit-year-report', periodKey });
    const owed = await listAssignments(register, { cycleId });
    for (const [place, { assignmentId, dueAt }] of owed.entries())
      await live(register, { assignmentId, dueAt, place, isFirst: cycleId === YEAR_BEFORE });
  }
  const activities = activitiesAlone({ register, clock: movedClock('2024-06-03', DAY) });
  const halfYear = { obligationId: 'unit-half-year-report', periodKey: '2024-6M' };
  await activities.openCycle({ planSlug: plan.slug, ...halfYear });
  return plan;
}

/** The report of the lead that the year report goes into, opened. */
export async function leadReportOf632(register: Register): Promise<void> {
  const activities = activitiesAlone({ register, clock: movedClock('2024-11-01', DAY) });
  await activities.openCycle({ planSlug: SLUG_632, obligationId: 'lead-report', periodKey: '2024' });
}

interface Owing {
  readonly assignmentId: string;
  readonly dueAt: number;
  readonly place: number;
  readonly isFirst: boolean;
}

/** Of the second year: every ninth is missing, one is to be completed, every seventh is late. */
async function live(register: Register, { assignmentId, dueAt, place, isFirst }: Owing): Promise<void> {
  const isMissing = !isFirst && place % 9 === 4;
  const isLate = !isFirst && place % 7 === 3;
  const { events } = await assignmentHistory(register, assignmentId);
  const [opened] = events;
  if (opened?.fact.type !== 'opened') throw new Error(`${assignmentId} was never opened`);
  const story = new Story(opened);
  if (!isMissing) {
    const storedAt = isLate ? dueAt + 3 * DAY : dueAt - 2 * DAY;
    const submissionId = `${isFirst ? 'truoc' : 'nay'}-${place}`;
    const values = valuesOf(place, isFirst);
    await recordSubmission(register, submission(submissionId, { assignmentId, values, storedAt }));
    if (isLate) story.tell({ type: 'became-overdue' }, dueAt);
    story.tell(submitted({ submissionId, version: 1, onTime: !isLate, storedAt }), storedAt);
    const ruling = { actor: 'person:linh', rulingId: submissionId };
    if (!isFirst && place === 6)
      story.tell({ type: 'returned', timetable: opened.fact.timetable }, storedAt + 1, {
        ...ruling,
        reason: 'Thiếu số liệu',
      });
    else story.tell({ type: 'accepted', automatic: false }, storedAt + 1, ruling);
  } else story.tell({ type: 'became-overdue' }, dueAt);
  await story.write(register);
}

function valuesOf(place: number, isFirst: boolean): Readonly<Record<string, unknown>> {
  const less = isFirst ? 2 : 0;
  return {
    summary: 'Đã tuyên truyền về quyền con người tại hội nghị, lớp tập huấn và trên trang thông tin điện tử.',
    events: 3 + place - less,
    'folded-in': 2 + (place % 5),
    items: 40 + 13 * place - less,
    ...(place % 4 === 0 ? {} : { people: 1250 * (place + 1) }),
    spokesperson: place % 8 !== 0,
    informed: place % 6,
    ...(place < 18 ? {} : { communes: place - 10, 'communes-with-spokesperson': place - 12 }),
    ...(place % 5 === 1
      ? {
          difficulties:
            'Kinh phí cho công tác thông tin, truyền thông về quyền con người còn hạn chế; cán bộ phụ trách kiêm nhiệm nhiều việc, chưa được tập huấn thường xuyên.',
        }
      : {}),
    ...(place % 7 === 2 ? { proposals: 'Tổ chức tập huấn về phát ngôn cho người được giao nhiệm vụ.' } : {}),
  };
}
