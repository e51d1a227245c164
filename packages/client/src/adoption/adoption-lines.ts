import { endOfDay, isPlainDate, localDate, type Instant } from '@kyhan/calendar';
import { planNames, type Plan } from '@kyhan/plan';
import { adoptionWords, periodWords, type InBoth } from '@kyhan/words';
import type { AdoptableMatter } from './adoptable-matter.js';
import {
  adoptionTable,
  type AdoptionCells,
  type AdoptionProblem,
  type AdoptionTable,
} from './adoption-table.js';
import { mattersOfUnit } from './matters-of-unit.js';
import { requestNamed } from './request-named.js';
import { nameFinder, type Nameable } from './name-finder.js';

/** What a list says of one matter. */
export interface AdoptedLine {
  /** Of the file, from 1 on. */
  readonly line: number;
  readonly matter: AdoptableMatter;
  /** Empty where nothing had come. */
  readonly receivedOn: string;
  /** Where the list has it. */
  readonly receivedTime?: string | undefined;
  readonly document: string;
  readonly note: string;
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

/** Each line of a list, found among what units owed, or what is wrong with it. Pure; throws nothing. */
export function adoptionLines(list: AdoptionList): ReadLines {
  const { lines: given, problems: unreadable } = adoptionTable(list.rows);
  const find = matterFinder(list);
  const lines: AdoptedLine[] = [];
  const problems: AdoptionProblem[] = [...unreadable];
  const first = new Map<string, number>();
  let blank = 0;
  for (const { line, cells } of given) {
    const read = readLine(list, find, { line, cells });
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
  return { lines, blank, problems: [...problems, ...withoutLead(lines, list.matters)] };
}

type Find = (cells: AdoptionCells) => AdoptableMatter | InBoth;

/** The matter and what is said of it, or the first thing that is wrong. */
function readLine(
  { plan, now }: AdoptionList,
  find: Find,
  { line: number, cells }: AdoptionTable['lines'][number],
): AdoptedLine | InBoth {
  const matter = find(cells);
  if ('vi' in matter) return matter;
  const { document, note } = cells;
  const [, receivedOn = cells.on, receivedTime] =
    /^(\d{4}-\d{2}-\d{2})[T ]((?:[01]\d|2[0-3]):[0-5]\d)/.exec(cells.on) ?? [];
  const line = { line: number, matter, receivedOn, receivedTime, document, note };
  return dayProblem(line, plan.timeZone, now) ?? line;
}

/** Which matter a line is about, or what is wrong with how it names it. */
function matterFinder({ plan, matters, now }: AdoptionList): Find {
  const unitOf = nameFinder(plan.units.map(({ id, name }) => ({ id, names: [name.vi, name.en] })));
  const obligationOf = nameFinder(
    plan.obligations.map(({ id, title }) => ({ id, names: [title.vi, title.en] })),
  );
  const onRequest = new Set(plan.obligations.filter(isOnRequest).map(({ id }) => id));
  const grouped = new Map<string, AdoptableMatter[]>();
  for (const matter of matters)
    grouped.set(matter.obligationId, [...(grouped.get(matter.obligationId) ?? []), matter]);
  const periods = new Map([...grouped].map(([id, own]) => [id, nameFinder(periodsOf(own))]));
  return (cells) => {
    const unit = unitOf(cells.unit);
    if ('near' in unit) return adoptionWords.unitUnknown({ unit: cells.unit, ...unit });
    const obligation = obligationOf(cells.obligation);
    if ('near' in obligation)
      return adoptionWords.obligationUnknown({ obligation: cells.obligation, ...obligation });
    const own = grouped.get(obligation.id) ?? [];
    const period = periods.get(obligation.id)?.(cells.period) ?? { near: 'null' };
    if ('near' in period && onRequest.has(obligation.id)) {
      const listedAs = requestNamed(obligation.id, cells);
      const wrong = requestProblem(cells, plan.timeZone, now);
      if (wrong !== undefined) return wrong;
      return ofSteps(
        plan,
        cells,
        mattersOfUnit(
          own.filter((one) => one.listedAs === listedAs),
          unit.id,
        ),
      );
    }
    if ('near' in period) return adoptionWords.periodUnknown({ period: cells.period, ...period });
    return ofSteps(
      plan,
      cells,
      mattersOfUnit(
        own.filter((one) => one.periodKey === period.id),
        unit.id,
      ),
    );
  };
}

function isOnRequest({ period }: Plan['obligations'][number]): boolean {
  return period.type === 'on-request';
}

/** Nobody but the list knows when what was asked for outside the calendar was due. */
function requestProblem({ due }: AdoptionCells, zone: string, now: Instant): InBoth | undefined {
  if (!isPlainDate(due)) return adoptionWords.requestDue({ day: due === '' ? 'null' : due });
  return endOfDay(due, zone) > now ? adoptionWords.requestAhead({ day: due }) : undefined;
}

/** Of what a unit owed in a period the one that the line means. */
function ofSteps(
  plan: Plan,
  cells: AdoptionCells,
  found: readonly AdoptableMatter[],
): AdoptableMatter | InBoth {
  const [only] = found;
  if (only === undefined) return adoptionWords.notOwed;
  if (found.length === 1) return only;
  const steps = found.map(({ obligationId, stepId }) => {
    const title = planNames(plan).stepTitle(obligationId, stepId);
    return { id: stepId, names: title === undefined ? [] : [title.vi, title.en] };
  });
  const step = nameFinder(steps)(cells.step);
  const former = formerOf(plan, found);
  if (former !== undefined) return adoptionWords.whichFormer({ units: former });
  const matter = found.find(({ stepId }) => 'id' in step && stepId === step.id);
  return (
    matter ?? adoptionWords.whichStep({ steps: steps.map(({ id, names: [name = id] }) => name).join('; ') })
  );
}

/** Of several predecessors whose work of one step it holds: their names. */
function formerOf(plan: Plan, found: readonly AdoptableMatter[]): string | undefined {
  const same = found.filter((one) => found.some((other) => other !== one && other.stepId === one.stepId));
  if (same.length === 0) return undefined;
  const { unitName } = planNames(plan);
  return same.map(({ unitId, formerUnitIds: [first = unitId] }) => unitName(first).vi).join('; ');
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

/** What was gathered for a report is taken over with it, or after it. */
function withoutLead(
  lines: readonly AdoptedLine[],
  matters: readonly AdoptableMatter[],
): readonly AdoptionProblem[] {
  const here = matters.filter(({ past }) => past === undefined).map(({ assignmentId }) => assignmentId);
  const known = new Set([...here, ...lines.map(({ matter }) => matter.assignmentId)]);
  return lines.flatMap(({ matter: { leadId }, line }) =>
    leadId === undefined || known.has(leadId) ? [] : [{ line, message: adoptionWords.leadMissing }],
  );
}

function periodsOf(matters: readonly AdoptableMatter[]): Nameable[] {
  // What the list alone knows of is named by the list.
  const kept = matters.filter(({ listedAs }) => listedAs === undefined);
  const periods = new Map(kept.map(({ periodKey, periodFrom }) => [periodKey, periodFrom]));
  return [...periods].map(([id, from]) => {
    const { vi, en } = periodWords(id, from);
    return { id, names: [vi, en] };
  });
}
