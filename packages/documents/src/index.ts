export { cyclesCsv } from './cycles-csv.js';
export { cyclesIcs } from './cycles-ics.js';
