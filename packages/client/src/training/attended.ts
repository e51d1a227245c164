import type { TrainingAttendanceBody } from '@kyhan/contracts';
import { UNTOLD_SESSION } from '@kyhan/engine/training';
import { KyhanError } from '@kyhan/errors';
import type { NewTrainingDeed } from '@kyhan/register';
import { heldSessionOf } from './held-session-of.js';
import { isCountedRoster } from './is-counted-roster.js';
import { peopleOn } from './people-on.js';
import { theTrainee } from './the-trainee.js';
import type { TrainingQuestion } from './training-question.js';

/** Who came to a session, nominated or not; who was recorded in error did not. */
export function attended(
  question: TrainingQuestion,
  { session, people = [], absent = [], heads = [] }: TrainingAttendanceBody,
): readonly NewTrainingDeed[] {
  const { plan, known, today } = question;
  const held = heldSessionOf(question, session);
  const { on, rosters } = held;
  if (on > today) throw new KyhanError('SESSION_NOT_YET_HELD', { session, on });
  const may = new Set([...peopleOn(question, held).values()].flatMap((own) => [...own]));
  const came = new Set((known.book.sessions.get(session) ?? UNTOLD_SESSION).attended);
  const fresh = people
    .map((one) => theTrainee(question, one, { on, among: may }))
    .filter((id) => !came.has(id));
  const gone = absent.map((one) => theTrainee(question, one, { on, among: came }));
  for (const { unit, roster } of heads) {
    if (!plan.units.some(({ id }) => id === unit)) throw new KyhanError('UNIT_UNKNOWN', { unit });
    if (!rosters.includes(roster) || !isCountedRoster(plan, roster))
      throw new KyhanError('ROSTER_UNKNOWN', { roster });
  }
  return [
    ...(fresh.length === 0
      ? []
      : [{ deed: { deed: 'attended', session, on, rosters, people: [...new Set(fresh)] } } as const]),
    ...(gone.length === 0
      ? []
      : [{ deed: { deed: 'attendance-withdrawn', session, people: [...new Set(gone)] } } as const]),
    ...heads.map(
      ({ unit, roster, heads: count }) =>
        ({ deed: { deed: 'heads-attended', session, on, rosters: [roster], unit, heads: count } }) as const,
    ),
  ];
}
