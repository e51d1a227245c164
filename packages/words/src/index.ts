export type { InBoth, Language } from './language.js';
export { officialDate, officialInstant, shortDate, shortInstant } from './official-date.js';
export { periodName } from './period-name.js';
export { STATUS_NAMES, statusName, type StatusWord } from './status-name.js';
export { plainLine, plainText } from './plain-line.js';
export { sentence } from './sentence.js';
export { message, text, type MessageValues } from './message.js';
