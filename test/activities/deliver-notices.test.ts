import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Activities } from '@kyhan/activities';
import {
  mailChannel,
  type Channel,
  type Channels,
  type OutgoingMessage,
  type SendResult,
} from '@kyhan/channels';
import {
  checkInvariants,
  countNotices,
  insertCycle,
  listDueNotices,
  listFindings,
  listNotices,
  markSending,
  nextDelivery,
  recordBounce,
  recordResults,
  recordSubmission,
  type Register,
} from '@kyhan/register';
import {
  BAC,
  castCycle,
  castCycleId,
  insertPlan,
  NAM,
  ofUnit,
  opening,
  openMarch,
  PLAN,
  plan,
  submission,
  unit,
  UNITS,
} from '@kyhan/testkit/cast';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { at, REAL, until } from '@kyhan/testkit/clock';
import { countingStatements, pgliteRegisters } from '@kyhan/testkit/registers';
import { startFailingSmtpServer, type SmtpFault } from '@kyhan/testkit/servers';
import { MockActivityEnvironment } from '@temporalio/testing';

const DAY_MS = 24 * 60 * 60_000;
const MORNING = at('2026-03-11', 9);

/** A round over these channels; `dayMs` real milliseconds are a day of plan time. */
async function deliver(
  register: Register,
  channels: Channels,
  { dayMs = DAY_MS, environment = new MockActivityEnvironment(), now = MORNING } = {},
): ReturnType<Activities['deliverNotices']> {
  const clock = {
    now: () => now,
    toPlan: (instant: number) => instant,
    toReal: (instant: number) => instant,
    speed: DAY_MS / dayMs,
  };
  const activities = activitiesAlone({ register, clock, channels });
  return await environment.run(() => activities.deliverNotices());
}

/** A channel that answers each message as `answer` says. */
function channel(answer: (message: OutgoingMessage) => SendResult | Promise<SendResult>): Channel {
  return { send: async (message) => await answer(message), close: async () => undefined };
}

const YES = { outcome: 'sent', response: '250 OK' } as const;
const LATER = { outcome: 'refused', fault: 'passing', response: '451 later' } as const;

const wardOf = (n: number) => `phuong-${n}`;
const mailboxOf = (n: number) => `dau-moi@${wardOf(n)}.example.org`;

