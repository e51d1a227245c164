export { cyclesCsv } from './cycles-csv.js';
export { cyclesIcs } from './cycles-ics.js';
export { dueIcs, type DueEvent } from './due-ics.js';
export { listCsv, type TextTable } from './list-csv.js';
export { listXlsx } from './list-xlsx.js';
