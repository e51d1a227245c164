// What stands in workflow code: an entry of its own, without the formats of messages, which its bundle must not hold.
export type { Language } from './language.js';
export { TEMPORAL_WORDS } from './temporal-words.js';
export { clippedSummary } from './clipped-summary.js';
