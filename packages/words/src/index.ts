export type { InBoth, Language } from './language.js';
export { officialDate, officialInstant, shortDate, shortInstant } from './official-date.js';
export { periodName } from './period-name.js';
export { STATUS_NAMES, statusName, type StatusWord } from './status-name.js';
