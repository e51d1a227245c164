import { columns } from '../headings/columns.js';
import type { HeadingShape } from '../headings/heading-shape.js';
import { Cells } from '../table/cells.js';
import type { Table } from '../table/table.js';
import { writtenDay } from '../written-day.js';

const SHAPES = [
  { field: 'number', needs: ['number'], allows: [], weight: 10 },
  { field: 'unit', needs: ['who'], allows: ['name', 'code', 'do', 'send'], weight: 10 },
  { field: 'obligation', needs: ['what'], allows: ['name', 'code', 'report'], weight: 10 },
  { field: 'obligation', needs: ['report'], allows: ['name', 'code'], weight: 4 },
  { field: 'period', needs: ['often'], allows: ['report'], weight: 12 },
  { field: 'step', needs: ['step'], allows: ['name', 'do'], weight: 10 },
  { field: 'on', needs: ['time', 'receive'], allows: ['report', 'paper'], weight: 14 },
  { field: 'document', needs: ['paper'], allows: ['who', 'code'], weight: 12 },
  { field: 'document', needs: ['clause'], allows: ['who', 'code'], weight: 8 },
  { field: 'due', needs: ['due'], allows: ['time', 'report', 'send'], weight: 12 },
  { field: 'note', needs: ['note'], allows: [], weight: 8 },
] as const satisfies readonly HeadingShape<string>[];

type Field = (typeof SHAPES)[number]['field'];

/** Told, and not read. */
const ASIDE: ReadonlySet<Field> = new Set(['number']);
const FIELDS = [...new Set(SHAPES.map(({ field }) => field))].filter((field) => !ASIDE.has(field));

/** A list of what had come, under the names that `adopt` has for its columns. */
interface AdoptionRows {
  /** Row by row as the table has them, so that what is wrong is told by the line of the file. */
  readonly rows: readonly (readonly string[])[];
  /** Headings that were not understood: what stands below is left out. */
  readonly unknown: readonly string[];
}

/**
 * What units had handed in as an office keeps it, with headings of its own, titles above and days as it writes them; as
 * it is where its headings say nothing: whoever takes it over tells which columns are missing. Pure; throws nothing.
 */
export function adoptionRows(table: Table): AdoptionRows {
  const found = columns<Field>(table, {
    shapes: SHAPES,
    needs: [['unit'], ['obligation'], ['period'], ['on']],
    repeatable: ['number', 'due', 'note'],
  });
  if (found === undefined) return { rows: table.rows, unknown: [] };
  const cells = new Cells(table);
  const fields = FIELDS.filter((field) => found.of[field] !== undefined);
  const { to } = found.headings;
  const rows = table.rows.map((_, row) => {
    if (row < to) return [];
    if (row === to) return fields;
    return fields.map((field) => {
      const { text } = cells.at({ row, column: found.of[field] ?? 0 });
      if (field === 'due') return writtenDay(text) ?? text;
      return field === 'on' ? dayAndHour(text) : text;
    });
  });
  return { rows, unknown: found.unknown.map((column) => found.names[column] ?? '') };
}

function dayAndHour(text: string): string {
  const day = writtenDay(text);
  if (day === undefined) return text;
  const [, hour] = /[T ](\d{2}:\d{2})/.exec(text) ?? [];
  return hour === undefined || hour === '00:00' ? day : `${day} ${hour}`;
}
