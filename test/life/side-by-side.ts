import { addDays, endOfDay, localDate, type Instant } from '@kyhan/calendar';
import type { AssignmentEvent } from '@kyhan/engine';
import { chasingFaults } from './chasing-faults.js';
import { agree } from './agree.js';
import { same } from './same.js';
import { OPENS_ON, ZONE, type AskedFor, type Beginning, type Entry, type LifeAct } from './life-subject.js';
import type { LifeStep, RuledStep } from './life-step.js';
import { idOf, LivedShard } from './lived-shard.js';
import { PlainLife, type PlainAct, type PlainRuling, type Starting } from './plain-life.js';
import type { Paper } from './plain-paper.js';
import { PlainShard } from './plain-shard.js';

const HOUR = 60 * 60_000;
const MINUTE = 60_000;
const A_MONTH_HOURS = 31 * 24;
const RULED_LAST = { days: 1, to: '', read: undefined };

const nameOf = ({ of, rulingId }: AskedFor) => `${of} ${rulingId}`;

/** A shard that the engine lives, and the papers that somebody keeps of it. */
export class SideBySide {
  readonly lived: LivedShard;
  readonly plain: PlainShard;
  #rulings: readonly (PlainRuling & { readonly of: number })[] = [];
  #expected: readonly boolean[] = [];
  #asked = 0;
  readonly #carriedOut = new Set<string>();

  constructor(beginning: Beginning) {
    this.lived = new LivedShard(beginning, beginning.opensAt, (events) => this.#looked(events));
    this.plain = new PlainShard(this.lived.events.map((event) => this.#begun(event)));
  }

  #begun({ at, fact }: AssignmentEvent): PlainLife {
    if (fact.type !== 'opened') throw new Error('papers begin with the opening');
    const isApproved = fact.approval === true;
    const office = { isReviewed: fact.review, isApproved, starting: this.#starting };
    return new PlainLife({ at, unit: fact.unitId, timetable: fact.timetable }, office);
  }

  take(step: LifeStep): void {
    const count = this.plain.lives.length;
    // Who has not joined yet has no paper.
    this.#take('of' in step ? { ...step, of: step.of % count } : step);
    agree(this);
  }

  /** Nobody does anything any more but rule on what lies there, and everything ends by itself. */
  end(): void {
    this.take({ do: 'crash' });
    // Rung for what was stored without a bell.
    this.take({ do: 'gap', hours: 1 });
    for (const of of this.#those(({ stoppedAt }) => stoppedAt !== undefined))
      this.take({ do: 'rule', rulings: [{ ...RULED_LAST, of, ruling: 'start-clock' }] });
    this.take({ do: 'pass', hours: A_MONTH_HOURS });
    const waiting = this.plain.lives.flatMap((life, of) => (life.isWaitingForReview() ? [of] : []));
    for (const of of waiting) this.take({ do: 'rule', rulings: [{ ...RULED_LAST, of, ruling: 'accept' }] });
    for (let years = 0; years < 2 && this.#isOpen(); years += 1)
      this.take({ do: 'pass', hours: 12 * A_MONTH_HOURS });
    same('something is left open', this.#isOpen(), false);
  }

  #isOpen(): boolean {
    return this.#those(({ ending }) => ending === undefined).length > 0;
  }

  #those(fits: (paper: Paper) => boolean): number[] {
    return this.plain.lives.flatMap((life, of) => (fits(life.read()) ? [of] : []));
  }

  #take(step: LifeStep): void {
    const { lived } = this;
    switch (step.do) {
      case 'pass':
      case 'gap':
      case 'outage':
        return lived[step.do](lived.now + step.hours * HOUR);
      case 'pass-to':
      case 'gap-to': {
        const until = this.#instantOf(step);
        return until > lived.now ? lived[step.do === 'pass-to' ? 'pass' : 'gap'](until) : undefined;
      }
      case 'crash':
        return same('folded anew', lived.crash(), lived.shard);
      default:
        return this.#byPerson(step);
    }
  }

  #byPerson(
    step: Exclude<LifeStep, { readonly do: 'pass' | 'gap' | 'outage' | 'pass-to' | 'gap-to' | 'crash' }>,
  ): void {
    switch (step.do) {
      case 'join':
        return this.#join();
      case 'reorganise':
        return this.#reorganise(step);
      case 'waive-open':
        return this.#waiveOpen(step);
      case 'hand-in':
        return this.#handIn(step);
      case 'enter':
        return this.#handIn(step, this.#entry(step));
      case 'act':
        return this.#act(step);
      case 'rule':
        return this.#rule(step);
    }
  }

  #join(): void {
    const { lived, plain } = this;
    if (!lived.join()) return;
    plain.lives.push(this.#begun(lived.events.at(-1)!));
    lived.joined();
  }

  #instantOf({ of, which, minutes }: Extract<LifeStep, { readonly which: string }>): Instant {
    const { dueAt, lockAt } = this.#paper(of).timetable;
    return { due: dueAt, lock: lockAt, locked: lockAt + MINUTE }[which] + minutes * MINUTE;
  }

  #handIn({ of, rings }: Extract<LifeStep, { readonly do: 'hand-in' | 'enter' }>, entry?: Entry): void {
    const { lived, plain } = this;
    const may = plain.lives[of]!.takes('version', lived.now);
    same('whether a unit may hand in', lived.canHandIn(of), may);
    if (!may) return;
    const received = entry === undefined ? {} : { receivedAt: entry.receivedAt };
    plain.lives[of]!.store({ what: 'version', storedAt: lived.now, ...received });
    lived.handIn(of, entry);
    this.#ring(rings);
  }

