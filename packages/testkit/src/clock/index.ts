export { DAY, at, REAL } from './at.js';
export { type MovedClock, movedClock } from './moved-clock.js';
export { until } from './until.js';
