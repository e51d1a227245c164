import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDate, type PlainDate } from '@kyhan/calendar';
import {
  beatPortal,
  checkInvariants,
  findCycle,
  getAssignment,
  listAssignments,
  listFindings,
  listNotices,
  listShardsToWake,
} from '@kyhan/register';
import { castPlan, LINH, MINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';
import { shortInstant } from '@kyhan/words';
import { showLetters } from './show-letters.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const CYCLE = 'cast/monthly-report/2023-10';
const BAC = `${CYCLE}/main/phuong-bac`;
const NAM = `${CYCLE}/main/phuong-nam`;
/** The office, the city, and of the wards each head and the focal point of one. */
const FIVE = ['bac', 'nam', 'chu-tich-nam', 'linh', 'thanh-pho'] as const;
/** Time passes as on the wall; only the test moves it. */
const ONE_DAY = { realMsPerDay: 24 * 60 * 60_000 };

/** A portal says more often that it is there; rarer, and it would count as away. */
const BEAT_MS = 9 * 60_000;

/** An office whose server is stopped: no worker runs, Temporal is killed, units reach no page. */
class Office {
  constructor(readonly engine: Engine) {}

  static async open(): Promise<Office> {
    const engine = await startEngine({ startsOn: '2023-10-16', ...ONE_DAY });
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

  /** The portal is there, and everything that is due then is done. */
  async at(day: PlainDate, time: string): Promise<void> {
    const { clock, register } = this.engine;
    const before = clock.now();
    clock.moveTo(day, time);
    for (let at = before + BEAT_MS; at < clock.now(); at += BEAT_MS) await beatPortal(register, at);
    await beatPortal(register, clock.now());
    await this.engine.moveTo(day, time);
    await this.settled();
  }

  async eachMorning(from: PlainDate, to: PlainDate): Promise<void> {
    for (let day = from; day <= to; day = addDays(day, 1)) await this.at(day, '08:00');
  }

  /** Nothing that was to be done by now waits. */
  async settled(): Promise<void> {
    const { register, clock } = this.engine;
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
    const { client, register } = this.engine;
    const actor = unitAs(assignmentId.split('/').at(-1) ?? '');
    const nil = { values: {}, nil: true, files: [], channel: 'api' } as const;
    await client.submit({ submissionId: assignmentId, assignmentId, ...nil, actor });
    await until(async () => (await getAssignment(register, assignmentId)).submittedAt);
    await this.settled();
  }

  /** What a mailbox got: the day and hour, and which notices stood in the letter. */
  async lettersOf(name: (typeof FIVE)[number]): Promise<string[]> {
    const sent = await listNotices(this.engine.register, {
      address: `${name}@cast.example.org`,
      state: 'sent',
    });
    const letters = new Map<string, string[]>();
    for (const { sentAt = 0, digestId, noticeId, kind, data } of sent.toReversed()) {
      const level = 'level' in data ? ` ${data.level}` : '';
      const letter = `${shortInstant(sentAt, ZONE)} ${digestId ?? noticeId}`;
      letters.set(letter, [...(letters.get(letter) ?? []), kind + level]);
    }
    return [...letters].map(([letter, kinds]) => `${letter.slice(0, 13)}h: ${kinds.toSorted().join(' + ')}`);
  }

  async whatFiveGot(title: string): Promise<Record<string, string[]>> {
    const got = Object.fromEntries(
      await Promise.all(FIVE.map(async (name) => [name, await this.lettersOf(name)] as const)),
    );
    showLetters(title, got);
    return got;
  }

  async broken(): Promise<string[]> {
    const checked = await checkInvariants(this.engine.register, {
      now: this.engine.clock.now(),
      graceMs: 60_000,
    });
    return checked.flatMap(({ broken }) => [...broken]);
  }
}

describe('three weeks in which the server is stopped, over reminders and due day', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.stopServer('2023-10-17', '17:00');
    await office.startServer('2023-11-07', '09:00');
    await office.handIn(BAC);
    await office.eachMorning('2023-11-08', '2023-11-21');
  });
  afterAll(async () => await office?.engine.stop());

  it('are caught up once: one overdue letter, then the levels at their own spacing, none at night or at a weekend', async () => {
    expect(await office.whatFiveGot('Server stopped from 17/10/2023 17:00 to 07/11/2023 09:00')).toEqual({
      bac: ['17/10/2023 08h: opening', '07/11/2023 09h: overdue', '07/11/2023 09h: receipt'],
      nam: [
        '17/10/2023 08h: opening',
        '07/11/2023 09h: overdue',
        '09/11/2023 08h: overdue',
        '13/11/2023 08h: overdue',
      ],
      'chu-tich-nam': ['08/11/2023 08h: escalation 1'],
      linh: [
        '08/11/2023 08h: for-review',
        '09/11/2023 08h: review-reminder',
        '10/11/2023 08h: escalation 2',
        '13/11/2023 08h: review-reminder',
        '15/11/2023 08h: review-overdue + review-reminder',
        '17/11/2023 08h: review-reminder',
        '21/11/2023 08h: review-reminder',
      ],
      'thanh-pho': ['14/11/2023 08h: escalation 3'],
    });
  });

  it('lock nothing within two working days after them, and what is handed in then counts', async () => {
    const { register } = office.engine;
    const { onTime, version } = await getAssignment(register, BAC);
    expect({ onTime, version }).toEqual({ onTime: false, version: 1 });
    const { missedAt = 0 } = await getAssignment(register, NAM);
    expect(localDate(missedAt, ZONE) > '2023-11-09').toBe(true);
  });

  it('are told as what they were, and everything in the register holds', async () => {
    const findings = await listFindings(office.engine.register);
    const away = findings.find(({ kind }) => kind === 'portal-away');
    expect(away?.data).toMatchObject({ from: '17/10/2023 17:00', to: '07/11/2023 09:00', count: 2 });
    expect(await office.broken()).toEqual([]);
  });
});

