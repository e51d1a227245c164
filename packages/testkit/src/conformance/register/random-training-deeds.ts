import type { TrainingDeed } from '@kyhan/engine/training';
import type { NewTrainingDeed } from '@kyhan/register';
import { BAC, NAM } from '../../cast/index.js';

export const TRAINING_DAYS = [
  '2026-01-01',
  '2026-02-01',
  '2026-02-15',
  '2026-03-01',
  '2026-03-31',
  '2026-06-30',
];
const PEOPLE = Array.from({ length: 9 }, (_, i) => `t${i + 1}`);
const LATER = 40;
const MOST_ERASED = 4;

/** A history that can have happened: lists told anew, who came, who was recorded in error, who was erased. */
export function randomTrainingDeeds(seed: number, roster: string, counted: string): NewTrainingDeed[] {
  const history = new History(seed, roster, counted);
  return [history.first(), ...Array.from({ length: LATER }, () => ({ deed: history.next() }))];
}

class History {
  private state: number;
  private readonly erased = new Set<string>();

  constructor(
    seed: number,
    private readonly roster: string,
    private readonly counted: string,
  ) {
    this.state = seed * 7919;
  }

  /** Everybody has a name. */
  first(): NewTrainingDeed {
    const members = PEOPLE.map((person) => ({ person, ...this.span() }));
    const words = PEOPLE.map((person) => ({
      person,
      word: 'trainee' as const,
      value: { code: `cb-${person}`, name: `Người ${person}` },
    }));
    return { deed: { deed: 'roster-told', roster: this.roster, members }, words };
  }

  next(): TrainingDeed {
    const session = this.one(['s1', 's2']);
    const unit = this.one([BAC, NAM]);
    const on = this.one(TRAINING_DAYS);
    const people = this.some(this.known());
    const makers: readonly (() => TrainingDeed)[] = [
      () => this.list(),
      () => this.counts(),
      () => this.planned(session),
      () => ({ deed: 'session-cancelled', session }),
      () => ({ deed: 'nominated', session, unit, people }),
      () => ({ deed: 'nomination-withdrawn', session, unit, people }),
      () => ({ deed: 'attended', session, on, rosters: [this.roster], people }),
      () => ({ deed: 'attendance-withdrawn', session, people }),
      () => ({ deed: 'heads-attended', session, on, rosters: [this.counted], unit, heads: this.draw(4) }),
      () => ({
        deed: 'trained-before',
        roster: this.roster,
        people: people.map((person) => ({ person, on: this.one(TRAINING_DAYS) })),
      }),
      () => this.erasure(),
    ];
    return this.one(this.erased.size > MOST_ERASED ? makers.slice(0, -1) : makers)();
  }

  /** Somebody may stand on two lines of it. */
  private list(): TrainingDeed {
    const named = [...this.some(this.known()), ...this.some(this.known())];
    const members = named.map((person) => ({ person, ...this.span() }));
    return { deed: 'roster-told', roster: this.roster, members };
  }

  private counts(): TrainingDeed {
    const counts = this.some([1, 2, 3]).map((heads) => ({ heads, ...this.span() }));
    return { deed: 'roster-counted', roster: this.counted, counts };
  }

  private planned(session: string): TrainingDeed {
    const rosters = [this.roster, this.counted];
    return {
      deed: 'session-planned',
      session,
      obligation: 'round',
      rosters,
      on: this.one(TRAINING_DAYS),
      hours: 8,
    };
  }

  private erasure(): TrainingDeed {
    const person = this.one(this.known());
    this.erased.add(person);
    return { deed: 'trainee-erased', person };
  }

  private span() {
    const from = this.one(TRAINING_DAYS);
    const to = this.one([undefined, ...TRAINING_DAYS.filter((day) => day >= from)]);
    return { unit: this.one([BAC, NAM]), from, ...(to === undefined ? {} : { to }) };
  }

  private known(): readonly string[] {
    return PEOPLE.filter((person) => !this.erased.has(person));
  }

  private draw(below: number): number {
    this.state = (this.state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((this.state / 2_147_483_648) * below);
  }

  private one<T>(of: readonly T[]): T {
    return of[this.draw(of.length)] as T;
  }

  private some<T>(of: readonly T[]): readonly T[] {
    return of.filter(() => this.draw(2) === 0);
  }
}
