// Years of a plan in seconds; an entry of its own, since it needs the plan and the calendar at run time.
export type { Behaviour } from './behaviour.js';
export { USUAL_BEHAVIOUR } from './behaviour.js';
export type { Coverage, CoverageForecast, RosterEntry } from './coverage-forecast.js';
export type { ContactLoad, DayLoad, Load } from './notice-tally.js';
export type { ObligationResult, Tally } from './obligation-tally.js';
export { simulate, type SimulationResult, type SimulationSettings } from './simulate.js';
