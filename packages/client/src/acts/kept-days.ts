import type { FindingData } from '@kyhan/contracts';
import { planNames, type MeetingMove, type Plan } from '@kyhan/plan';

/** What keeps its day although its meeting moves, as whoever coordinates is asked to look at it; undefined: nothing. Pure. */
export function keptDays(
  plan: Plan,
  { stays }: Pick<MeetingMove, 'stays'>,
): Omit<FindingData['meeting-day-kept'], 'meetingOn'> | undefined {
  if (stays.length === 0) return undefined;
  const past = stays.filter(({ why }) => why === 'day-past').length;
  const { unitName } = planNames(plan);
  const units = [...new Set(stays.map(({ unit }) => unit))].map((id) => unitName(id));
  return { own: stays.length - past, past, units };
}
