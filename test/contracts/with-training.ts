import type { Plan } from '@kyhan/plan';
import { recordTraining, type Register } from '@kyhan/register';
import { PLAN } from '@kyhan/testkit/cast';
import { REAL } from '@kyhan/testkit/clock';
import { LIVED_UNTIL } from '@kyhan/testkit/portal';

/** The obligation to train, and what a session of it is known by. */
export const TRAINING = 'tap-huan';
export const TO_COME = `${TRAINING}/to-come`;
export const HELD = `${TRAINING}/held`;
/** The office's code of somebody on the roster. */
export const TRAINEE = 'cb-01';
const ROSTER = 'rosters/tap-huan.csv';

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

/** The office has told who of a unit is on the roster. */
export async function tellRoster(register: Register, unit: string): Promise<void> {
  const members = [{ person: 't1', unit, from: '2026-01-01' }];
  const words = [
    { person: 't1', word: 'trainee', value: { code: TRAINEE, name: 'Nguyễn Thị Lan' } },
  ] as const;
  await recordTraining(register, {
    planSlug: PLAN,
    actor: 'person:linh',
    at: LIVED_UNTIL,
    realAt: REAL,
    decide: () => [{ deed: { deed: 'roster-told', roster: ROSTER, members }, words }],
  });
}
