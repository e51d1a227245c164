import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Channel } from '@kyhan/channels';
import { daysLate, type AssignmentFact, type Timetable } from '@kyhan/engine';
import {
  cycleCounts,
  insertCycle,
  listAssignments,
  pageOfAssignments,
  registerSummary,
  type Register,
} from '@kyhan/register';
import {
  castCycle,
  CYCLE,
  insertPlan,
  opening,
  plan,
  Story,
  submitted,
  timetable,
  unit,
  UNITS,
} from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { MockActivityEnvironment } from '@temporalio/testing';

const DUE_AT = timetable().dueAt;
/** The fourth level: a letter to the owner, drafted for who coordinates. */
const URGED_AT = at('2026-04-01', 1);
const LADDER = { escalateAt: [{ level: 4, to: 'owner', at: URGED_AT, draft: true }] } as const;
const MINUTE = 60_000;
const NOW = URGED_AT + 60 * MINUTE;

const OVERDUE: AssignmentFact = { type: 'became-overdue' };
const URGED: AssignmentFact = { type: 'escalated', ordinal: 1, level: 4, to: 'owner', draft: true };
const CAME: AssignmentFact = submitted({
  submissionId: 's',
  version: 1,
  onTime: true,
  storedAt: DUE_AT - 10 * MINUTE,
});
const CAME_LATE: AssignmentFact = submitted({
  submissionId: 'late',
  version: 1,
  onTime: false,
  storedAt: URGED_AT + MINUTE,
});

type Told = readonly (readonly [AssignmentFact, number])[];
const BY_LINH = { actor: 'person:linh', reason: 'Theo đề nghị của đơn vị' };

/** What became of each ward until the letters leave; the ladder has reached its fourth level wherever it climbs. */
const LIVES: Readonly<Record<string, Told>> = {
  'chua-gui': [
    [OVERDUE, DUE_AT],
    [URGED, URGED_AT],
  ],
  'chua-bo-sung': [
    [CAME, DUE_AT - 10 * MINUTE],
    [{ type: 'returned', timetable: timetable(LADDER) }, DUE_AT - 5 * MINUTE],
    [OVERDUE, DUE_AT],
    [URGED, URGED_AT],
  ],
  'gui-muon': [
    [OVERDUE, DUE_AT],
    [URGED, URGED_AT],
    [CAME_LATE, URGED_AT + MINUTE],
  ],
  'khong-phai-bao-cao': [
    [OVERDUE, DUE_AT],
    [URGED, URGED_AT],
    [{ type: 'waived' }, URGED_AT + MINUTE],
  ],
  'duoc-gia-han': [
    [OVERDUE, DUE_AT],
    [URGED, URGED_AT],
    [{ type: 'extended', timetable: later() }, URGED_AT + MINUTE],
  ],
  'da-khoa': [
    [OVERDUE, DUE_AT],
    [URGED, URGED_AT],
    [{ type: 'missed' }, URGED_AT + MINUTE],
  ],
  'khoa-khi-chua-bo-sung': [
    [CAME, DUE_AT - 10 * MINUTE],
    [{ type: 'returned', timetable: timetable(LADDER) }, DUE_AT - 5 * MINUTE],
    [OVERDUE, DUE_AT],
    [URGED, URGED_AT],
    [{ type: 'lapsed' }, URGED_AT + MINUTE],
  ],
  'tam-dung': [[{ type: 'clock-stopped', remindAt: [] }, DUE_AT - MINUTE]],
  'dung-han': [[CAME, DUE_AT - 10 * MINUTE]],
  'duoc-de-nghi': [[OVERDUE, DUE_AT]],
};
const ASKED = 'duoc-de-nghi';
const LATE = ['chua-bo-sung', 'chua-gui'];

function later(): Timetable {
  return timetable({ ...LADDER, dueOn: '2026-04-15', dueAt: at('2026-04-16'), lockAt: at('2026-05-01') });
}

function opened(unitId: string) {
  return opening(unitId, { timetable: timetable(unitId === ASKED ? { escalateAt: [] } : LADDER) });
}

const nameOf = (unitId: string) => `Phường ${unitId}.`;

describe('the letter that urges, which who coordinates sends on paper', () => {
  const registers = pgliteRegisters();
  let register: Register;
  const letters: string[] = [];
  const channel: Channel = {
    send: async ({ text }) => {
      letters.push(text);
      return { outcome: 'sent', response: '250 OK' };
    },
    close: async () => undefined,
  };
  const clock = { now: () => NOW, toPlan: (one: number) => one, toReal: (one: number) => one, speed: 1 };
  const activities = () => activitiesAlone({ register, clock, channels: { mail: channel } });

  beforeAll(async () => {
    register = await registers.open();
    const wards = Object.keys(LIVES).map((id) => unit(id, nameOf(id)));
    await insertPlan(register, plan({ units: [...UNITS, ...wards] }));
    await insertCycle(register, castCycle(Object.keys(LIVES).map(opened)));
    for (const [unitId, told] of Object.entries(LIVES)) {
      const story = new Story(opened(unitId).event);
      for (const [fact, when] of told) story.tell(fact, when, isByPerson(fact) ? BY_LINH : {});
      await story.write(register);
    }
    const round = activities();
    await new MockActivityEnvironment().run(() => round.deliverNotices());
  });
  afterAll(() => registers.end());

  /** The drafted letters, of whatever message they went in. */
  const drafted = () => letters.filter((one) => one.includes('bằng văn bản của cơ quan'));

  it('names the units that figures and lists count as overdue, and no others', async () => {
    const named = Object.keys(LIVES).filter((id) => drafted().some((one) => one.includes(nameOf(id))));
    expect(named.sort()).toEqual(LATE);
    const listed = await pageOfAssignments(register, { status: { is: 'overdue', now: NOW } }, {});
    expect(listed.items.map(({ unitId }) => unitId).sort()).toEqual(named);
    const all = await listAssignments(register, {});
    const days = all.filter((one) => one.endedAt === undefined && daysLate(one, NOW) !== undefined);
    expect(
      days
        .map(({ unitId }) => unitId)
        .filter((id) => id !== 'gui-muon')
        .sort(),
    ).toEqual(named);
  });

  it('names as many as every figure says', async () => {
    const { assignments } = await registerSummary(register, { now: NOW });
    expect(assignments).toMatchObject({
      overdue: LATE.length,
      late: 1,
      onTime: 1,
      inTime: 2,
      missed: 1,
      lapsed: 1,
      waived: 1,
      asked: 1,
      unanswered: 1,
    });
    const { overdue, ...rest } = await cycleCounts(register, { cycleId: CYCLE, now: NOW });
    expect([overdue, rest.rates]).toEqual([assignments.overdue, assignments.rates]);
    const { details, ...progress } = await activities().cycleProgress({ cycleId: CYCLE });
    expect(progress.overdue).toBe(overdue);
    expect(details).toContain(`Quá hạn: ${overdue} (`);
  });
});

function isByPerson({ type }: AssignmentFact): boolean {
  return ['returned', 'waived', 'extended', 'clock-stopped'].includes(type);
}
