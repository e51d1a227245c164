/** Where what stands in the sheets of a form; rows and columns are counted from 0. */
export const SHEET_LAYOUT = {
  /** The columns of the first sheet. */
  column: { key: 0, label: 1, value: 2, how: 3, before: 4 },
  /** What stands in the column of keys beside the ids of fields; no id of a field begins so. */
  key: {
    assignment: '#assignment',
    planVersion: '#plan-version',
    nil: '#nil',
    note: '#note',
    /** First of a sheet of its own for a table; its field is named beside it. */
    table: '#table',
  },
  /** The rows of a table's sheet. */
  tableRow: { title: 0, ids: 1, heads: 2, how: 3, first: 4 },
  /** Empty rows that are drawn to be filled in; more may be added. */
  drawnRows: 30,
} as const;
