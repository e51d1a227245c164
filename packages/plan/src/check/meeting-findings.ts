import { PLAN_PHRASES } from '@kyhan/errors';
import type { FindingList } from './finding-list.js';
import { partOf, textOf } from './part-of.js';

type Path = readonly PropertyKey[];

/**
 * What the meeting of an obligation lacks: a day to be on, an hour, or an end after its beginning. `path` is that of the
 * obligation.
 */
export function meetingFindings(list: FindingList, obligation: unknown, path: Path): void {
  const meeting = partOf(obligation, 'meeting');
  if (meeting === undefined) return;
  const at = [...path, 'meeting'];
  const anchor = partOf(obligation, 'anchor');
  if (anchor === undefined) return list.misplaced(at, PLAN_PHRASES.misplaced.meeting);
  const [own, ofDay, ends] = [partOf(meeting, 'time'), partOf(anchor, 'time'), partOf(meeting, 'ends')].map(
    textOf,
  );
  if (own !== undefined && ofDay !== undefined && own !== ofDay)
    list.misplaced([...at, 'time'], PLAN_PHRASES.misplaced.meetingTime);
  const begins = ofDay ?? own;
  if (begins === undefined)
    list.error('PLAN_KEY_MISSING', at, { key: 'time', path: at.map(String).join('.') });
  else if (ends !== undefined && ends <= begins)
    list.error('PLAN_MEETING_ENDS_FIRST', [...at, 'ends'], { ends, begins });
}