describe('a round of the post office', () => {
  const registers = pgliteRegisters();
  let register: Register;
  const ended: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    register = await registers.open();
  });
  afterEach(async () => {
    for (const end of ended.splice(0)) await end();
  });
  afterAll(() => registers.end());

  /** So many wards are told of March, one notice each. */
  async function openWards(count: number): Promise<void> {
    const wards = Array.from({ length: count }, (_, n) => unit(wardOf(n), `Phường ${n}`));
    await insertPlan(register, plan({ units: [...UNITS, ...wards] }));
    await insertCycle(register, castCycle(wards.map(({ id }) => opening(id))));
  }

  const states = async () => {
    const counts = await countNotices(register);
    return counts.map(({ state, count }) => `${state} ${count}`);
  };

  async function mailBy(fault: SmtpFault, account = '') {
    const server = await startFailingSmtpServer(fault);
    const mail = mailChannel({
      smtpUrl: server.smtpUrl.replace('smtp://', `smtp://${account}`),
      from: 'Kỳ Hạn <ky-han@so-tttt.example.org>',
      ratePerSecond: 1000,
    });
    ended.push(
      () => mail.close(),
      () => server.stop(),
    );
    return { mail, server };
  }

  it('whose mail is refused for now is tried again at a whole millisecond, whatever time a day takes', async () => {
    await openMarch(register);
    const begunAt = Date.now();
    // 45.47 plan milliseconds in a real one: a minute’s pause would be 1,319.44 milliseconds.
    const round = await deliver(register, { mail: channel(() => LATER) }, { dayMs: 1_900_000 });
    expect(round).toMatchObject({ sent: 0, waiting: 2 });
    expect(await states()).toEqual(['pending 2']);
    expect((await nextDelivery(register)).retryRealAt).toBeGreaterThanOrEqual(begunAt + 1000);
  });

  it.each([
    ['sent', '250 2.0.0 taken'],
    ['released', '451 4.3.0 later'],
    ['failed', '550 5.1.1 no such user'],
  ] as const)('keeps with each attempt that is %s which bytes the server had', async (outcome, say) => {
    await openMarch(register);
    const { mail, server } = await mailBy({ at: 'content', say });
    await deliver(register, { mail });
    const kept = await register.db.selectFrom('noticeResults').select(['outcome', 'messageSha256']).execute();
    expect(new Set(kept.map((one) => one.outcome))).toEqual(new Set([outcome]));
    const got = server.taken.map((text) =>
      createHash('sha256').update(`${text}\n`.replaceAll('\n', '\r\n')).digest('hex'),
    );
    expect(kept.map(({ messageSha256 }) => messageSha256?.toString('hex') ?? '').toSorted()).toEqual(
      got.toSorted(),
    );
  });

  it('is followed by the next when something may be tried again, and not only after five minutes', async () => {
    await openMarch(register);
    const { nextInMs } = await deliver(register, { mail: channel(() => LATER) });
    expect(nextInMs).toBeLessThanOrEqual(60_000);
    expect(nextInMs).toBeGreaterThan(30_000);
  });

  it('keeps what goes by a channel that the deployment has lost until it is there again', async () => {
    await openMarch(register);
    expect(await deliver(register, {})).toMatchObject({ sent: 0, waiting: 2 });
    const notices = await listNotices(register);
    expect(notices.map(({ state, response }) => [state, response])).toEqual([
      ['pending', 'channel-missing'],
      ['pending', 'channel-missing'],
    ]);
  });

  it('is not held up by a mailbox whose server stalls: the others have their letters', async () => {
    await openWards(30);
    const { mail, server } = await mailBy({ at: 'RCPT', to: mailboxOf(0), stayMute: true });
    const environment = new MockActivityEnvironment();
    const round = deliver(register, { mail }, { environment });
    await until(async () => ((await states()).includes('sent 29') ? true : undefined));
    expect(await states()).toEqual(['sending 1', 'sent 29']);
    expect(server.taken).toHaveLength(29);
    environment.cancel();
    expect(await round).toMatchObject({ sent: 29, waiting: 1 });
  });

  it('takes up what comes due while a letter is stalled', async () => {
    await openWards(1);
    const { mail } = await mailBy({ at: 'RCPT', to: mailboxOf(0), stayMute: true });
    const environment = new MockActivityEnvironment();
    const round = deliver(register, { mail }, { environment });
    await until(async () => ((await states()).includes('sending 1') ? true : undefined));
    const cycleId = 'ke-hoach-thu/monthly-report/2026-04';
    await insertCycle(register, castCycle([opening(UNITS[3]!.id, { cycleId })], '2026-04'));
    await until(async () => ((await states()).includes('sent 1') ? true : undefined));
    environment.cancel();
    expect(await round).toMatchObject({ sent: 1, waiting: 1 });
  });

  it('has ten at most under way, and one to a mailbox', async () => {
    await openWards(45);
    const under = new Set<string>();
    const most = { atAll: 0, twice: 0 };
    const mail = channel(async ({ address }) => {
      most.twice += under.has(address) ? 1 : 0;
      under.add(address);
      most.atAll = Math.max(most.atAll, under.size);
      await new Promise(setImmediate);
      under.delete(address);
      return YES;
    });
    expect(await deliver(register, { mail })).toMatchObject({ sent: 45, waiting: 0 });
    expect(most.twice).toBe(0);
    // The next ten are let go when fewer than three of the ten before are left.
    expect(most.atAll).toBeLessThanOrEqual(12);
  });

  it('records each result as it comes: a crash leaves only what is under way unknown', async () => {
    await openWards(10);
    let answerLast: (result: SendResult) => void = () => undefined;
    const mail = channel(({ address }) =>
      address === mailboxOf(9) ? new Promise<SendResult>((resolve) => (answerLast = resolve)) : YES,
    );
    const round = deliver(register, { mail });
    await until(async () => ((await states()).includes('sent 9') ? true : undefined));
    expect(await states()).toEqual(['sending 1', 'sent 9']);
    answerLast(YES);
    expect(await round).toMatchObject({ sent: 10 });
    expect(await states()).toEqual(['sent 10']);
  });

  it('costs fewer statements than it sends letters', async () => {
    await openWards(100);
    const counted = countingStatements(register);
    const mail = channel(() => YES);
    expect(await deliver(counted.register, { mail: { ...mail, atOnce: 10 } })).toMatchObject({ sent: 100 });
    expect(counted.statements()).toBeLessThan(60);
  });

  it('asks a server that refuses our account once, and lets the rest wait', async () => {
    await openWards(40);
    const { mail, server } = await mailBy({ at: 'MAIL', say: '553 5.7.1 not your address' });
    const { nextInMs } = await deliver(register, { mail });
    expect(nextInMs).toBeLessThanOrEqual(60_000);
    expect(await states()).toEqual(['pending 40']);
    const tried = (await listNotices(register)).filter(({ attempts }) => attempts > 0);
    expect(tried.length).toBeLessThanOrEqual(10);
    server.mend();
    await register.db.updateTable('deliveries').set({ retryRealAt: null }).execute();
    await deliver(register, { mail });
    expect(await states()).toEqual(['sent 40']);
  });

  const findings = async (open: boolean) =>
    (await listFindings(register, { open })).map(({ kind, subject }) => `${kind} ${subject}`);

  const tryAgain = async () =>
    await register.db.updateTable('deliveries').set({ retryRealAt: null }).execute();

  it('tells once that our account is refused, lets everything wait, and closes that when mail flows', async () => {
    await openWards(3);
    const { mail, server } = await mailBy(
      { at: 'AUTH', say: '535 5.7.8 password expired' },
      'linh:mat-khau@',
    );
    await deliver(register, { mail });
    await tryAgain();
    await deliver(register, { mail });
    expect(await states()).toEqual(['pending 3']);
    expect(await findings(true)).toEqual(['channel-held mail']);
    const [finding] = await listFindings(register);
    expect(finding?.data).toMatchObject({ response: expect.stringContaining('535 5.7.8 password expired') });
    server.mend();
    await tryAgain();
    await deliver(register, { mail });
    expect(await states()).toEqual(['sent 3']);
    expect([await findings(true), await findings(false)]).toEqual([[], ['channel-held mail']]);
  });

  it('lets a message wait that is too large, tells that of it alone, and sends the others', async () => {
    await openWards(3);
    const to = mailboxOf(1);
    const { mail, server } = await mailBy({ at: 'content', to, say: '552 5.3.4 too large' });
    await deliver(register, { mail });
    expect(await states()).toEqual(['pending 1', 'sent 2']);
    expect(await findings(true)).toEqual([`notice-held ${ofUnit(wardOf(1))}`]);
    server.mend();
    await tryAgain();
    await deliver(register, { mail });
    expect(await findings(true)).toEqual([]);
  });

  it('waits no longer for a message of which nobody knows any more whether it left', async () => {
    await openWards(1);
    const { mail } = await mailBy({ at: 'content', say: '552 5.3.4 too large' });
    await deliver(register, { mail });
    expect(await findings(true)).toEqual([`notice-held ${ofUnit(wardOf(0))}`]);
    await tryAgain();
    const [notice] = await listDueNotices(register, { now: MORNING, realNow: REAL, limit: 1 });
    await markSending(register, [[notice!]], { now: MORNING, realNow: REAL, leaseMs: 1 });
    const result = { outcome: 'unknown', kind: 'receipt', unknownCount: 0 } as const;
    const unknown = { noticeKey: notice!.noticeKey, attempt: 2, response: 'sender-lost', result };
    await recordResults(register, [unknown], REAL);
    await deliver(register, { mail });
    expect(await listFindings(register)).toMatchObject([{ kind: 'notice-held', ending: 'notice-settled' }]);
  });

  it('writes to the head where the focal point’s mailbox is refused, and tells which was', async () => {
    await openMarch(register);
    const { mail, server } = await mailBy({
      at: 'RCPT',
      to: `dau-moi@${BAC}.example.org`,
      say: '550 no such user',
    });
    await deliver(register, { mail });
    await deliver(register, { mail });
    expect(await states()).toEqual(['failed 1', 'sent 2']);
    expect(server.taken.some((letter) => letter.includes(`To: lanh-dao@${BAC}.example.org`))).toBe(true);
    expect(await findings(true)).toEqual([`mailbox-refused ${PLAN}/${BAC}`]);
  });

  it('gives a mailbox two letters a day, and tells on the next morning what had to wait', async () => {
    const told: OutgoingMessage[] = [];
    const mail = channel((message) => {
      if (message.address === `dau-moi@${BAC}.example.org`) told.push(message);
      return YES;
    });
    const ordered = { id: 'ordered', remind: [], sendAt: '08:00', escalate: [] } as const;
    await insertPlan(register, plan({ policies: { ordered } }));
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    await deliver(register, { mail });
    for (const period of ['2026-02', '2026-01', '2025-12']) {
      await insertCycle(register, castCycle([opening(BAC, { cycleId: castCycleId(period) })], period));
      await deliver(register, { mail });
    }
    expect(told.map(({ noticeIds }) => noticeIds.length)).toEqual([1, 1]);
    expect(await states()).toEqual(['pending 2', 'sent 3']);
    expect((await nextDelivery(register)).noticeAt).toBe(at('2026-03-12', 1));
    await deliver(register, { mail }, { now: at('2026-03-12', 1) });
    expect(await states()).toEqual(['sent 5']);
    expect(told[2]?.subject).toMatch(/^2 việc cần lưu ý/);
    expect(told[2]?.text).toContain('Trong đó 2 nội dung lẽ ra gửi từ hôm trước');
  });

  it('lets what is due before the next morning leave, however many letters a mailbox has had', async () => {
    await openMarch(register);
    const mail = channel(() => YES);
    const lastDay = at('2026-03-25', 9);
    await deliver(register, { mail }, { now: lastDay });
    for (const period of ['2026-02', '2026-01', '2025-12']) {
      await insertCycle(register, castCycle([opening(BAC, { cycleId: castCycleId(period) })], period));
      await deliver(register, { mail }, { now: lastDay });
    }
    expect(await states()).toEqual(['sent 5']);
  });

  describe('a letter that had left and came back', () => {
    const told: OutgoingMessage[] = [];
    const mail = channel((message) => {
      told.push(message);
      return YES;
    });
    const failing = { now: MORNING, realAt: REAL, language: 'vi' } as const;
    const letterTo = (address: string) => {
      const { messageId } = told.find((message) => message.address === address)!;
      return messageId.slice(1, messageId.indexOf('@'));
    };
    const back = (letter: string, isRecipients = true) =>
      recordBounce(register, { letter, response: '550 5.1.1 no such user', isRecipients }, failing);
    beforeEach(async () => {
      told.length = 0;
      await openMarch(register);
      await deliver(register, { mail });
    });

    it('goes to the head of the unit, once, and a finding names the mailbox', async () => {
      const letter = letterTo(`dau-moi@${BAC}.example.org`);
      expect(await back(letter)).toBe(1);
      expect(await back(letter)).toBe(1);
      await deliver(register, { mail });
      expect(await states()).toEqual(['bounced 1', 'sent 2']);
      expect(told.map(({ address }) => address).filter((address) => address.includes(BAC))).toEqual([
        `dau-moi@${BAC}.example.org`,
        `lanh-dao@${BAC}.example.org`,
      ]);
      expect(await findings(true)).toEqual([`mailbox-refused ${PLAN}/${BAC}`]);
      const broken = (await checkInvariants(register, { now: MORNING })).flatMap((one) => one.broken);
      expect(broken).toEqual([]);
    });

    it('is no less a finding when another letter is taken: that one may come back too', async () => {
      await back(letterTo(`dau-moi@${BAC}.example.org`));
      await insertCycle(register, castCycle([opening(BAC, { cycleId: castCycleId('2026-02') })], '2026-02'));
      await deliver(register, { mail });
      expect(await findings(true)).toEqual([`mailbox-refused ${PLAN}/${BAC}`]);
    });

    it('is told to nobody else where the unit has handed in since', async () => {
      await back(letterTo(`dau-moi@${BAC}.example.org`));
      await recordSubmission(register, submission('ban-nop-1', { storedAt: MORNING - 1 }));
      await deliver(register, { mail });
      expect(await states()).toEqual(['bounced 1', 'cancelled 1', 'sent 1']);
    });

    it('for a reason that is ours is a finding and goes to nobody else', async () => {
      await back(letterTo(`dau-moi@${BAC}.example.org`), false);
      await deliver(register, { mail });
      expect(await states()).toEqual(['bounced 1', 'sent 1']);
      expect(await findings(true)).toEqual([`letter-returned ${ofUnit(BAC)}`]);
    });

    it('and was never sent from here is said to be none of ours', async () => {
      await expect(back('0'.repeat(40))).rejects.toMatchObject({ code: 'LETTER_NOT_FOUND' });
    });
  });

  it('drops what has lost its reason while it waited', async () => {
    await openMarch(register);
    await recordSubmission(register, submission('ban-nop-1', { storedAt: MORNING - 1 }));
    expect(await deliver(register, { mail: channel(() => YES) })).toMatchObject({ sent: 1 });
    expect(await states()).toEqual(['cancelled 1', 'sent 1']);
  });
});
