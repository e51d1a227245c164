import { addDays, instantAt, localDate, type PlainDate } from '@kyhan/calendar';
import type { OutgoingMessage } from '@kyhan/channels';
import { askAboutRest, passOn } from '@kyhan/client';
import type { PlannedRuling } from '@kyhan/contracts';
import type { RulingOutcome } from '@kyhan/engine';
import { cycleOpenings, planCalendar, type Plan } from '@kyhan/plan';
import { actorIdOf, readShardId } from '@kyhan/plan/ids';
import {
  getAssignment,
  insertPlanVersion,
  listCycles,
  listShardsToWake,
  recordSubmission,
  storeRulings,
  type Register,
} from '@kyhan/register';
import { castPeople, LINH, submission } from '@kyhan/testkit/cast';
import { REAL } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { MockActivityEnvironment } from '@temporalio/testing';

const DAY_MS = 24 * 60 * 60_000;

/** A letter that left, and the plan's day on which it did. */
export interface SentLetter {
  readonly address: string;
  readonly on: PlainDate;
  readonly subject: string;
}

/** A plan lived day by day over a real register, without Temporal: openings, turns, successions, letters. */
export class PlayedPlan {
  readonly letters: SentLetter[] = [];
  readonly outcomes: RulingOutcome[] = [];
  #now: number;
  #turns = 0;
  readonly #activities: ReturnType<typeof activitiesAlone>;

  private constructor(
    readonly register: Register,
    readonly plan: Plan,
    startsOn: PlainDate,
  ) {
    this.#now = instantAt(startsOn, '00:00', plan.timeZone);
    const clock = { now: () => this.#now, toPlan: () => this.#now, toReal: (at: number) => at, speed: 1 };
    const send = async ({ address, subject }: OutgoingMessage) => {
      this.letters.push({ address, subject, on: localDate(this.#now, plan.timeZone) });
      return { outcome: 'sent', response: '250 OK' } as const;
    };
    const channels = { mail: { send, close: async () => undefined } };
    this.#activities = activitiesAlone({ register, clock, channels });
  }

  static async from(register: Register, plan: Plan, startsOn: PlainDate): Promise<PlayedPlan> {
    const played = new PlayedPlan(register, plan, startsOn);
    await castPeople(register, [plan.slug]);
    const applied = { plan, appliedAt: played.#now, appliedRealAt: REAL, appliedBy: actorIdOf(LINH) };
    await insertPlanVersion(register, { ...applied, keptFrom: startsOn });
    return played;
  }

  get now(): number {
    return this.#now;
  }

  get today(): PlainDate {
    return localDate(this.#now, this.plan.timeZone);
  }

  /** Lives each day until this one, and does in the middle of each what `during` says. */
  async liveUntil(day: PlainDate, during: () => Promise<void> = async () => undefined): Promise<void> {
    while (this.today < day) await this.#liveDay(during);
  }

  async #liveDay(during: () => Promise<void>): Promise<void> {
    const midnight = this.#now;
    await this.#openWhatIsDue();
    await this.#wake();
    await this.#reorganise();
    this.#now = midnight + 8 * 60 * 60_000;
    await this.#wake();
    await new MockActivityEnvironment().run(() => this.#activities.deliverNotices());
    this.#now = midnight + 15 * 60 * 60_000;
    await during();
    await this.#wake();
    this.#now = midnight + DAY_MS;
  }

  async #openWhatIsDue(): Promise<void> {
    const opened = new Set((await listCycles(this.register)).map(({ cycleId }) => cycleId));
    const planSlug = this.plan.slug;
    for (const { obligationId, periodKey, opensAt } of cycleOpenings(this.plan, planCalendar(this.plan))) {
      const isToday = opensAt <= this.#now && opensAt > this.#now - DAY_MS;
      if (isToday && !opened.has(`${planSlug}/${obligationId}/${periodKey}`))
        await this.#activities.openCycle({ planSlug, obligationId, periodKey });
    }
  }

  async #wake(): Promise<void> {
    // What a turn does can wake others of its cycle, which are taken at once.
    for (let ids = await this.#toWake(); ids.length > 0; ids = await this.#toWake())
      for (const id of ids) {
        const shard = readShardId(id);
        if (shard !== undefined)
          await this.#activities.takeTurn({ ...shard, turnId: this.#turnId(), rulings: [] });
      }
  }

  async #toWake(): Promise<readonly string[]> {
    return await listShardsToWake(this.register, this.#now);
  }

  #turnId(): string {
    this.#turns += 1;
    return `turn ${this.#turns}`;
  }

  /** What the workflow of a reorganisation does as its day begins. */
  async #reorganise(): Promise<void> {
    const { register, plan, today } = this;
    if (!plan.units.some(({ lives }) => lives.to === addDays(today, -1))) return;
    const rule = (wishes: readonly PlannedRuling[], { actor }: { readonly actor: string }) =>
      this.rule(wishes, actor);
    const asked = { register, clock: { now: () => this.#now }, language: 'vi' as const, rule };
    const reorganisation = { planSlug: plan.slug, effective: today };
    this.outcomes.push(...(await passOn(asked, reorganisation)));
    await askAboutRest(asked, reorganisation);
  }

  async rule(wishes: readonly PlannedRuling[], actor: string): Promise<RulingOutcome[]> {
    const outcomes: RulingOutcome[] = [];
    await storeRulings(this.register, {
      rulings: wishes.map((wish) => ({ ...wish, actor })),
      askedAt: this.#now,
    });
    for (const { assignmentId, rulingId } of wishes) {
      const { cycleId, shard } = await getAssignment(this.register, assignmentId);
      const turn = { cycleId, shard, turnId: this.#turnId(), rulings: [{ assignmentId, rulingId }] };
      outcomes.push(...(await this.#activities.takeTurn(turn)).outcomes);
    }
    return outcomes;
  }

  /** Stores what a unit hands in now. */
  async handIn(assignmentId: string, unitId: string): Promise<void> {
    const storedAt = this.#now;
    const owed = { assignmentId, storedAt, actor: `unit:${unitId}`, owedBy: unitId };
    await recordSubmission(this.register, submission(`${assignmentId} ${storedAt}`, owed));
  }
}
