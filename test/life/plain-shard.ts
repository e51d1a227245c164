import type { Instant } from '@kyhan/calendar';
import type { Timetable } from '@kyhan/engine';
import type { PlainLife, PlainRuling } from './plain-life.js';

/** Timetables that were counted anew, by whose they are: after a gap, and after a stop. */
interface Anew {
  readonly caughtUp: ReadonlyMap<number, Timetable>;
  readonly ladders: ReadonlyMap<number, readonly Timetable[]>;
}

/** What several owe of one step of one cycle, on papers that lie side by side. */
export class PlainShard {
  constructor(readonly lives: PlainLife[]) {}

  /**
   * Somebody goes through the papers in their order. Answers which rulings could be carried out, in the order in which
   * they were asked.
   */
  look(now: Instant, rulings: readonly (PlainRuling & { readonly of: number })[], anew: Anew): boolean[] {
    const done = new Map<object, boolean>();
    for (const [of, life] of this.lives.entries()) {
      const own = rulings.filter((ruling) => ruling.of === of);
      const answers = life.look(now, {
        rulings: own,
        intoOwn: (to) => this.#owes(to, now),
        caughtUp: anew.caughtUp.get(of),
        ladders: anew.ladders.get(of) ?? [],
      });
      for (const [i, ruling] of own.entries()) done.set(ruling, answers[i]!);
    }
    return rulings.map((ruling) => done.get(ruling)!);
  }

  /** Whether a unit owes the same by a day that is still to come. */
  #owes(unit: string, now: Instant): boolean {
    return this.lives.some((life) => {
      const paper = life.read();
      return paper.unit === unit && paper.ending === undefined && now < paper.timetable.dueAt;
    });
  }
}
