export { dutyColumns, type DutyColumns } from './headings/duty-columns.js';
export type { ImportFinding, ReadDuties } from './duties/duty.js';
export { readDuties } from './duties/read-duties.js';
export { skeleton } from './duties/skeleton.js';
export { skeletonYaml } from './duties/skeleton-yaml.js';
export { readTable } from './table/read-table.js';
export { beyondLimits, columnLetters, LIMITS, type Table } from './table/table.js';
export { xlsxSheets } from './table/xlsx-sheets.js';
