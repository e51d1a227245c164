import { beforeEach, describe, expect, it } from '@jest/globals';
import { unitActor } from '@kyhan/plan/ids';
import {
  claimNotices,
  countNotices,
  insertCycle,
  listFindings,
  listNotices,
  markFailed,
  markSending,
  markSent,
  markUnknown,
  nextNoticeAt,
  nextRetryRealAt,
  recordSubmission,
  releaseNotices,
  type ClaimedNotice,
  type Register,
} from '@kyhan/register';
import {
  insertPlan,
  BAC,
  NAM,
  castCycle,
  ofUnit,
  opening,
  openMarch,
  plan,
  Story,
  submission,
  submitted,
  timetable,
  unit,
  UNITS,
} from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';

const LEASE_MS = 15 * 60_000;
const OPENING_MORNING = at('2026-03-02', 8);
const ACCEPTED = '250 2.0.0 OK';

/** Notices: claimed, sent, failed, released, by one post office or several. */
export function exerciseOutbox(registers: FreshRegisters): void {
  describe('the outbox', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await openMarch(register);
    });
    const claim = async (now: number, realNow = REAL, claimToken = 'nguoi-gui-1') =>
      await claimNotices(register, { now, realNow, limit: 100, leaseMs: LEASE_MS, claimToken });

    const told = (notices: readonly ClaimedNotice[]) =>
      notices.map(
        ({ kind, ordinal, unitId, contact }) => `${kind} ${ordinal} ${unitId} -> ${contact.address}`,
      );

    const ids = (notices: readonly ClaimedNotice[]) => notices.map(({ noticeId }) => noticeId);

    const escalate = async () =>
      await new Story()
        .tell({ type: 'became-overdue' }, at('2026-03-26'))
        .tell({ type: 'escalated', ordinal: 1, level: 1, to: 'head' }, at('2026-03-27', 8))
        .write(register);

    /** Claims what is due and says that it is about to leave. */
    const sending = async (now: number, realNow = REAL, claimToken = 'nguoi-gui-1') => {
      const claimed = await claim(now, realNow, claimToken);
      const handle = { noticeIds: ids(claimed), claimToken, realAt: realNow };
      await markSending(register, handle);
      return { claimed, handle };
    };

    const states = async () =>
      (await countNotices(register)).map(({ kind, state, count }) => `${kind} ${state} ${count}`);

    it('gives a notice away at its instant, and not a millisecond before', async () => {
      expect(await claim(OPENING_MORNING - 1)).toEqual([]);
      expect(told(await claim(OPENING_MORNING))).toEqual([
        `opening 1 ${BAC} -> dau-moi@${BAC}.example.org`,
        `opening 1 ${NAM} -> dau-moi@${NAM}.example.org`,
      ]);
    });

    it('tells with a notice all that its message needs', async () => {
      const [first] = await claim(OPENING_MORNING);
      expect(first).toEqual({
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
        data: {},
        attempts: 0,
        messageId: expect.stringMatching(/^<[0-9a-f]{40}@so-dieu-phoi\.example\.org>$/),
      });
    });

    it('gives nothing away twice while a claim holds, and again when its lease has passed', async () => {
      await claim(OPENING_MORNING);
      expect(await claim(OPENING_MORNING, REAL + LEASE_MS - 1, 'nguoi-gui-2')).toEqual([]);
      expect(await claim(OPENING_MORNING, REAL + LEASE_MS, 'nguoi-gui-2')).toHaveLength(2);
    });

    it('lets nobody send on a claim that another has taken over', async () => {
      const claimed = await claim(OPENING_MORNING);
      await claim(OPENING_MORNING, REAL + LEASE_MS, 'nguoi-gui-2');
      const lost = { noticeIds: ids(claimed), claimToken: 'nguoi-gui-1', realAt: REAL + LEASE_MS };
      await expect(markSending(register, lost)).rejects.toMatchObject({ code: 'CONCURRENT_CHANGE' });
      expect(await states()).toEqual(['opening claimed 2']);
    });

    it('records what was sent, with the words of the mail server and the digest it went in', async () => {
      const { handle } = await sending(OPENING_MORNING);
      await markSent(register, {
        ...handle,
        response: ACCEPTED,
        sentAt: OPENING_MORNING + 5,
        digestId: 'gop-1',
      });
      expect(await listNotices(register)).toMatchObject([
        { state: 'sent', response: ACCEPTED, sentAt: OPENING_MORNING + 5, digestId: 'gop-1', attempts: 1 },
        { state: 'sent' },
      ]);
      expect(await claim(at('2026-03-25'), REAL + 10 * LEASE_MS)).toEqual([]);
    });

    it('tries again what was certainly not sent, when its pause has passed', async () => {
      const { handle } = await sending(OPENING_MORNING);
      await releaseNotices(register, { ...handle, response: '451 mailbox busy', retryRealAt: REAL + 60_000 });
      expect(await nextNoticeAt(register)).toBeUndefined();
      expect(await nextRetryRealAt(register)).toBe(REAL + 60_000);
      expect(await claim(OPENING_MORNING, REAL + 59_999)).toEqual([]);
      expect(await claim(OPENING_MORNING, REAL + 60_000)).toMatchObject([{ attempts: 1 }, { attempts: 1 }]);
    });

    it('never tries again what was refused for good', async () => {
      const { handle } = await sending(OPENING_MORNING);
      await markFailed(register, { ...handle, response: '550 no such mailbox' });
      expect(await claim(OPENING_MORNING, REAL + 100 * LEASE_MS)).toEqual([]);
      expect(await states()).toEqual(['opening failed 2']);
    });

    it('does not repeat a reminder of which nobody knows whether it left', async () => {
      const { handle } = await sending(OPENING_MORNING);
      await markSent(register, { ...handle, response: ACCEPTED, sentAt: OPENING_MORNING });
      const morning = at('2026-03-20', 8);
      await new Story()
        .tell({ type: 'reminded', ordinal: 1, leadTime: 1, skipped: 0 }, morning)
        .write(register);
      await sending(morning);
      expect(await claim(morning, REAL + LEASE_MS - 1, 'nguoi-gui-2')).toEqual([]);
      expect(await states()).toEqual(['opening sent 2', 'reminder sending 1']);
      expect(await claim(morning, REAL + LEASE_MS, 'nguoi-gui-2')).toEqual([]);
      expect(await claim(morning, REAL + 100 * LEASE_MS, 'nguoi-gui-2')).toEqual([]);
      expect(await countNotices(register)).toMatchObject([
        { kind: 'opening' },
        { kind: 'reminder', state: 'unknown', count: 1, unknownCount: 1 },
      ]);
    });

    it('repeats a formal notice of which nobody knows whether it left, with the same Message-ID', async () => {
      await escalate();
      const morning = at('2026-03-27', 8);
      const { claimed } = await sending(morning);
      const messageIds = (notices: readonly ClaimedNotice[]) =>
        notices.map(({ kind, messageId }) => `${kind} ${messageId}`);
      const again = await claim(morning, REAL + LEASE_MS, 'nguoi-gui-2');
      expect(again.map(({ kind }) => kind)).toEqual(['overdue', 'escalation']);
      expect(messageIds(claimed)).toEqual(expect.arrayContaining(messageIds(again)));
      const handle = { noticeIds: ids(again), claimToken: 'nguoi-gui-2', realAt: REAL + LEASE_MS };
      await markSending(register, handle);
      await markSent(register, { ...handle, response: ACCEPTED, sentAt: morning });
      expect(await listNotices(register, { kind: 'escalation' })).toMatchObject([
        { state: 'sent', unknownCount: 1 },
      ]);
    });

    it('waits longer after each unknown result of a formal notice', async () => {
      await escalate();
      const morning = at('2026-03-27', 8);
      const first = await sending(morning);
      await markUnknown(register, { ...first.handle, response: 'timeout after DATA' });
      const second = await sending(morning, REAL + 1);
      expect(second.claimed.map(({ kind }) => kind)).toEqual(['overdue', 'escalation']);
      await markUnknown(register, { ...second.handle, response: 'timeout after DATA' });
      expect(await claim(morning, REAL + 1 + 15 * 60_000 - 1)).toEqual([]);
      expect(await claim(morning, REAL + 1 + 15 * 60_000)).toHaveLength(2);
    });

    it('believes an answer that comes after the lease has passed', async () => {
      const { handle } = await sending(OPENING_MORNING);
      await claim(OPENING_MORNING - 1, REAL + LEASE_MS, 'nguoi-gui-2');
      expect(await states()).toEqual(['opening unknown 2']);
      await markSent(register, { ...handle, response: ACCEPTED, sentAt: OPENING_MORNING });
      expect(await states()).toEqual(['opening sent 2']);
    });

    it('cancels a reminder of what was taken in since', async () => {
      const story = new Story().tell(
        { type: 'reminded', ordinal: 1, leadTime: 1, skipped: 0 },
        at('2026-03-20', 8),
      );
      await story.write(register);
      const stored = await recordSubmission(
        register,
        submission('ban-nop-1', { storedAt: at('2026-03-20', 7) }),
      );
      await story.tell(submitted(stored), at('2026-03-20', 8), { actor: unitActor(BAC) }).write(register);
      expect(told(await claim(at('2026-03-20', 8)))).toEqual([
        `opening 1 ${NAM} -> dau-moi@${NAM}.example.org`,
        `receipt 1 ${BAC} -> dau-moi@${BAC}.example.org`,
      ]);
      expect(await listNotices(register, { state: 'cancelled' })).toMatchObject([
        { kind: 'reminder', response: 'reason-gone' },
        { kind: 'opening' },
      ]);
    });

    it.each([
      ['a ruling', 'ruling', { ruling: 'reopened', reason: 'bão' }],
      ['what a kind says', 'escalation', { level: 'hai' }],
      ['a kind', 'urging', {}],
    ])('sends nothing of which it does not know %s, says so, and sends the rest', async (_, kind, data) => {
      // As a newer version of ours may have stored it.
      await register.db
        .updateTable('notices')
        .set({ kind: kind as 'ruling', data: JSON.stringify(data) })
        .where('contactUnitId', '=', BAC)
        .execute();
      expect(told(await claim(OPENING_MORNING))).toEqual([`opening 1 ${NAM} -> dau-moi@${NAM}.example.org`]);
      expect(await listNotices(register, { state: 'failed' })).toMatchObject([{ response: 'unreadable' }]);
      const [finding] = await listFindings(register, { open: true });
      expect(finding).toMatchObject({ kind: 'notice-unreadable', subject: ofUnit(BAC) });
      expect(finding?.text.vi).toContain(`${ofUnit(BAC)}/opening-1`);
    });

    it('cancels a reminder of what is stored and not yet taken in', async () => {
      await new Story()
        .tell({ type: 'reminded', ordinal: 1, leadTime: 1, skipped: 0 }, at('2026-03-20', 8))
        .write(register);
      await recordSubmission(register, submission('ban-nop-1', { storedAt: at('2026-03-20', 7) }));
      expect(told(await claim(at('2026-03-20', 8)))).toEqual([
        `opening 1 ${NAM} -> dau-moi@${NAM}.example.org`,
      ]);
    });

    it('cancels what speaks about a due day that is no longer in force', async () => {
      await new Story()
        .tell({ type: 'became-overdue' }, at('2026-03-26'))
        .tell(
          { type: 'extended', timetable: timetable({ dueAt: at('2026-04-02'), dueOn: '2026-04-01' }) },
          at('2026-03-26', 1),
          { actor: 'coordinator:linh', reason: 'bão' },
        )
        .write(register);
      expect(told(await claim(at('2026-03-26', 8))).filter((line) => line.includes(BAC))).toEqual([
        `ruling 1 ${BAC} -> dau-moi@${BAC}.example.org`,
      ]);
    });

    it('never splits what one address gets', async () => {
      await insertCycle(
        register,
        castCycle([opening(BAC, { cycleId: 'ke-hoach-thu/monthly-report/2026-04' })], '2026-04'),
      );
      const one = {
        now: OPENING_MORNING,
        realNow: REAL,
        limit: 1,
        leaseMs: LEASE_MS,
        claimToken: 'nguoi-gui-1',
      };
      const claimed = await claimNotices(register, one);
      expect(told(claimed)).toEqual(Array(2).fill(`opening 1 ${BAC} -> dau-moi@${BAC}.example.org`));
    });

    it('says when the next notice is due', async () => {
      expect(await nextNoticeAt(register)).toBe(OPENING_MORNING);
      await claim(OPENING_MORNING);
      expect(await nextNoticeAt(register)).toBeUndefined();
      expect(await nextRetryRealAt(register)).toBe(REAL + LEASE_MS);
    });

    it('lists by assignment, address, kind and state', async () => {
      await escalate();
      expect(await listNotices(register, { assignmentId: ofUnit(BAC) })).toHaveLength(3);
      expect(await listNotices(register, { address: `dau-moi@${NAM}.example.org` })).toHaveLength(1);
      expect(await listNotices(register, { kind: 'escalation', state: 'pending' })).toHaveLength(1);
    });
  });

  describe('two post offices at once', () => {
    it('claim every notice exactly once, and no address both', async () => {
      const register = await registers.open();
      const wards = Array.from({ length: 60 }, (_, i) => unit(`phuong-${i}`, `Phường ${i}`));
      await insertPlan(register, plan({ units: [...UNITS, ...wards] }));
      for (const month of ['2026-03', '2026-04', '2026-05']) {
        const cycleId = `ke-hoach-thu/monthly-report/${month}`;
        await insertCycle(
          register,
          castCycle(
            wards.map(({ id }) => opening(id, { cycleId })),
            month,
          ),
        );
      }
      const rounds = Array.from({ length: 12 }, (_, i) =>
        claimNotices(register, {
          now: OPENING_MORNING,
          realNow: REAL,
          limit: 25,
          leaseMs: LEASE_MS,
          claimToken: `nguoi-gui-${i}`,
        }),
      );
      const claimed = await Promise.all(rounds);
      while ((claimed.at(-1) ?? []).length > 0 || claimed.length === 12)
        claimed.push(
          await claimNotices(register, {
            now: OPENING_MORNING,
            realNow: REAL,
            limit: 25,
            leaseMs: LEASE_MS,
            claimToken: 'nguoi-gui-cuoi',
          }),
        );
      const all = claimed.flat().map(({ noticeId }) => noticeId);
      expect(all).toHaveLength(180);
      expect(new Set(all).size).toBe(180);
      const mailboxes = claimed.flatMap((notices) => [
        ...new Set(notices.map(({ contact }) => contact.address)),
      ]);
      expect(new Set(mailboxes).size).toBe(mailboxes.length);
    });
  });
}
