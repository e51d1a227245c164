import { isPlainDate } from '@kyhan/calendar';
import type { RosterHeads } from '@kyhan/engine/training';
import { errorInBoth, KyhanError, type InBoth } from '@kyhan/errors';
import { csvLines, rosterFindings, type CsvLine, type Plan } from '@kyhan/plan';

/** Somebody on a line of a roster, by the office's own code. */
export interface ListedPerson {
  readonly code: string;
  readonly name?: string;
  readonly office?: string;
  readonly unit: string;
  readonly from: string;
  readonly to?: string;
}

interface Wish {
  readonly plan: Plan;
  readonly roster: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * The people of a roster as its file lists them.
 * @throws KyhanError ROSTER_REFUSED with everything that is wrong, by line
 */
export function listedPeople(wish: Wish): ListedPerson[] {
  return checkedLines(wish, false).map(
    ({ record: { person = '', name, office, unit = '', from = '', to } }) => ({
      code: person,
      ...(name && { name }),
      ...(office && { office }),
      unit,
      from,
      ...(to && { to }),
    }),
  );
}

/**
 * The numbers of a roster as its file lists them.
 * @throws KyhanError ROSTER_REFUSED
 */
export function listedHeads(wish: Wish): RosterHeads[] {
  return checkedLines(wish, true).map(({ record: { unit = '', from = '', to, heads } }) => ({
    unit,
    from,
    ...(to && { to }),
    heads: Number(heads),
  }));
}

/** A line of who was trained before. */
export interface ListedBefore {
  readonly code: string;
  readonly on: string;
}

/**
 * Who was trained before, as a file lists them; `known`: codes of the roster.
 * @throws KyhanError ROSTER_REFUSED
 */
export function listedBefore({
  roster,
  rows,
  known,
  today,
}: Omit<Wish, 'plan'> & { readonly known: ReadonlySet<string>; readonly today: string }): ListedBefore[] {
  const lines = linesOf(roster, rows);
  const problems = lines.flatMap(({ record: { person = '', on = '' }, info }) => {
    const wrong: InBoth[] = [];
    if (!known.has(person)) wrong.push(errorInBoth('TRAINEE_UNKNOWN', { person, on }));
    if (!isPlainDate(on) || on > today) wrong.push(errorInBoth('PLAN_BAD_DATE', { value: on }));
    return wrong.map((message) => ({ line: info.lines, message }));
  });
  if (problems.length > 0) throw refused(problems);
  return lines.map(({ record: { person = '', on = '' } }) => ({ code: person, on }));
}

function checkedLines({ plan, roster, rows }: Wish, counts: boolean): readonly CsvLine[] {
  const units = new Set(plan.units.map(({ id }) => id));
  const problems = rosterFindings({ file: roster, text: textOf(rows), counts }, units);
  if (problems.length > 0) throw refused(problems);
  return linesOf(roster, rows);
}

function linesOf(roster: string, rows: Wish['rows']): readonly CsvLine[] {
  const read = csvLines(textOf(rows));
  if ('reason' in read)
    throw refused([
      { line: read.line, message: errorInBoth('PLAN_ROSTER_NOT_CSV', { file: roster, reason: read.reason }) },
    ]);
  return read.lines;
}

/** Blank rows stay blank lines, so that what is wrong is told by the line of the file. */
function textOf(rows: Wish['rows']): string {
  const width = rows[0]?.length ?? 0;
  return rows
    .map((row) => {
      if (row.every((cell) => cell.trim() === '')) return '';
      const cells = Array.from({ length: Math.max(width, row.length) }, (_, n) => row[n] ?? '');
      return cells.map((cell) => `"${cell.replaceAll(/\s+/g, ' ').replaceAll('"', '""')}"`).join(',');
    })
    .join('\n');
}

function refused(problems: readonly { readonly line: number; readonly message: InBoth }[]): KyhanError {
  const lines = problems.toSorted((one, other) => one.line - other.line);
  const said = (language: 'vi' | 'en', line: string) =>
    lines.map((one) => `${line} ${one.line}: ${one.message[language]}`).join('; ');
  return new KyhanError('ROSTER_REFUSED', { problems: { vi: said('vi', 'dòng'), en: said('en', 'line') } });
}
