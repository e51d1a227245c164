export { cyclesCsv, type CsvWish } from './cycles-csv.js';
export { cyclesIcs, type IcsWish } from './cycles-ics.js';
