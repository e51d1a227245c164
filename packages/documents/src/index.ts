export { cyclesCsv } from './cycles-csv.js';
export { cyclesIcs } from './cycles-ics.js';
export { dueIcs, type DueEvent } from './due-ics.js';
export { listCsv, type TextTable } from './list-csv.js';
export { listXlsx } from './list-xlsx.js';
export { formSheet } from './form-sheet/form-sheet.js';
export { readFormSheet, sheetOf, type ReadFormSheet } from './form-sheet/read-form-sheet.js';
export type { Sheet, SheetCell } from './form-sheet/sheet.js';
