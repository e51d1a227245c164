export { countingStatements } from './counting-statements.js';
export { type FreshRegisters, databases } from './databases.js';
