import {
  evolve,
  nextWakeAt,
  shardTurn,
  type AddressedInput,
  type AssignmentEvent,
  type AssignmentFact,
  type AssignmentState,
  type NoticeDraft,
  type RulingInput,
  type SubmissionInput,
  type Timetable,
} from '@kyhan/engine';
import type { Activities } from '@kyhan/activities';

type ShardActivities = Pick<Activities, 'takeTurn' | 'cycleProgress' | 'closeCycle'>;
type Answer = Awaited<ReturnType<Activities['takeTurn']>>;

export const DAY = 24 * 60 * 60_000;
export const CYCLE = 'cast/monthly-report/2023-10';

export const ofUnit = (unitId: string) => `${CYCLE}/main/${unitId}`;

/**
 * What the activities of shard 0 do, over a map (another shard has nothing to do): for tests of the workflows' timing alone, where the server's clock
 * runs ahead and SQL's would not. The register itself is proved in test/conformance and test/journeys.
 */
export class RegisterInMemory {
  readonly events: AssignmentEvent[] = [];
  readonly notices: NoticeDraft[] = [];
  /** Every call of an activity, in order. */
  readonly calls: string[] = [];
  /** Awaited by each turn, so that a test decides when it is taken. */
  ready: Promise<void> = Promise.resolve();
  readonly closed: string[] = [];
  private readonly states = new Map<string, AssignmentState>();
  private waiting: AddressedInput<SubmissionInput>[] = [];
  private readonly wishes = new Map<string, Ruled>();
  private readonly kept = new Map<string, Answer>();

  /** @param now the server's time, which runs ahead; epoch milliseconds */
  constructor(private readonly now: () => Promise<number>) {}

  /** Opens an assignment for each unit, all with one timetable that begins now. */
  async open(units: readonly string[], choices: { review?: boolean } = {}): Promise<Timetable> {
    const timetable = timetableFrom(await this.now());
    for (const unitId of units) {
      const fact = { type: 'opened', cycleId: CYCLE, stepId: 'main', unitId, review: choices.review ?? true };
      this.append({ stream: ofUnit(unitId), sequence: 1, at: timetable.opensAt, actor: 'time' }, {
        ...fact,
        timetable,
      } as AssignmentFact);
    }
    this.events.length = 0;
    return timetable;
  }

  /** Stores a submission; the shard takes it in when it next collects. */
  async submit(unitId: string, version = 1): Promise<void> {
    const storedAt = await this.now();
    this.store(unitId, storedAt, version);
  }

  store(unitId: string, storedAt: number, version = 1): void {
    const state = this.get(unitId);
    const submission = {
      submissionId: `${unitId}-${version}`,
      version,
      nil: false,
      storedAt,
      actor: `unit:${unitId}`,
    };
    const onTime = storedAt < state.timetable.dueAt;
    this.waiting.push({
      assignmentId: ofUnit(unitId),
      input: { kind: 'submission', ...submission, onTime, reviewRemindAt: [storedAt + 2 * DAY] },
    });
  }

  get(unitId: string): AssignmentState {
    const state = this.states.get(ofUnit(unitId));
    if (state === undefined) throw new Error(`${unitId} owes nothing`);
    return state;
  }

  /** What happened to a unit's assignment, as kinds of events. */
  story(unitId: string): string[] {
    return this.events.filter(({ stream }) => stream === ofUnit(unitId)).map(({ fact }) => fact.type);
  }

  readonly activities: ShardActivities = {
    takeTurn: async ({ shard, turnId, rulings }) => {
      this.calls.push('takeTurn');
      await this.ready;
      // The same turn again changes nothing: the server may run an activity twice.
      const answer =
        this.kept.get(turnId) ?? (await this.turn(shard === 0 ? this.states : new Map(), rulings));
      this.kept.set(turnId, answer);
      return answer;
    },
    cycleProgress: async () => {
      this.calls.push('cycleProgress');
      const open = [...this.states.values()].filter(({ endedAt }) => endedAt === undefined).length;
      return { details: `- Còn mở: ${open}`, overdue: 0, nextInMs: DAY, isEnded: open === 0 };
    },
    closeCycle: async ({ cycleId }) => {
      this.closed.push(cycleId);
      return { details: 'Đã đóng' };
    },
  };

