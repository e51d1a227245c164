export { asOwner } from './as-owner.js';
export { countingStatements } from './counting-statements.js';
export type { FreshRegisters } from './fresh-registers.js';
export { lowerSecondWall } from './lower-second-wall.js';
export { newPglite } from './new-pglite.js';
export { pgliteRegisters } from './pglite-registers.js';
export { placesOf } from './places-of.js';
export { serverRegisters } from './server-registers.js';
export { newCheckpointKey } from './new-checkpoint-key.js';
