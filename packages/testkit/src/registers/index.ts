export { countingStatements } from './counting-statements.js';
export { newPglite } from './new-pglite.js';
export { type FreshRegisters, databases } from './databases.js';
