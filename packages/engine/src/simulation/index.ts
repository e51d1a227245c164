// Years of a plan in seconds; an entry of its own, since it needs the plan and the calendar at run time.
export { USUAL_BEHAVIOUR } from './behaviour.js';
export type { CoverageForecast } from './coverage-forecast.js';
export type { ContactLoad } from './notice-tally.js';
export type { ObligationResult } from './obligation-tally.js';
export {
  simulate,
  type LivedAssignment,
  type SimulationResult,
  type SimulationSettings,
} from './simulate.js';
export { drawn } from './drawn.js';
