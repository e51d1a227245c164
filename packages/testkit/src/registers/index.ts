export { countingStatements } from './counting-statements.js';
export type { FreshRegisters } from './fresh-registers.js';
export { newPglite } from './new-pglite.js';
export { pgliteRegisters } from './pglite-registers.js';
export { serverRegisters } from './server-registers.js';
