import { endOfDay, isPlainDate, localDate, type Instant } from '@kyhan/calendar';
import { folded, nearestName, planNames, type Plan } from '@kyhan/plan';
import { adoptionWords, periodWords, type InBoth } from '@kyhan/words';
import type { AdoptableMatter } from './adoptable-matters.js';

/** What a list says of one matter. */
export interface AdoptedLine {
  readonly matter: AdoptableMatter;
  /** Empty where nothing had come. */
  readonly receivedOn: string;
  /** Where the list has it. */
  readonly receivedTime?: string | undefined;
  readonly document: string;
  readonly note: string;
}

export interface AdoptionProblem {
  /** Of the file, from 1 on. */
  readonly line: number;
  readonly message: InBoth;
}

export interface ReadLines {
  readonly lines: readonly AdoptedLine[];
  /** Lines without a day of receipt and without anything else: not handed in, as far as the list says. */
  readonly blank: number;
  readonly problems: readonly AdoptionProblem[];
}

export interface AdoptionList {
  readonly plan: Plan;
  readonly matters: readonly AdoptableMatter[];
  /** The first that is not empty names the columns. */
  readonly rows: readonly (readonly string[])[];
  readonly now: Instant;
}

type Column = keyof typeof adoptionWords.columns;

export const ADOPTION_COLUMNS = Object.keys(adoptionWords.columns) as readonly Column[];

/** What an office's own list need not have. */
const MAY_LACK: ReadonlySet<Column> = new Set<Column>(['step', 'document', 'note']);

type Cells = Readonly<Record<Column, string>>;

/** Each line of a list, found among what units owed, or what is wrong with it. Pure; throws nothing. */
export function adoptionLines(list: AdoptionList): ReadLines {
  const { rows } = list;
  const heading = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const names = (rows[heading] ?? []).map(columnOf);
  const missing = ADOPTION_COLUMNS.filter((name) => !MAY_LACK.has(name) && !names.includes(name));
  if (missing.length > 0) {
    const columns = missing.map((name) => adoptionWords.columns[name]);
    const message = adoptionWords.columnsMissing({
      columns: { vi: columns.map(({ vi }) => vi).join(', '), en: columns.map(({ en }) => en).join(', ') },
    });
    return { lines: [], blank: 0, problems: [{ line: Math.max(1, heading + 1), message }] };
  }
  const lines: AdoptedLine[] = [];
  const problems: AdoptionProblem[] = [];
  const first = new Map<string, number>();
  let blank = 0;
  for (const [place, row] of rows.entries()) {
    if (place <= heading) continue;
    const cells = cellsOf(names, row);
    if (ADOPTION_COLUMNS.every((name) => cells[name] === '')) continue;
    const line = place + 1;
    const read = readLine(list, cells);
    if ('vi' in read) problems.push({ line, message: read });
    else if (read.receivedOn === '') blank += 1;
    else {
      const { assignmentId } = read.matter;
      const before = first.get(assignmentId);
      if (before !== undefined) problems.push({ line, message: adoptionWords.twice({ line: before }) });
      else lines.push(read);
      first.set(assignmentId, before ?? line);
    }
  }
  return { lines, blank, problems };
}

/** By the name that programs give it, or as the list to fill in calls it. */
function columnOf(cell: string): string {
  const called = folded(cell.trim());
  const { columns } = adoptionWords;
  const known = ADOPTION_COLUMNS.find((name) =>
    [name, columns[name].vi, columns[name].en].some((one) => folded(one) === called),
  );
  return known ?? called;
}

function cellsOf(names: readonly string[], row: readonly string[]): Cells {
  const cell = (name: Column) => [name, row[names.indexOf(name)]?.trim() ?? ''] as const;
  return Object.fromEntries(ADOPTION_COLUMNS.map(cell)) as Cells;
}

