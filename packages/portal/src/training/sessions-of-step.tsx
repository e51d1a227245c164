import type { PortalDependencies } from '@kyhan/api';
import type { Owed } from '@kyhan/client';
import { knownSessions } from '@kyhan/engine/training';
import { readSessions } from '@kyhan/register';
import { pageWords, saidIn, shortDate, type Language } from '@kyhan/words';
import { RowsTable } from '../shared/rows-table.js';

/** A session of a step, with how many were nominated and came. */
export interface StepSession {
  readonly on: string;
  readonly hours: number;
  readonly place?: string;
  readonly nominated: number;
  readonly attended: number;
}

/**
 * The sessions at which people of the rosters of a step are in its period; none where the step has no rosters.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function sessionsOfStep(
  { register }: Pick<PortalDependencies, 'register'>,
  { plan, newest, obligation, step: { attends = [] }, assignment }: Owed,
): Promise<readonly StepSession[]> {
  if (attends.length === 0) return [];
  const told = await readSessions(register, plan.slug);
  const { periodFrom, periodTo } = assignment;
  return knownSessions(newest, told)
    .filter((session) => session.obligation === obligation.id && !session.isCancelled)
    .filter(
      ({ on, rosters }) => periodFrom <= on && on <= periodTo && rosters.some((one) => attends.includes(one)),
    )
    .map(({ session, on, hours, place }) => ({
      on,
      hours,
      ...(place === undefined ? {} : { place }),
      nominated: told.get(session)?.nominated ?? 0,
      attended: told.get(session)?.attended ?? 0,
    }));
}

interface SessionsOfStepProps {
  readonly sessions: readonly StepSession[];
  readonly language: Language;
}

/** What whoever reports on a round has before their eyes; nothing where there was no session. */
export function SessionsOfStep({ sessions, language }: SessionsOfStepProps) {
  if (sessions.length === 0) return null;
  const words = saidIn(pageWords.training, language);
  const rows = sessions.map(({ on, hours, place = '', nominated, attended }) => [
    shortDate(on),
    String(hours),
    place,
    String(nominated),
    String(attended),
  ]);
  const head = [words.day, words.hours, words.place, words.nominated, words.attended];
  return <RowsTable caption={words.sessions} head={head} rows={rows} />;
}
