import type { NamedNote } from '@kyhan/api';
import { type Language, pageWords, saidIn, shortDate } from '@kyhan/words';
import { namedCell } from '../shared/plan-text.js';
import { RowsTable } from '../shared/rows-table.js';
import { noteWords } from './note-words.js';
import type { UnitToCall, WorkToCall } from './units-to-call.js';

interface NotedCallsProps {
  readonly units: readonly UnitToCall[];
  readonly language: Language;
}

interface NotedCall {
  /** Of the unit on the page. */
  readonly place: number;
  readonly note: NamedNote;
  readonly works: readonly [WorkToCall['work'], ...WorkToCall['work'][]];
}

/** Who was called, and who promised which day, the first day first: what a substitute asks on the first morning. */
export function NotedCalls({ units, language }: NotedCallsProps) {
  const calls = units.flatMap(notedCalls).toSorted(byPromise);
  if (calls.length === 0) return null;
  const words = saidIn(pageWords.calls, language);
  const names = saidIn(pageWords.assignmentFacts, language);
  return (
    <RowsTable
      caption={words.notedCalls}
      head={[names.unit, words.promisedOn, words.lastNote, names.work]}
      rows={calls.map(({ place, note, works }) => [
        namedCell({ text: works[0].unit(language), names: works[0].names, language }, `#called-${place}`),
        note.promisedOn === undefined ? words.noPromise : <strong>{shortDate(note.promisedOn)}</strong>,
        <span class="kyhan-written">{noteWords(note, works[0].plan.timeZone, language)[0]}</span>,
        namedCell({
          text: works.map((work) => work.work(language)).join('; '),
          names: works.flatMap((work) => work.names),
          language,
        }),
      ])}
    />
  );
}

/** One call may be about all that a unit owes. */
function notedCalls({ works }: UnitToCall, place: number): NotedCall[] {
  const calls = new Map<string, NotedCall>();
  for (const { work, note } of works) {
    if (note === undefined) continue;
    const key = `${note.storedAt} ${note.reason ?? ''}`;
    const known = calls.get(key);
    calls.set(key, { place, note, works: known === undefined ? [work] : [...known.works, work] });
  }
  return [...calls.values()];
}

function byPromise(one: NotedCall, other: NotedCall): number {
  const [day, otherDay] = [one, other].map(({ note }) => note.promisedOn ?? '9999');
  return (day ?? '').localeCompare(otherDay ?? '') || other.note.storedAt - one.note.storedAt;
}
