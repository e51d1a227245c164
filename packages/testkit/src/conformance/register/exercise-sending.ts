import { beforeEach, describe, expect, it } from '@jest/globals';
import { reportLetters, type IssuedTo } from '@kyhan/engine';
import { planCalendar, type Plan } from '@kyhan/plan';
import { unitActor } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import {
  checkInvariants,
  failNotices,
  isToIssue,
  keepSendingFindings,
  listDueNotices,
  listFindings,
  listNotices,
  listOutgoing,
  markSending,
  recordSendingFact,
  recordSubmission,
  sendingEvents,
  verifyChains,
  type Register,
} from '@kyhan/register';
import {
  acceptedForFebruary,
  acceptedStory,
  BAC,
  castCycleId,
  insertPlan,
  MINISTRY_MAILBOX,
  ofUnit,
  planThatSends,
  submission,
  submitted,
  timetable,
  type Story,
} from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { lowerSecondWall, type FreshRegisters } from '../../registers/index.js';

const CYCLE = castCycleId('2026-02');
const REPORT = ofUnit(BAC, CYCLE);
const MINISTRY = 'Bộ Văn hóa';
const RECIPIENTS: readonly IssuedTo[] = [
  { name: { vi: 'Ủy ban', en: 'Committee' }, unitId: 'uy-ban' },
  { name: { vi: MINISTRY, en: 'Ministry' } },
  { name: { vi: 'Tòa soạn', en: 'Newspaper' }, hindrance: 'no-address' },
];
const PAPER = { number: '45', sign: 'BC-UBND', on: '2026-03-06', signatory: 'Phó Chủ tịch' };
const NOW = at('2026-03-06', 9);

