import type { Plan } from '@kyhan/plan';
import { recordTraining, type Register, type TrainingWord } from '@kyhan/register';
import { PLAN } from '@kyhan/testkit/cast';
import { REAL } from '@kyhan/testkit/clock';
import { LIVED_UNTIL } from '@kyhan/testkit/portal';

/** The obligation to train, and what a session of it is known by. */
export const TRAINING = 'tap-huan';
export const TO_COME = `${TRAINING}/to-come`;
export const HELD = `${TRAINING}/held`;
/** The office's code of somebody on the roster. */
export const TRAINEE = 'cb-01';
export const ROSTER = 'rosters/tap-huan.csv';

/** The plan with somebody to train: a session that is to come and one that was held. */
export function withTraining(plan: Plan): Plan {
  const [monthly] = plan.obligations;
  const [step] = monthly?.steps ?? [];
  if (monthly === undefined || step === undefined) throw new Error('the plan of the cast has an obligation');
  const sessions = [
    { id: 'to-come', on: '2026-05-04', hours: 8, capacity: 30 },
    { id: 'held', on: '2026-03-20', hours: 8 },
  ];
  return {
    ...plan,
    obligations: [
      ...plan.obligations,
      {
        ...monthly,
        id: TRAINING,
        period: { type: 'on-request' },
        targets: [{ id: 'tat-ca', roster: ROSTER, percent: 100, by: '2026-12-31' }],
        steps: [{ ...step, attends: [ROSTER], sessions }],
      },
    ],
  };
}

/** The office has told who of a unit is on the roster, so many of them, who is to come and who came. */
export async function tellRoster(register: Register, unit: string, count = 1): Promise<void> {
  const people = Array.from({ length: count }, (_, i) => `t${i + 1}`);
  const members = people.map((person) => ({ person, unit, from: '2026-01-01' }));
  const words = people.map((person, i) => ({
    person,
    word: 'trainee',
    value:
      i === 0 ? { code: TRAINEE, name: 'Nguyễn Thị Lan' } : { code: `cb-${i + 1}`, name: `Cán bộ ${i + 1}` },
  })) as readonly TrainingWord[];
  const some = people.slice(1, Math.ceil(count / 2));
  const on = '2026-03-20';
  await recordTraining(register, {
    planSlug: PLAN,
    actor: 'person:linh',
    at: LIVED_UNTIL,
    realAt: REAL,
    concern: {},
    decide: () => [
      { deed: { deed: 'roster-told', roster: ROSTER, members }, words },
      ...(some.length === 0
        ? []
        : ([
            { deed: { deed: 'nominated', session: HELD, unit, people: some } },
            { deed: { deed: 'attended', session: HELD, on, rosters: [ROSTER], people: some } },
          ] as const)),
    ],
  });
}
