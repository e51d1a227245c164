import { PLAN_PHRASES, type InBoth } from '@kyhan/errors';
import { CsvError, parse, type Info } from 'csv-parse/sync';

/** A line of a CSV file by its columns, whose names are in small letters, and where it stands. */
export interface CsvLine {
  readonly record: Readonly<Record<string, string | undefined>>;
  readonly info: Info;
}

/** A CSV file that was read, or why and where it is no CSV. */
export type CsvLines =
  | { readonly header: readonly string[]; readonly lines: readonly CsvLine[] }
  | { readonly reason: InBoth; readonly line: number };

/**
 * The lines of a CSV file, with commas or, as spreadsheets that write a comma in numbers put them, semicolons.
 * Pure; throws nothing.
 */
export function csvLines(text: string): CsvLines {
  const [first = ''] = text.split(/\r?\n/, 1);
  const delimiter = first.includes(';') ? ';' : ',';
  let header: readonly string[] = [];
  const columns = (names: string[]) => {
    header = names.map((name) => name.trim().toLowerCase());
    return [...header];
  };
  try {
    const lines = parse(text, {
      columns,
      delimiter,
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
    });
    return { header, lines: lines as unknown as CsvLine[] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines = 1 } = error as CsvError & { lines?: number };
    const reason = PLAN_PHRASES.csv[error.code.includes('QUOTE') ? 'quotes' : 'columns'];
    return { reason, line: lines };
  }
}