/** What was accepted is issued, sent and arrives: facts of its cycle, letters of the outbox, findings. */
export function exerciseSending(registers: FreshRegisters): void {
  describe('an accepted report on its way out', () => {
    const going = planThatSends();
    let register: Register;
    let story: Story;
    beforeEach(async () => {
      register = await registers.open();
      await insertPlan(register, going);
      story = await acceptedStory(register, {});
    });

    const outside = new Map([[MINISTRY, [{ role: 'focal-point', email: MINISTRY_MAILBOX } as const]]]);
    const by = { actor: 'person:linh', realAt: REAL, language: 'vi' } as const;
    const issue = async (paper = PAPER, now = NOW, { submissionId = 'thang-2', number = 0 } = {}) =>
      await recordSendingFact(register, {
        cycleId: CYCLE,
        assignmentId: REPORT,
        outside,
        at: now,
        ...by,
        decide: (before) => ({
          fact: {
            type: 'report-issued',
            assignmentId: REPORT,
            unitId: BAC,
            submissionId,
            recipients: RECIPIENTS,
          },
          paper,
          notices: reportLetters({
            assignmentId: REPORT,
            recipients: RECIPIENTS,
            issue: number || before.filter(({ fact }) => fact.type === 'report-issued').length + 1,
            dueAt: at('2026-04-01'),
            now,
          }),
        }),
      });
    const returned = async () => {
      const linh = { actor: 'person:linh', rulingId: 'tra' };
      story.tell({ type: 'returned', timetable: timetable() }, NOW + 1, linh);
      await story.write(register);
    };
    /** It is returned, mended and accepted again. */
    const acceptAnother = async () => {
      await returned();
      const [submissionId, storedAt] = ['thang-2-lai', NOW + 2];
      await recordSubmission(register, submission(submissionId, { assignmentId: REPORT, storedAt }));
      const mended = submitted({ submissionId, version: 2, onTime: true, storedAt });
      await story
        .tell(mended, storedAt, { actor: unitActor(BAC) })
        .tell({ type: 'accepted', automatic: false }, storedAt, { actor: 'person:linh', rulingId: 'lai' })
        .write(register);
    };
    const arrive = async (recipient: number, now = NOW) =>
      await recordSendingFact(register, {
        cycleId: CYCLE,
        assignmentId: REPORT,
        at: now,
        ...by,
        decide: () => ({
          fact: {
            type: 'report-arrived',
            assignmentId: REPORT,
            unitId: BAC,
            recipient,
            number: '118/Đ',
            on: '2026-03-09',
          },
        }),
      });
    const due = async (now = NOW) =>
      (await listDueNotices(register, { now, realNow: REAL, limit: 10 })).filter(
        ({ kind }) => kind === 'issued-report',
      );
    const letters = async () =>
      (await listNotices(register, { kind: 'issued-report' }))
        .map(({ contactUnitId, ordinal, state }) => [contactUnitId, ordinal, state])
        .toSorted((a, b) => String(a).localeCompare(String(b)));
    const found = async () =>
      (await listFindings(register)).map(({ kind, subject, data, ending }) => [kind, subject, data, ending]);
    const keep = async (now: number) =>
      await keepSendingFindings(register, { plan: going, calendar: planCalendar(going), now });
    const broken = async (now = NOW) =>
      (await checkInvariants(register, { now }))
        .flatMap((result) => result.broken)
        // No workflow closes it here.
        .filter((fault) => !fault.endsWith('is not closed'));
    const outgoing = async () =>
      (await listOutgoing(register, { planSlug: going.slug, acceptedSince: 0 })).map((one) => [
        one.assignment.assignmentId,
        isToIssue(one),
        one.standing.recipients.map(({ arrived }) => arrived?.fact.number),
      ]);

    it('is told in the chain of its cycle, with a paper that can be erased, and nothing is broken', async () => {
      expect(await outgoing()).toEqual([[REPORT, true, []]]);
      expect(await issue()).toBe(true);
      await arrive(2);
      expect(await sendingEvents(register, [CYCLE])).toMatchObject([
        { at: NOW, actor: 'person:linh', paper: PAPER, fact: { type: 'report-issued' } },
        { fact: { type: 'report-arrived', recipient: 2, number: '118/Đ' } },
      ]);
      expect(await outgoing()).toEqual([[REPORT, false, [undefined, '118/Đ', undefined]]]);
      expect((await verifyChains(register)).broken).toBeUndefined();
      expect(await broken()).toEqual([]);
    });

    it('is found where its paper or its facts were changed', async () => {
      await issue();
      await lowerSecondWall(register);
      await sql`update cycle_papers set paper = jsonb_set(paper, '{number}', '"46"')`.execute(register.db);
      expect(await broken()).toEqual([expect.stringContaining(CYCLE)]);
      await sql`update events set fact = jsonb_set(fact, '{submissionId}', '"khac"')
        where fact ->> 'type' = 'report-issued'`.execute(register.db);
      expect((await verifyChains(register)).broken).toBeDefined();
    });

    it('is found where it was never handed in, or its letters carry an issue that there is not', async () => {
      await issue(PAPER, NOW, { submissionId: 'khac' });
      expect(await broken()).toEqual([`${CYCLE}: event 2 issues what its unit did not hand in`]);
      await issue(PAPER, NOW, { number: 4 });
      expect(await broken()).toEqual([
        expect.stringMatching(/^.*issued-report-4\/\w+: carries a report that was not issued so$/),
        expect.stringMatching(/^.*issued-report-4\/\w+: carries a report that was not issued so$/),
        `${CYCLE}: event 2 issues what its unit did not hand in`,
      ]);
    });

    it('goes by a letter to each that has an address, of the plan or not', async () => {
      await issue();
      expect(await letters()).toEqual([
        [MINISTRY, 1, 'pending'],
        ['uy-ban', 1, 'pending'],
      ]);
      expect((await due()).map(({ contact, data }) => [contact.address, data])).toEqual(
        expect.arrayContaining([
          [MINISTRY_MAILBOX, { recipient: 2 }],
          ['dau-moi@uy-ban.example.org', { recipient: 1 }],
        ]),
      );
    });

    it('goes under its newest number alone, where it got another before its letters left', async () => {
      await issue();
      await issue({ ...PAPER, number: '46' }, NOW + 1);
      expect((await due(NOW + 1)).map(({ ordinal }) => ordinal)).toEqual([2, 2]);
      expect(await letters()).toEqual([
        [MINISTRY, 1, 'cancelled'],
        [MINISTRY, 2, 'pending'],
        ['uy-ban', 1, 'cancelled'],
        ['uy-ban', 2, 'pending'],
      ]);
      expect(await broken()).toEqual([]);
    });

    it('leaves under its newest number alone, where it got another while its letters were made ready', async () => {
      await issue();
      const [ready] = await due();
      await issue({ ...PAPER, number: '46' }, NOW + 1);
      const sending = { now: NOW + 1, realNow: REAL, leaseMs: 60_000 };
      expect(await markSending(register, [[ready!]], sending)).toEqual([false]);
      expect((await due(NOW + 1)).map(({ ordinal }) => ordinal)).toEqual([2, 2]);
    });

    it('leaves no more by letters of a version in whose place another was accepted', async () => {
      await issue();
      await acceptAnother();
      expect(await due()).toEqual([]);
      expect((await letters()).map(([, , state]) => state)).toEqual(['cancelled', 'cancelled']);
      expect(await outgoing()).toMatchObject([[REPORT, true, expect.anything()]]);
      expect(await broken()).toEqual([]);
    });

    it('refused by somebody outside the plan is a finding of its own, and no other mailbox is written to', async () => {
      await issue();
      const taken = await due();
      const refused = taken.find(({ contact }) => contact.address === MINISTRY_MAILBOX)!;
      await markSending(register, [[refused]], { now: NOW, realNow: REAL, leaseMs: 60_000 });
      const failure = { noticeKey: refused.noticeKey, attempt: 1, response: '550 no such user' };
      await failNotices(register, [failure], { now: NOW, realAt: REAL, language: 'vi' });
      const finding = [
        'report-refused',
        REPORT,
        { recipient: { vi: MINISTRY, en: MINISTRY }, response: '550 no such user' },
      ];
      expect(await found()).toEqual([[...finding, undefined]]);
      expect(await letters()).toEqual([
        [MINISTRY, 1, 'failed'],
        ['uy-ban', 1, 'pending'],
      ]);
      expect(await broken()).toEqual([]);
      await arrive(2);
      await keep(NOW);
      expect(await found()).toEqual([[...finding, 'sent-out']]);
    });

    it('is a finding while it is neither issued nor has arrived, each after the days that an office takes', async () => {
      // Accepted on Thursday, 5 March: the third working day after it is the 10th.
      await keep(at('2026-03-10', 16));
      expect(await found()).toEqual([]);
      await keep(at('2026-03-10', 17));
      const unissued = ['report-unissued', CYCLE, { count: 1 }];
      expect(await found()).toEqual([[...unissued, undefined]]);
      const issuedAt = at('2026-03-11', 9);
      await issue(PAPER, issuedAt);
      await keep(issuedAt);
      expect(await found()).toEqual([[...unissued, 'sent-out']]);
      await keep(at('2026-03-18', 16));
      expect(await found()).toHaveLength(1);
      await keep(at('2026-03-18', 17));
      const names = RECIPIENTS.map(({ name }) => name);
      const missing = (recipients: typeof names) => ['report-not-arrived', REPORT, { recipients }];
      expect((await found())[1]).toEqual([...missing(names), undefined]);
      await arrive(1, at('2026-03-19', 1));
      await keep(at('2026-03-19', 1));
      expect((await found())[1]).toEqual([...missing(names.slice(1)), undefined]);
      for (const one of [2, 3]) await arrive(one, at('2026-03-19', 2));
      await keep(at('2026-03-19', 2));
      expect((await found())[1]?.[3]).toBe('sent-out');
    });

    it('is asked about no more once a person has said that all is well, until something else is missing', async () => {
      const later = at('2026-03-12');
      await keep(later);
      await sql`update findings set closed_at = ${later}::bigint, ending = 'by-person', closed_by = 'person:linh',
        reason = 'Gửi cùng báo cáo năm'`.execute(register.db);
      await keep(later + 1);
      expect(await found()).toMatchObject([['report-unissued', CYCLE, { count: 1 }, 'by-person']]);
    });

    it('is not asked about again where less is missing than a person has said is well', async () => {
      await issue();
      await keep(at('2026-03-18'));
      await sql`update findings set closed_at = ${NOW}::bigint, ending = 'by-person', closed_by = 'person:linh',
        reason = 'Đã gọi'`.execute(register.db);
      await arrive(1);
      await keep(at('2026-03-19'));
      expect(await found()).toMatchObject([['report-not-arrived', REPORT, {}, 'by-person']]);
    });

    it('is asked about no more once it was returned after all', async () => {
      await keep(at('2026-03-12'));
      await issue();
      await keep(at('2026-03-18'));
      await returned();
      await keep(at('2026-03-18'));
      expect((await found()).map(([kind, , , ending]) => [kind, ending])).toEqual([
        ['report-unissued', 'sent-out'],
        ['report-not-arrived', 'ruled'],
      ]);
    });

    it('that was returned before it was issued is waited for no more', async () => {
      await keep(at('2026-03-12'));
      await returned();
      await keep(at('2026-03-12'));
      expect(await found()).toMatchObject([['report-unissued', CYCLE, {}, 'ruled']]);
    });
  });

  describe('what an earlier version of a plan sends to others than the newest', () => {
    const [silent, going] = [withoutRecipients(), planThatSends()];
    const outgoingUnder = async (first: Plan, newest: Plan) => {
      const register = await registers.open();
      await insertPlan(register, first);
      await acceptedForFebruary(register, {});
      await insertPlan(register, newest);
      const reports = await listOutgoing(register, { planSlug: going.slug, acceptedSince: 0 });
      return reports.map(({ assignment }) => assignment.assignmentId);
    };

    it('goes out as the version says that its cycle follows, by which it is issued', async () => {
      expect(await outgoingUnder(silent, going)).toEqual([]);
      expect(await outgoingUnder(going, silent)).toEqual([REPORT]);
    });
  });
}

function withoutRecipients(): Plan {
  const plan = planThatSends();
  return { ...plan, obligations: plan.obligations.map(({ recipients: _none, ...rest }) => rest) };
}
