import { addDays, type PlainDate } from '@kyhan/calendar';
import {
  beatPortal,
  checkInvariants,
  findCycle,
  getAssignment,
  listNotices,
  listShardsToWake,
} from '@kyhan/register';
import { castPlan, MINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';
import { shortInstant } from '@kyhan/words';

export const OFFICE_ZONE = 'Asia/Ho_Chi_Minh';

const CYCLE = 'cast/monthly-report/2023-10';
/** Time passes as on the wall; only the test moves it. */
const ONE_DAY_MS = 24 * 60 * 60_000;

/** A portal says more often that it is there; rarer, and it would count as away. */
const BEAT_MS = 9 * 60_000;

/** An office of the cast that lives October 2023 on a clock that only the test moves, and whose parts go away. */
export class Office {
  constructor(readonly engine: Engine) {}

  static async open(realMsPerDay = ONE_DAY_MS): Promise<Office> {
    const engine = await startEngine({ startsOn: '2023-10-16', realMsPerDay });
    const office = new Office(engine);
    await engine.client.applyPlan({ plan: await castPlan(), actor: MINH });
    await engine.moveTo('2023-10-17', '08:00');
    await engine.client.applyPlan({ plan: await castPlan(), actor: MINH });
    await until(() => findCycle(engine.register, CYCLE));
    await beatPortal(engine.register, engine.clock.now());
    await office.settled();
    return office;
  }

  async stopServer(day: PlainDate, time: string): Promise<void> {
    await this.at(day, time);
    await this.engine.parts.worker.stop();
    await this.engine.parts.temporal.stop();
  }

  async startServer(day: PlainDate, time: string): Promise<void> {
    const { parts, clock, register } = this.engine;
    clock.moveTo(day, time);
    await beatPortal(register, clock.now());
    await parts.temporal.start();
    await parts.worker.start();
    await this.engine.moveTo(day, time);
    await this.settled();
  }

  /** Time passes, the portal is there, and nobody is woken. */
  async passTo(day: PlainDate, time: string): Promise<void> {
    const { clock, register } = this.engine;
    const before = clock.now();
    clock.moveTo(day, time);
    for (let at = before + BEAT_MS; at < clock.now(); at += BEAT_MS) await beatPortal(register, at);
    await beatPortal(register, clock.now());
  }

  /** The portal is there, and everything that is due then is done. */
  async at(day: PlainDate, time: string): Promise<void> {
    await this.passTo(day, time);
    await this.engine.moveTo(day, time);
    await this.settled();
  }

  /** As `at`, where letters cannot leave. */
  async decidedAt(day: PlainDate, time: string): Promise<void> {
    await this.passTo(day, time);
    await this.engine.moveTo(day, time);
    await this.decided();
  }

  async eachMorning(from: PlainDate, to: PlainDate): Promise<void> {
    for (let day = from; day <= to; day = addDays(day, 1)) await this.at(day, '08:00');
  }

  /** Every shard has taken its turn. */
  async decided(): Promise<void> {
    const { register, clock } = this.engine;
    await until(async () =>
      (await listShardsToWake(register, clock.now())).length === 0 ? true : undefined,
    );
  }

  /** Nothing that was to be done by now waits. */
  async settled(): Promise<void> {
    const { register, clock } = this.engine;
    await this.decided();
    await until(async () => {
      const now = clock.now();
      if ((await listShardsToWake(register, now)).length > 0) return undefined;
      const waiting = (await listNotices(register)).filter(
        ({ state, notBefore }) => notBefore <= now && ['pending', 'sending'].includes(state),
      );
      return waiting.length === 0 ? true : undefined;
    });
  }

  async handIn(assignmentId: string): Promise<void> {
    await this.send(assignmentId);
    await this.takenIn(assignmentId);
    await this.settled();
  }

  /** What the unit is answered, whether or not anybody takes it in. */
  async send(assignmentId: string) {
    const actor = unitAs(assignmentId.split('/').at(-1) ?? '');
    const nil = { values: {}, nil: true, files: [], channel: 'api' } as const;
    return await this.engine.client.submit({ submissionId: assignmentId, assignmentId, ...nil, actor });
  }

  async takenIn(assignmentId: string): Promise<void> {
    await until(async () => (await getAssignment(this.engine.register, assignmentId)).submittedAt);
  }

  /** What a mailbox got: the day and hour, and which notices stood in the letter. */
  async lettersOf(name: string): Promise<string[]> {
    const sent = await listNotices(this.engine.register, {
      address: `${name}@cast.example.org`,
      state: 'sent',
    });
    const letters = new Map<string, string[]>();
    for (const { sentAt = 0, digestId, noticeId, kind, data } of sent.toReversed()) {
      const level = 'level' in data ? ` ${data.level}` : '';
      const letter = `${shortInstant(sentAt, OFFICE_ZONE)} ${digestId ?? noticeId}`;
      letters.set(letter, [...(letters.get(letter) ?? []), kind + level]);
    }
    return [...letters].map(([letter, kinds]) => `${letter.slice(0, 13)}h: ${kinds.toSorted().join(' + ')}`);
  }

  async broken(): Promise<string[]> {
    const checked = await checkInvariants(this.engine.register, {
      now: this.engine.clock.now(),
      graceMs: 60_000,
    });
    return checked.flatMap(({ broken }) => [...broken]);
  }
}