  /** What came on a day since the opening, at nine where an hour is told. */
  #entry({ daysAgo, hour }: Extract<LifeStep, { readonly do: 'enter' }>): Entry {
    const { now } = this.lived;
    const day = addDays(localDate(now, ZONE), -daysAgo);
    const receivedOn = day < OPENS_ON ? OPENS_ON : day;
    const nine = endOfDay(addDays(receivedOn, -1), ZONE) + 9 * HOUR;
    return {
      means: 'paper',
      receivedOn,
      receivedAt: hour ? Math.min(now, nine) : endOfDay(receivedOn, ZONE) - 1,
    };
  }

  #act(step: Extract<LifeStep, { readonly do: 'act' }>): void {
    const { lived, plain } = this;
    const { of, act, rings } = step;
    const done = this.#unitAct(step);
    const told = this.#plainAct(done);
    const may = plain.lives[of]!.takes(told, lived.now);
    same(`whether a unit may ${act}`, lived.canStore(of, done), may);
    if (!may) return;
    plain.lives[of]!.store(told);
    lived.act(of, done);
    this.#ring(rings);
  }

  #unitAct({ of, act, days, pauses }: Extract<LifeStep, { readonly do: 'act' }>): LifeAct {
    const promisedOn = addDays(localDate(this.lived.now, ZONE), days);
    if (act === 'note') return { type: 'note', promisedOn, ...(pauses ? { pauses } : {}) };
    if (act === 'ask') return { type: 'ask', newDueOn: addDays(this.#paper(of).timetable.dueOn, days) };
    if (act === 'confirm' || act === 'dispute' || act === 'approve' || act === 'send-back')
      return { type: act, version: Math.max(1, this.#paper(of).versions - Number(pauses)) };
    return { type: act };
  }

  #plainAct(act: LifeAct): PlainAct {
    const { lived } = this;
    const stored = { what: act.type, storedAt: lived.now };
    if (act.type === 'ask') return { ...stored, newDueOn: act.newDueOn };
    if ('version' in act) return { ...stored, version: act.version };
    if (act.type !== 'note' || act.promisedOn === undefined) return stored;
    const { promisedOn, pauses } = act;
    const pausedUntil = pauses ? { pausedUntil: lived.chasedAgainAt(promisedOn) } : {};
    return { ...stored, promisedOn, ...pausedUntil };
  }

  #ring(rings: boolean): void {
    const { lived } = this;
    if (!rings) return;
    const stored = [...lived.waiting()];
    lived.turn();
    same('delivered twice', lived.repeat([], stored), []);
  }

  #rule({ rulings }: Extract<LifeStep, { readonly do: 'rule' }>): void {
    const count = this.plain.lives.length;
    this.#carryOut(rulings.map((one) => this.#askedFor({ ...one, of: one.of % count })));
  }

  /** Piece by piece, since what passes to one unit may be merged there; each by the id of its own that repeats it. */
  #reorganise({ from, to }: Extract<LifeStep, { readonly do: 'reorganise' }>): void {
    const passing = this.#those(({ ending, unit }) => ending === undefined && unit === from);
    for (const of of from === to ? [] : passing)
      this.#carryOut([{ of, rulingId: `succession/${from}`, ruling: 'hand-over', to }]);
  }

  #waiveOpen({ act }: Extract<LifeStep, { readonly do: 'waive-open' }>): void {
    const open = this.#those(({ ending }) => ending === undefined);
    this.#carryOut(open.map((of) => ({ of, rulingId: act, ruling: 'waive' })));
  }

  #carryOut(asked: readonly AskedFor[]): void {
    const { lived } = this;
    if (asked.length === 0) return;
    const anew = asked.filter((one) => !this.#carriedOut.has(nameOf(one)));
    this.#rulings = anew.map((one) => this.#plainRuling(one));
    const stored = [...lived.waiting()];
    const outcomes = lived.turn(asked);
    this.#rulings = [];
    const can = new Map(anew.map((one, i) => [one, this.#expected[i]]));
    same(
      'rulings',
      outcomes.map(({ outcome }) => outcome),
      asked.map((one) => (can.has(one) ? (can.get(one) === true ? 'done' : 'refused') : 'already-done')),
    );
    // What was refused may be possible by now: only what was done is asked again.
    const done = asked.filter((one) => can.get(one) !== false);
    for (const one of done) this.#carriedOut.add(nameOf(one));
    same('asked twice', lived.repeat(done, stored), []);
  }

  #askedFor({ of, ruling, days, to, read }: RuledStep): AskedFor {
    this.#asked += 1;
    const { calendar } = this.lived.beginning;
    const { timetable, versions } = this.#paper(of);
    const { dueOn, dueAt } = timetable;
    const today = localDate(this.lived.now, ZONE);
    const newDueOn = calendar.rollForward(addDays(dueOn > today ? dueOn : today, days));
    return {
      of,
      rulingId: `r${this.#asked}`,
      ruling,
      ...(['return', 'extend', 'reopen', 'move-day'].includes(ruling) ? { newDueOn } : {}),
      ...(ruling === 'hand-over' ? { to } : {}),
      ...(read !== undefined && versions > read ? { version: versions - read } : {}),
      ...(ruling === 'move-day' || ruling === 'start-clock' ? { from: { dueOn, dueAt } } : {}),
    };
  }

  #plainRuling(asked: AskedFor): PlainRuling & { readonly of: number } {
    const { of, ruling: what, newDueOn, to = '', version, from } = asked;
    const { timetable } = this.#paper(of);
    const next = newDueOn === undefined ? timetable : this.lived.timetableUntil(newDueOn, timetable);
    return { of, what, timetable: next, to, version, from: from?.dueAt ?? 0 };
  }

  #paper(of: number) {
    return this.plain.lives[of]!.read();
  }

  /** Its day lies as many working days later as the clock has stood still, and never behind. */
  readonly #starting: Starting = ({ stoppedAt, timetable, from }) => {
    if (from <= stoppedAt) return timetable;
    const { calendar } = this.lived.beginning;
    const today = localDate(from, ZONE);
    let stood = 0;
    for (let day = localDate(stoppedAt, ZONE); day < today; day = addDays(day, 1))
      stood += Number(calendar.isWorkingDay(day));
    let { dueOn } = timetable;
    for (; stood > 0; stood -= Number(calendar.isWorkingDay(dueOn))) dueOn = addDays(dueOn, 1);
    const isOver = endOfDay(dueOn, ZONE) <= from;
    return this.lived.timetableUntil(isOver ? calendar.rollForward(today) : dueOn, timetable);
  };

  /** Each turn of the shard is a look at the papers, too. */
  #looked(events: readonly AssignmentEvent[]): void {
    const { plain, lived } = this;
    const own = plain.lives.map((_life, of) => events.filter(({ stream }) => stream === idOf(of)));
    const caughtUp = own.flatMap((some, of) =>
      some.flatMap(({ fact }) => (fact.type === 'caught-up' ? [[of, fact.timetable] as const] : [])),
    );
    const ladders = own.map((some, of) => {
      const started = some.flatMap(({ fact }) => (fact.type === 'clock-started' ? [fact.timetable] : []));
      return [of, started] as const;
    });
    const before = plain.lives.map((life) => life.read());
    const anew = { caughtUp: new Map(caughtUp), ladders: new Map(ladders) };
    this.#expected = plain.look(lived.now, this.#rulings, anew);
    for (const [of, life] of plain.lives.entries()) {
      const turn = { now: lived.now, events: own[of]!, before: before[of]!, after: life.read() };
      same('faults of time', chasingFaults(turn, lived), []);
      if (own[of]!.some(({ fact }) => fact.type === 'overdue-reminded')) life.chasedAgain(lived.now);
    }
  }
}