describe('two hours in which the server is stopped, over the instant at which something is due', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.eachMorning('2023-10-18', '2023-10-31');
    await office.stopServer('2023-10-31', '23:00');
    await office.startServer('2023-11-01', '01:00');
  });
  afterAll(async () => await office?.engine.stop());

  it('are a finding that says for how many, before anybody is called late', async () => {
    const findings = await listFindings(office.engine.register, { open: true });
    const away = findings.find(({ kind }) => kind === 'portal-away');
    expect(away?.data).toMatchObject({ from: '31/10/2023 23:00', to: '01/11/2023 01:00', count: 2 });
    expect((await office.lettersOf('bac')).filter((letter) => letter.includes('overdue'))).toEqual([]);
  });

  it('cost nobody anything where the coordinator moves the day for all before the morning', async () => {
    const { client, register } = office.engine;
    const all = { rulingId: 'after-the-outage', cycleId: CYCLE, childrenOf: 'thanh-pho', actor: LINH };
    const reason = 'Cổng gián đoạn';
    const outcomes = await client.extendMany({ ...all, newDueOn: '2023-11-01', reason });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    // What is ruled leaves at once, also at night.
    for (const unit of ['bac', 'nam'] as const)
      await until(
        async () => (await office.lettersOf(unit)).some((one) => one.endsWith(': ruling')) || undefined,
      );
    await office.at('2023-11-01', '08:00');
    await office.handIn(BAC);
    await office.eachMorning('2023-11-02', '2023-11-03');
    expect(await office.whatFiveGot('Server stopped from 31/10/2023 23:00 to 01/11/2023 01:00')).toEqual({
      bac: [
        '17/10/2023 08h: opening',
        '24/10/2023 08h: reminder',
        '30/10/2023 08h: reminder',
        '01/11/2023 01h: ruling',
        '01/11/2023 08h: receipt',
      ],
      nam: [
        '17/10/2023 08h: opening',
        '24/10/2023 08h: reminder',
        '30/10/2023 08h: reminder',
        '01/11/2023 01h: ruling',
        '02/11/2023 08h: overdue',
      ],
      'chu-tich-nam': ['03/11/2023 08h: escalation 1'],
      linh: ['02/11/2023 08h: for-review', '03/11/2023 08h: review-reminder'],
      'thanh-pho': [],
    });
    const open = await listAssignments(register, { cycleId: CYCLE });
    expect(open.map(({ unitId, onTime }) => [unitId, onTime])).toEqual([
      ['phuong-bac', true],
      ['phuong-nam', undefined],
    ]);
    expect(await office.broken()).toEqual([]);
  });
});
