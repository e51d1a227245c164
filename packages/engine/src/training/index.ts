// Who is trained; an entry of its own, since it needs the plan and the calendar at run time.
export {
  coverageOf,
  coverageOn,
  livingUnit,
  measuredDay,
  type RosterCount,
  type TargetCoverage,
} from './coverage-on.js';
export { paceBegins, targetForecast, type TargetForecast } from './target-forecast.js';
export {
  trainingBook,
  UNKNOWN_ROSTER,
  UNTOLD_SESSION,
  type RosterRecord,
  type SessionRecord,
  type TrainingBook,
} from './training-book.js';
export type {
  CertifiedPerson,
  RosterHeads,
  RosterMember,
  TrainedBefore,
  TrainingDeed,
  TrainingSession,
} from './training-deed.js';
export { knownSessions, type KnownSession } from './known-sessions.js';
