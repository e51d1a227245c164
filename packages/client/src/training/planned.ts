import type { SessionBody } from '@kyhan/contracts';
import { knownSessions, UNTOLD_SESSION } from '@kyhan/engine/training';
import { KyhanError } from '@kyhan/errors';
import { trainingSessionIdOf } from '@kyhan/plan/ids';
import type { NewTrainingDeed } from '@kyhan/register';
import { requireNotHeld } from './require-not-held.js';
import { sessionOf } from './session-of.js';
import type { TrainingQuestion } from './training-question.js';

/** A new session under an id of its day, or one that is there on another day, with other places. */
export function planned(question: TrainingQuestion, wish: SessionBody): readonly NewTrainingDeed[] {
  const { plan, known } = question;
  const { obligation, on, hours, capacity, place } = wish;
  const found = plan.obligations.find(({ id }) => id === obligation);
  if (found === undefined || found.targets.length === 0)
    throw new KyhanError('OBLIGATION_NOT_FOUND', { slug: plan.slug, obligationId: obligation });
  const all = [...new Set(found.targets.map(({ roster }) => roster))];
  const attending = found.steps.flatMap(({ attends = [] }) => attends);
  const rosters = wish.rosters ?? (attending.length > 0 ? [...new Set(attending)] : all);
  for (const roster of rosters) if (!all.includes(roster)) throw new KyhanError('ROSTER_UNKNOWN', { roster });
  const session = wish.session === undefined ? freeId(question, obligation, on) : wish.session;
  if (wish.session !== undefined) requireMovable(question, wish);
  const { nominations } = known.book.sessions.get(session) ?? UNTOLD_SESSION;
  if (capacity !== undefined && nominations.length > capacity)
    throw new KyhanError('SESSION_FULL', { session, capacity, wanted: nominations.length });
  const more = { ...(capacity === undefined ? {} : { capacity }), ...(place === undefined ? {} : { place }) };
  return [{ deed: { deed: 'session-planned', session, obligation, rosters, on, hours, ...more } }];
}

/** What was attended stays on its day. */
function requireMovable(question: TrainingQuestion, { session = '', obligation, on }: SessionBody): void {
  const known = sessionOf(question, session);
  if (known.obligation !== obligation) throw new KyhanError('SESSION_UNKNOWN', { session });
  if (known.on !== on) requireNotHeld(question, session);
}

function freeId({ plan, known }: TrainingQuestion, obligation: string, on: string): string {
  const taken = new Set(knownSessions(plan, known.book.sessions).map(({ session }) => session));
  const first = trainingSessionIdOf(obligation, on);
  for (let n = 2, id = first; ; id = `${first}-${n}`, n += 1) if (!taken.has(id)) return id;
}