/** The matter and what is said of it, or the first thing that is wrong. */
function readLine({ plan, matters, now }: AdoptionList, cells: Cells): AdoptedLine | InBoth {
  const unit = named(
    cells.unit,
    plan.units.map(({ id, name }) => ({ id, names: [name.vi, name.en] })),
  );
  if ('near' in unit) return adoptionWords.unitUnknown({ unit: cells.unit, ...unit });
  const obligations = plan.obligations.map(({ id, title }) => ({ id, names: [title.vi, title.en] }));
  const obligation = named(cells.obligation, obligations);
  if ('near' in obligation)
    return adoptionWords.obligationUnknown({ obligation: cells.obligation, ...obligation });
  const ofObligation = matters.filter(({ obligationId }) => obligationId === obligation.id);
  const period = named(cells.period, periodsOf(ofObligation));
  if ('near' in period) return adoptionWords.periodUnknown({ period: cells.period, ...period });
  const found = ofObligation.filter((one) => one.unitId === unit.id && one.periodKey === period.id);
  const steps = found.map(({ stepId }) => {
    const title = planNames(plan).stepTitle(obligation.id, stepId);
    return { id: stepId, names: title === undefined ? [] : [title.vi, title.en] };
  });
  const step = found.length === 1 ? steps[0] : named(cells.step, steps);
  const matter = found.find(({ stepId }) => stepId === (step && 'id' in step ? step.id : ''));
  if (found.length === 0) return adoptionWords.notOwed;
  if (matter === undefined)
    return adoptionWords.whichStep({ steps: steps.map(({ id, names: [name = id] }) => name).join('; ') });
  const { document, note } = cells;
  const [, receivedOn = cells.on, receivedTime] =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/.exec(cells.on) ?? [];
  const line = { matter, receivedOn, receivedTime, document, note };
  return dayProblem(line, plan.timeZone, now) ?? line;
}

function dayProblem(
  { matter, receivedOn, receivedTime, document, note }: AdoptedLine,
  zone: string,
  now: Instant,
) {
  if (receivedOn === '') return document === '' && note === '' ? undefined : adoptionWords.dayMissing;
  if (!isPlainDate(receivedOn)) return adoptionWords.noDay({ day: receivedOn });
  if (receivedOn > localDate(now, zone)) return adoptionWords.dayAhead({ day: receivedOn });
  const { periodFrom, opensAt, dueOn, dueAt } = matter;
  const opensOn = localDate(opensAt, zone);
  const from = opensOn < periodFrom ? opensOn : periodFrom;
  // A slip in the year is more likely than a report of a period that had not begun.
  if (receivedOn < from) return adoptionWords.dayBefore({ day: receivedOn, from });
  if (receivedTime !== undefined) return undefined;
  return receivedOn === dueOn && dueAt !== endOfDay(dueOn, zone) ? adoptionWords.hourDecides : undefined;
}

interface Nameable {
  readonly id: string;
  readonly names: readonly string[];
}

/** By id or by name, whatever the accents; else what was most likely meant. */
function named(
  given: string,
  known: readonly Nameable[],
): { readonly id: string } | { readonly near: string } {
  const wanted = folded(given);
  const exact = known.find(({ id }) => id === given);
  const alike = known.filter(({ names }) => names.some((name) => folded(name) === wanted));
  const [only] = alike;
  if (exact !== undefined) return { id: exact.id };
  if (only !== undefined && alike.length === 1) return { id: only.id };
  // Two that are called the same are told by their ids.
  if (alike.length > 1) return { near: alike.map(({ id }) => id).join(', ') };
  const near = nearestName(
    given,
    known.flatMap(({ id, names }) => [...names, id]),
  );
  const [called = near] = known.find(({ id }) => id === near)?.names ?? [];
  return { near: called ?? 'null' };
}

function periodsOf(matters: readonly AdoptableMatter[]): Nameable[] {
  const periods = new Map(matters.map(({ periodKey, periodFrom }) => [periodKey, periodFrom]));
  return [...periods].map(([id, from]) => {
    const { vi, en } = periodWords(id, from);
    return { id, names: [vi, en] };
  });
}
