import type { PlainDate } from '@kyhan/calendar';

/** Somebody of a roster in a unit, from one day to another (both inclusive), by an id that says nothing. */
export interface RosterMember {
  readonly person: string;
  readonly unit: string;
  readonly from: PlainDate;
  readonly to?: PlainDate;
}

/** How many of a roster a unit has, from one day to another (both inclusive), where names may not be kept. */
export interface RosterHeads {
  readonly unit: string;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly heads: number;
}

/** A class that people of rosters attend. */
export interface TrainingSession {
  readonly session: string;
  readonly obligation: string;
  readonly rosters: readonly string[];
  readonly on: PlainDate;
  readonly hours: number;
  /** Absent: as many as come. */
  readonly capacity?: number;
  readonly place?: string;
}

/** Who of a unit attended before the software was in use, and when. */
export interface TrainedBefore {
  readonly person: string;
  readonly on: PlainDate;
}

/** A certificate of somebody; its number can be erased and stands beside. */
export interface CertifiedPerson {
  readonly person: string;
  readonly on: PlainDate;
}

/**
 * What is done about training, as the register keeps it: whom it names it names by ids that say nothing. What is told of
 * a session that was held carries its day and rosters: another version of the plan does not move what has happened.
 */
export type TrainingDeed =
  /** The whole roster as it is known now, with those who left and those who will come. */
  | { readonly deed: 'roster-told'; readonly roster: string; readonly members: readonly RosterMember[] }
  | { readonly deed: 'roster-counted'; readonly roster: string; readonly counts: readonly RosterHeads[] }
  /** Planned, or planned anew under the same id. */
  | ({ readonly deed: 'session-planned' } & TrainingSession)
  | { readonly deed: 'session-cancelled'; readonly session: string }
  | {
      readonly deed: 'nominated';
      readonly session: string;
      readonly unit: string;
      readonly people: readonly string[];
    }
  | {
      readonly deed: 'nomination-withdrawn';
      readonly session: string;
      readonly unit: string;
      readonly people: readonly string[];
    }
  | ({ readonly deed: 'attended'; readonly people: readonly string[] } & HeldSession)
  | { readonly deed: 'attendance-withdrawn'; readonly session: string; readonly people: readonly string[] }
  /** How many of a unit came; told once more it replaces what was told. */
  | ({ readonly deed: 'heads-attended'; readonly unit: string; readonly heads: number } & HeldSession)
  | {
      readonly deed: 'certified';
      readonly session: string;
      readonly certificates: readonly CertifiedPerson[];
    }
  | {
      readonly deed: 'trained-before';
      readonly roster: string;
      readonly people: readonly TrainedBefore[];
    }
  | { readonly deed: 'trainee-erased'; readonly person: string };

/** Where and when, as it was on the day. */
interface HeldSession {
  readonly session: string;
  readonly on: PlainDate;
  readonly rosters: readonly string[];
}
