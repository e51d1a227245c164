import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  countNotices,
  dropNotices,
  changeMailLimit,
  setMailHold,
  insertCycle,
  listDoorEvents,
  listDueNotices,
  listNotices,
  markSending,
  nextDelivery,
  postponeNotices,
  recordResults,
  recordSubmission,
  registerHealth,
  verifyChains,
  renewLeases,
  takeBackSendings,
  type DueNotice,
  type NoticeResult,
  type Register,
} from '@kyhan/register';
import {
  insertPlan,
  MINH,
  BAC,
  NAM,
  castCycle,
  ofUnit,
  opening,
  openMarch,
  plan,
  Story,
  submission,
  timetable,
  unit,
  UNITS,
} from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';
import { toldNotices } from './told-notices.js';

const LEASE_MS = 60_000;
const OPENING_MORNING = at('2026-03-02', 8);
const ACCEPTED = '250 2.0.0 OK';
const MINUTE = 60_000;

type Outcome = NoticeResult['result'];

/** Notices: due, let go, sent, refused, unknown, by one post office or several. */
export function exerciseOutbox(registers: FreshRegisters): void {
  describe('the outbox', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await openMarch(register);
    });
    const listDue = async (now: number, realNow = REAL) =>
      await listDueNotices(register, { now, realNow, limit: 100 });

    /** Each in a message of its own. */
    const mark = async (notices: readonly DueNotice[], now: number, realNow = REAL) =>
      await markSending(
        register,
        notices.map((notice) => [notice]),
        { now, realNow, leaseMs: LEASE_MS },
      );

    const escalate = async () =>
      await new Story()
        .tell({ type: 'became-overdue' }, at('2026-03-26'))
        .tell({ type: 'escalated', ordinal: 1, level: 1, to: 'head' }, at('2026-03-27', 8))
        .write(register);

    const remind = async () =>
      await new Story()
        .tell({ type: 'reminded', ordinal: 1, leadTime: 1, skipped: 0 }, at('2026-03-20', 8))
        .write(register);

    /** Lets go what is due. */
    const sending = async (now: number, realNow = REAL) => {
      const due = await listDue(now, realNow);
      expect(await mark(due, now, realNow)).toEqual(due.map(() => true));
      return due;
    };

    const answer = async (
      notices: readonly DueNotice[],
      result: Exclude<Outcome, { outcome: 'unknown' }>,
      response = ACCEPTED,
    ) =>
      await recordResults(
        register,
        notices.map(({ noticeKey, attempts }) => ({ noticeKey, attempt: attempts + 1, response, result })),
        REAL,
      );

    const lose = async (notices: readonly DueNotice[], realAt = REAL) =>
      await recordResults(
        register,
        notices.map(({ noticeKey, attempts, kind, unknownCount }) => ({
          noticeKey,
          attempt: attempts + 1,
          response: 'timeout after DATA',
          result: { outcome: 'unknown', kind, unknownCount },
        })),
        realAt,
      );

    const sent = { outcome: 'sent', sentAt: OPENING_MORNING } as const;

    const states = async () =>
      (await countNotices(register)).map(({ kind, state, count }) => `${kind} ${state} ${count}`);

    it('lets nothing leave while mail is held, though it was read before, and all of it once it is let go', async () => {
      const say = async (isHeld: boolean) =>
        await setMailHold(register, { isHeld, actor: MINH, at: OPENING_MORNING, realAt: REAL });
      const read = await listDue(OPENING_MORNING);
      expect(read.length).toBeGreaterThan(0);
      expect([await say(true), await say(true)]).toEqual([true, false]);
      expect(await mark(read, OPENING_MORNING)).toEqual(read.map(() => false));
      expect(await listDue(OPENING_MORNING)).toEqual([]);
      // Nothing is next, or the post office would look again and again.
      expect(await nextDelivery(register)).toEqual({});
      expect(await registerHealth(register, OPENING_MORNING)).toMatchObject({
        mailHeld: { since: OPENING_MORNING, by: 'person:minh' },
        outbox: { waiting: read.length },
      });
      expect([await say(false), await say(false)]).toEqual([true, false]);
      expect(await sending(OPENING_MORNING)).toHaveLength(read.length);
      const events = await listDoorEvents(register, 2);
      expect(events.map(({ fact }) => fact.type)).toEqual(['mail-released', 'mail-held']);
      const counted = expect.any(Number);
      expect(await verifyChains(register)).toEqual({ streams: counted, events: counted });
    });

    it('lets letters leave to a list alone, though they were read before, and the others once it is lifted', async () => {
      const say = async (change: 'add' | 'remove' | 'lift', ...addresses: string[]) =>
        await changeMailLimit(register, {
          change,
          addresses,
          actor: MINH,
          at: OPENING_MORNING,
          realAt: REAL,
        });
      const to = (notices: readonly DueNotice[]) =>
        [...new Set(notices.map(({ contact }) => contact.address))].toSorted();
      const read = await listDue(OPENING_MORNING);
      const [first = '', ...others] = to(read);
      expect(others.length).toBeGreaterThan(0);
      expect([await say('add', first.toUpperCase()), await say('add', first)]).toEqual([true, false]);
      // Read before it was said, and claimed after.
      expect(await mark(read, OPENING_MORNING)).toEqual(read.map(({ contact }) => contact.address === first));
      const left = read.filter(({ contact }) => contact.address === first);
      await recordResults(
        register,
        left.map(({ noticeKey, attempts }) => {
          return { noticeKey, attempt: attempts + 1, response: '250 OK', result: sent };
        }),
        REAL,
      );
      expect(to(await listDue(OPENING_MORNING))).toEqual([]);
      // Nothing of the others is next, or the post office would look again and again.
      expect(await nextDelivery(register)).toEqual({});
      expect(await registerHealth(register, OPENING_MORNING)).toMatchObject({
        mailLimited: { by: 'person:minh', count: 1, waiting: read.length - left.length },
        // Nothing is late of what is not meant to leave: no alarm is raised over a list.
        outbox: { waiting: 0 },
      });
      const [other = ''] = others;
      expect(await say('add', `@${other.split('@')[1]}`)).toBe(true);
      expect(to(await listDue(OPENING_MORNING))).toEqual([other]);
      expect(await say('remove', first, `@${other.split('@')[1]}`)).toBe(true);
      expect(to(await listDue(OPENING_MORNING))).toEqual([]);
      expect([await say('lift'), await say('lift')]).toEqual([true, false]);
      expect(to(await listDue(OPENING_MORNING))).toEqual(others);
      const counted = expect.any(Number);
      expect(await verifyChains(register)).toEqual({ streams: counted, events: counted });
    });

    it('gives a notice away at its instant, and not a millisecond before', async () => {
      expect(await listDue(OPENING_MORNING - 1)).toEqual([]);
      expect(toldNotices(await listDue(OPENING_MORNING))).toEqual([
        `opening 1 ${BAC} -> dau-moi@${BAC}.example.org`,
        `opening 1 ${NAM} -> dau-moi@${NAM}.example.org`,
      ]);
    });

    it('tells with a notice all that its message needs', async () => {
      const [first] = await listDue(OPENING_MORNING);
      expect(first).toEqual({
        noticeKey: expect.any(Number),
        noticeId: expect.stringContaining(`${ofUnit(BAC)}/opening-1/`),
        assignmentId: ofUnit(BAC),
        cycleId: ofUnit(BAC).slice(0, -`/main/${BAC}`.length),
        planSlug: 'ke-hoach-thu',
        kind: 'opening',
        ordinal: 1,
        contact: {
          channel: 'mail',
          address: `dau-moi@${BAC}.example.org`,
          unitId: BAC,
          role: 'focal-point',
          language: 'vi',
        },
        unitId: BAC,
        obligationId: 'monthly-report',
        stepId: 'main',
        periodKey: '2026-03',
        dueOn: '2026-03-25',
        dueAt: at('2026-03-26'),
        lockAt: timetable().lockAt,
        isReturned: false,
        isHeldBack: false,
        isToAcknowledge: false,
        data: {},
        attempts: 0,
        unknownCount: 0,
        known: { sequence: 1, version: 0, act: 0, silence: 0 },
        messageId: expect.stringMatching(/^<[0-9a-f]{40}@so-dieu-phoi\.example\.org>$/),
      });
    });

    it('lets a notice go once while its sender lives, and again when its lease has passed', async () => {
      const due = await sending(OPENING_MORNING);
      expect(await mark(due, OPENING_MORNING)).toEqual([false, false]);
      expect(await listDue(OPENING_MORNING, REAL + LEASE_MS - 1)).toEqual([]);
      expect(await listDue(OPENING_MORNING, REAL + LEASE_MS)).toMatchObject([
        { attempts: 1, unknownCount: 1 },
        { attempts: 1, unknownCount: 1 },
      ]);
    });

    it('believes a sender for as long as it says that it lives', async () => {
      const due = await sending(OPENING_MORNING);
      const noticeKeys = due.map(({ noticeKey }) => noticeKey);
      await renewLeases(register, { noticeKeys, untilRealAt: REAL + 10 * LEASE_MS });
      expect(await listDue(OPENING_MORNING, REAL + 10 * LEASE_MS - 1)).toEqual([]);
      expect(await nextDelivery(register)).toEqual({ retryRealAt: REAL + 10 * LEASE_MS });
    });

    it('gives back at once what a killed sender had, where one process owns the register', async () => {
      await sending(OPENING_MORNING);
      await takeBackSendings(register, REAL + 1);
      // On a server the sender may live elsewhere: there its lease decides.
      const isOwned = register.kind !== 'server';
      expect(await states()).toEqual([isOwned ? 'opening unknown 2' : 'opening sending 2']);
      expect(await listDue(OPENING_MORNING, REAL + 1)).toHaveLength(isOwned ? 2 : 0);
    });

    it('lets a message go whole or not at all', async () => {
      const [bac, nam] = await listDue(OPENING_MORNING);
      const times = { now: OPENING_MORNING, realNow: REAL, leaseMs: LEASE_MS };
      expect(await markSending(register, [[nam!]], times)).toEqual([true]);
      expect(await markSending(register, [[bac!, nam!]], times)).toEqual([false]);
      expect(await markSending(register, [[nam!], [bac!]], times)).toEqual([false, true]);
    });

    it('lets nothing go about which something has become known since its reason was asked', async () => {
      await remind();
      const due = await listDue(at('2026-03-20', 8));
      await recordSubmission(register, submission('ban-nop-1', { storedAt: at('2026-03-20', 7) }));
      const marked = await mark(due, at('2026-03-20', 8));
      expect(due.filter((_, i) => marked[i]).map(({ unitId }) => unitId)).toEqual([NAM]);
      expect(await listDue(at('2026-03-20', 8))).toEqual([]);
      expect(await states()).toEqual(['opening cancelled 1', 'opening sending 1', 'reminder cancelled 1']);
    });

    it('keeps what became known too late to cancel it', async () => {
      await remind();
      const due = (await listDue(at('2026-03-20', 8))).filter(({ unitId }) => unitId === BAC);
      await recordSubmission(register, submission('ban-nop-1', { storedAt: at('2026-03-20', 7) }));
      const dropping = { now: at('2026-03-20', 8), realNow: REAL, response: 'reason-gone' } as const;
      await dropNotices(register, due, dropping);
      expect(await states()).toEqual(['opening pending 2', 'reminder pending 1']);
    });

    it('records what was sent, with the words of the mail server and the digest it went in', async () => {
      const due = await sending(OPENING_MORNING);
      await answer(due, { outcome: 'sent', sentAt: OPENING_MORNING + 5, digestId: 'gop-1' });
      expect(await listNotices(register)).toMatchObject([
        { state: 'sent', response: ACCEPTED, sentAt: OPENING_MORNING + 5, digestId: 'gop-1', attempts: 1 },
        { state: 'sent' },
      ]);
      expect(await listDue(at('2026-03-25'), REAL + 10 * LEASE_MS)).toEqual([]);
      expect(await nextDelivery(register)).toEqual({});
    });

    it('records the same result once', async () => {
      const due = await sending(OPENING_MORNING);
      await answer(due, sent);
      await answer(due, sent, '250 again');
      expect(await listNotices(register)).toMatchObject([{ response: ACCEPTED }, { response: ACCEPTED }]);
    });

    it('tries again what was certainly not sent, when its pause has passed', async () => {
      const due = await sending(OPENING_MORNING);
      await answer(due, { outcome: 'released', retryRealAt: REAL + MINUTE }, '451 mailbox busy');
      expect(await nextDelivery(register)).toEqual({ retryRealAt: REAL + MINUTE });
      expect(await listDue(OPENING_MORNING, REAL + MINUTE - 1)).toEqual([]);
      expect(await listDue(OPENING_MORNING, REAL + MINUTE)).toMatchObject([{ attempts: 1 }, { attempts: 1 }]);
    });

    it('lets wait, untried, what goes by a channel that is not to be had', async () => {
      const noticeKeys = (await listDue(OPENING_MORNING)).map(({ noticeKey }) => noticeKey);
      await postponeNotices(register, { noticeKeys, retryRealAt: REAL + MINUTE });
      expect(await listDue(OPENING_MORNING, REAL + MINUTE - 1)).toEqual([]);
      expect(await listDue(OPENING_MORNING, REAL + MINUTE)).toMatchObject([{ attempts: 0 }, { attempts: 0 }]);
    });

    it('never tries again what was refused for good', async () => {
      await answer(await sending(OPENING_MORNING), { outcome: 'failed' }, '550 no such mailbox');
      expect(await listDue(OPENING_MORNING, REAL + 100 * LEASE_MS)).toEqual([]);
      expect(await states()).toEqual(['opening failed 2']);
    });

    it('does not repeat a reminder of which nobody knows whether it left', async () => {
      await answer(await sending(OPENING_MORNING), sent);
      await remind();
      const morning = at('2026-03-20', 8);
      await sending(morning);
      expect(await listDue(morning, REAL + LEASE_MS - 1)).toEqual([]);
      expect(await states()).toEqual(['opening sent 2', 'reminder sending 1']);
      expect(await listDue(morning, REAL + LEASE_MS)).toEqual([]);
      expect(await listDue(morning, REAL + 100 * LEASE_MS)).toEqual([]);
      expect(await countNotices(register)).toMatchObject([
        { kind: 'opening' },
        { kind: 'reminder', state: 'unknown', count: 1, unknownCount: 1 },
      ]);
    });

    it('repeats a formal notice of which nobody knows whether it left, with the same Message-ID', async () => {
      await escalate();
      const morning = at('2026-03-27', 8);
      const messageIds = (notices: readonly DueNotice[]) =>
        notices.map(({ kind, messageId }) => `${kind} ${messageId}`);
      const first = await sending(morning);
      const again = await sending(morning, REAL + LEASE_MS);
      expect(again.map(({ kind }) => kind)).toEqual(['overdue', 'escalation']);
      expect(messageIds(first)).toEqual(expect.arrayContaining(messageIds(again)));
      await answer(again, sent);
      expect(await listNotices(register, { kind: 'escalation' })).toMatchObject([
        { state: 'sent', unknownCount: 1, attempts: 2 },
      ]);
    });

    it('waits longer after each unknown result of a formal notice', async () => {
      await escalate();
      const morning = at('2026-03-27', 8);
      await lose(await sending(morning));
      const second = await sending(morning, REAL + 1);
      expect(second.map(({ kind }) => kind)).toEqual(['overdue', 'escalation']);
      await lose(second, REAL + 1);
      expect(await listDue(morning, REAL + 1 + 15 * MINUTE - 1)).toEqual([]);
      expect(await listDue(morning, REAL + 1 + 15 * MINUTE)).toHaveLength(2);
    });

    it('believes an answer that comes after the lease has passed, of a formal notice and of another', async () => {
      await remind();
      const due = await sending(at('2026-03-20', 8));
      await listDue(0, REAL + LEASE_MS);
      expect(await states()).toEqual(['opening unknown 2', 'reminder unknown 1']);
      await answer(due, sent);
      expect(await states()).toEqual(['opening sent 2', 'reminder sent 1']);
      expect(await listDue(at('2026-03-20', 8), REAL + LEASE_MS)).toEqual([]);
    });

    it('believes no late answer about what is being sent again', async () => {
      const first = await sending(OPENING_MORNING);
      await sending(OPENING_MORNING, REAL + LEASE_MS);
      await answer(first, sent);
      expect(await states()).toEqual(['opening sending 2']);
    });

    it('never splits what one address gets', async () => {
      await insertCycle(
        register,
        castCycle([opening(BAC, { cycleId: 'ke-hoach-thu/monthly-report/2026-04' })], '2026-04'),
      );
      const due = await listDueNotices(register, { now: OPENING_MORNING, realNow: REAL, limit: 1 });
      expect(toldNotices(due)).toEqual(Array(2).fill(`opening 1 ${BAC} -> dau-moi@${BAC}.example.org`));
    });

    it('takes an address for the same however it is written', async () => {
      const units = UNITS.map((one) =>
        one.id === NAM
          ? unit(NAM, 'Phường Nam', [{ role: 'focal-point', email: `Dau-Moi@${BAC}.EXAMPLE.org` }])
          : one,
      );
      await insertPlan(register, plan({ units }));
      const cycleId = 'ke-hoach-thu/monthly-report/2026-04';
      await insertCycle(register, castCycle([opening(NAM, { cycleId })], '2026-04'));
      const due = await listDueNotices(register, { now: OPENING_MORNING, realNow: REAL, limit: 1 });
      expect(toldNotices(due)).toEqual([
        `opening 1 ${BAC} -> dau-moi@${BAC}.example.org`,
        `opening 1 ${NAM} -> dau-moi@${BAC}.example.org`,
      ]);
    });

    it('says when the next notice is due, and when one that is being sent would be lost', async () => {
      expect(await nextDelivery(register)).toEqual({ noticeAt: OPENING_MORNING });
      await sending(OPENING_MORNING);
      expect(await nextDelivery(register)).toEqual({ retryRealAt: REAL + LEASE_MS });
    });
  });
}