  /** Stores a ruling, as the front door does before it asks a shard; its name is what the shard gets. */
  rule(wish: Ruled): { assignmentId: string; rulingId: string } {
    const { assignmentId, rulingId } = wish;
    this.wishes.set(`${assignmentId} ${rulingId}`, wish);
    return { assignmentId, rulingId };
  }

  private async turn(
    shard: ReadonlyMap<string, AssignmentState>,
    asked: readonly { assignmentId: string; rulingId: string }[],
  ): Promise<Answer> {
    const now = await this.now();
    const rulings = asked.flatMap(({ assignmentId, rulingId }): AddressedInput<RulingInput>[] => {
      const wish = this.wishes.get(`${assignmentId} ${rulingId}`);
      const by = { kind: 'ruling', rulingId, actor: 'person:linh' } as const;
      return wish === undefined ? [] : [{ assignmentId, input: { ...by, ruling: rulingOf(wish) } }];
    });
    const { events, notices, outcomes } = shardTurn(shard, [...this.waiting, ...rulings], now);
    for (const { fact, ...event } of events) this.append(event, fact);
    const taken = new Set(
      events.flatMap(({ fact }) => (fact.type === 'submitted' ? [fact.submissionId] : [])),
    );
    this.waiting = this.waiting.filter(({ input }) => !taken.has(input.submissionId));
    this.notices.push(...notices);
    return this.answer([...shard.values()], { now, outcomes, events: events.length });
  }

  private answer(
    states: readonly AssignmentState[],
    { now, outcomes, events }: { now: number; outcomes: Answer['outcomes']; events: number },
  ): Answer {
    const wakes = states.map(nextWakeAt).filter((at) => at !== undefined);
    const nextWakeAtAll = wakes.length === 0 ? null : Math.min(...wakes);
    return {
      nextWakeAt: nextWakeAtAll,
      wakeInMs: nextWakeAtAll === null ? null : Math.max(1, nextWakeAtAll - now),
      outcomes,
      sentence: `Vừa ghi ${events}; chờ`,
      ...(events === 0 ? {} : { line: `lượt ${this.calls.length}: ${events}` }),
      standing: `- Tổng số việc: ${states.length}`,
      overdue: states.filter(({ overdueAt, endedAt }) => overdueAt !== undefined && endedAt === undefined)
        .length,
      isEnded: states.every(({ endedAt }) => endedAt !== undefined),
    };
  }

  private append(event: Omit<AssignmentEvent, 'fact'>, fact: AssignmentFact): void {
    const whole = { ...event, fact };
    this.states.set(event.stream, evolve(this.states.get(event.stream), whole));
    this.events.push(whole);
  }
}

/** What a person rules on an assignment. */
export interface Ruled {
  readonly assignmentId: string;
  readonly rulingId: string;
  readonly ruling: string;
  readonly reason?: string;
  readonly to?: string;
}

function rulingOf({ ruling, reason = '', to = '' }: Ruled): RulingInput['ruling'] {
  switch (ruling) {
    case 'accept':
    case 'withdraw':
      return { type: ruling };
    case 'waive':
      return { type: 'waive', reason };
    case 'hand-over':
      return { type: 'hand-over', reason, to, owing: [] };
    default:
      throw new Error(`these tests do not ${ruling}`);
  }
}

/** Due in ten days, two reminders before, a chain of three after, locked ten and a half days later. */
function timetableFrom(opensAt: number): Timetable {
  const day = (days: number) => opensAt + days * DAY;
  return {
    opensAt,
    openingNoticeAt: day(0.3),
    dueOn: new Date(day(9)).toISOString().slice(0, 10),
    dueAt: day(10),
    remindAt: [day(5), day(9)],
    overdueNoticeAt: day(10.3),
    overdueRemindAt: [day(12), day(14)],
    escalateAt: [
      { level: 1, to: 'head', at: day(11) },
      { level: 2, to: 'coordinator', at: day(13) },
      { level: 3, to: 'owner', at: day(15) },
    ],
    // Not at the hour of a cycle's daily look: this server stands still once an activity was cut off.
    lockAt: day(20.5),
  };
}
