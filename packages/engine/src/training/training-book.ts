import type { PlainDate } from '@kyhan/calendar';
import type { RosterHeads, RosterMember, TrainingDeed, TrainingSession } from './training-deed.js';

/** How many of a unit attended on a day. */
export interface AttendedHeads {
  readonly session: string;
  readonly unit: string;
  readonly on: PlainDate;
  readonly heads: number;
}

/** Somebody whom a unit has nominated for a session. */
export interface Nomination {
  readonly person: string;
  readonly unit: string;
}

/** What is known of one roster. */
export interface RosterRecord {
  readonly members: readonly RosterMember[];
  readonly counts: readonly RosterHeads[];
  /** The days on which somebody attended, the first first, by person. */
  readonly attended: ReadonlyMap<string, readonly PlainDate[]>;
  readonly attendedHeads: readonly AttendedHeads[];
}

/** What is known of one session beside its plan. */
export interface SessionRecord {
  /** Absent: the plan file alone knows it. */
  readonly planned?: TrainingSession;
  readonly cancelled: boolean;
  readonly nominations: readonly Nomination[];
  readonly attended: readonly string[];
  readonly attendedHeads: readonly AttendedHeads[];
}

/** All that was told about a plan's training. */
export interface TrainingBook {
  readonly rosters: ReadonlyMap<string, RosterRecord>;
  readonly sessions: ReadonlyMap<string, SessionRecord>;
}

/** A roster of which nothing is known. */
export const UNKNOWN_ROSTER: RosterRecord = {
  members: [],
  counts: [],
  attended: new Map(),
  attendedHeads: [],
};

/** A session of which nothing was told yet. */
export const UNTOLD_SESSION: SessionRecord = {
  cancelled: false,
  nominations: [],
  attended: [],
  attendedHeads: [],
};

/** The book that deeds come to, in their order. Pure; throws nothing. */
export function trainingBook(deeds: readonly TrainingDeed[]): TrainingBook {
  const fold = new BookFold();
  for (const deed of deeds) fold.take(deed);
  return fold.book();
}

type Attending = Extract<TrainingDeed, { deed: 'attended' }>;
type Counting = Extract<TrainingDeed, { deed: 'heads-attended' }>;

/** Days of attendance stay per session until the end: what is withdrawn of one leaves the other. */
class BookFold {
  private readonly members = new Map<string, readonly RosterMember[]>();
  private readonly counts = new Map<string, readonly RosterHeads[]>();
  private readonly before = new Map<string, Map<string, PlainDate>>();
  private readonly sessions = new Map<string, SessionFold>();
  private readonly erased = new Set<string>();

  take(deed: TrainingDeed): void {
    switch (deed.deed) {
      case 'roster-told':
        this.members.set(deed.roster, [...deed.members, ...this.erasedOf(deed.roster)]);
        break;
      case 'roster-counted':
        this.counts.set(deed.roster, deed.counts);
        break;
      case 'trained-before': {
        const known = this.before.get(deed.roster) ?? new Map<string, PlainDate>();
        for (const { person, on } of deed.people) known.set(person, on);
        this.before.set(deed.roster, known);
        break;
      }
      case 'trainee-erased':
        this.erased.add(deed.person);
        break;
      default:
        this.session(deed.session).take(deed);
    }
  }

  book(): TrainingBook {
    const named = [...this.sessions.values()].flatMap((session) => session.rosters());
    const names = new Set([...this.members.keys(), ...this.counts.keys(), ...this.before.keys(), ...named]);
    return {
      rosters: new Map([...names].map((roster) => [roster, this.roster(roster)])),
      sessions: new Map([...this.sessions].map(([id, session]) => [id, session.record()])),
    };
  }

  /** No later list can name them: what was counted of them stays. */
  private erasedOf(roster: string): RosterMember[] {
    return (this.members.get(roster) ?? []).filter(({ person }) => this.erased.has(person));
  }

  private session(id: string): SessionFold {
    const known = this.sessions.get(id) ?? new SessionFold();
    this.sessions.set(id, known);
    return known;
  }

  private roster(roster: string): RosterRecord {
    const attended = new Map<string, PlainDate[]>();
    const add = (person: string, on: PlainDate) =>
      attended.set(person, [...(attended.get(person) ?? []), on].toSorted());
    for (const [person, on] of this.before.get(roster) ?? []) add(person, on);
    const sessions = [...this.sessions.values()];
    for (const session of sessions)
      for (const [person, { on, rosters }] of session.attended) if (rosters.includes(roster)) add(person, on);
    return {
      members: this.members.get(roster) ?? [],
      counts: this.counts.get(roster) ?? [],
      attended,
      attendedHeads: sessions.flatMap((session) => session.headsOf(roster)),
    };
  }
}

class SessionFold {
  private planned: TrainingSession | undefined;
  private cancelled = false;
  private readonly nominations = new Map<string, string>();
  private readonly heads = new Map<string, Counting>();
  readonly attended = new Map<string, Attending>();

  take(deed: Extract<TrainingDeed, { session: string }>): void {
    switch (deed.deed) {
      case 'session-planned': {
        const { deed: _deed, ...planned } = deed;
        this.planned = planned;
        this.cancelled = false;
        break;
      }
      case 'session-cancelled':
        this.cancelled = true;
        break;
      case 'nominated':
        for (const person of deed.people) this.nominations.set(person, deed.unit);
        break;
      case 'nomination-withdrawn':
        for (const person of deed.people) this.nominations.delete(person);
        break;
      case 'attended':
        for (const person of deed.people) this.attended.set(person, deed);
        break;
      case 'attendance-withdrawn':
        for (const person of deed.people) this.attended.delete(person);
        break;
      case 'heads-attended':
        this.heads.set(`${deed.rosters.join(' ')}\n${deed.unit}`, deed);
        break;
      case 'certified':
      // Who is trained is told by who attended.
    }
  }

  rosters(): readonly string[] {
    return [...this.attended.values(), ...this.heads.values()].flatMap(({ rosters }) => rosters);
  }

  headsOf(roster: string): AttendedHeads[] {
    return [...this.heads.values()].filter(({ rosters }) => rosters.includes(roster)).map(attendedHeads);
  }

  record(): SessionRecord {
    const { planned, cancelled } = this;
    return {
      ...(planned && { planned }),
      cancelled,
      nominations: [...this.nominations].map(([person, unit]) => ({ person, unit })),
      attended: [...this.attended.keys()],
      attendedHeads: [...this.heads.values()].map(attendedHeads),
    };
  }
}

function attendedHeads({ session, unit, on, heads }: Counting): AttendedHeads {
  return { session, unit, on, heads };
}
