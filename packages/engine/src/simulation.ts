// Years of a plan in seconds; an entry of its own, since it needs the plan and the calendar at run time.
export type { Behaviour } from './simulation/behaviour.js';
export { USUAL_BEHAVIOUR } from './simulation/behaviour.js';
export type { Coverage, CoverageForecast, RosterEntry } from './simulation/coverage-forecast.js';
export type { ContactLoad, DayLoad, Load } from './simulation/notice-tally.js';
export type { ObligationResult, Tally } from './simulation/obligation-tally.js';
export { simulate, type SimulationResult, type SimulationSettings } from './simulation/simulate.js';
