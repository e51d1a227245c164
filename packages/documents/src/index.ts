export { cyclesCsv } from './cycles-csv.js';
export { cyclesIcs } from './cycles-ics.js';
export { dueIcs, type DueEvent } from './due-ics.js';
