export { columnsOf } from './columns.js';
export type { ImportFinding, ReadDuties } from './duty.js';
export { readDuties } from './read-duties.js';
export { readTable } from './read-table.js';
export { skeleton } from './skeleton.js';
export { skeletonYaml } from './skeleton-yaml.js';
export type { Table } from './table.js';
export { beyondLimits, LIMITS } from './table.js';
export { xlsxSheets } from './xlsx-sheets.js';
