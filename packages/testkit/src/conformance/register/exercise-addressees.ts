import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Timetable } from '@kyhan/engine';
import type { Contact, Plan } from '@kyhan/plan';
import {
  closeByPerson,
  failNotices,
  insertCycle,
  listDueNotices,
  listFindings,
  listNotices,
  markSending,
  openFinding,
  type Register,
} from '@kyhan/register';
import { unitActor, unitKeyOf } from '@kyhan/plan/ids';
import {
  BAC,
  castCycle,
  castCycleId,
  focalPoint,
  insertPlan,
  NAM,
  ofUnit,
  opening,
  PLAN,
  plan,
  Story,
  submitted,
  unit,
  UNITS,
} from '../../cast/index.js';
import { at, DAY, REAL } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';

const MORNING = at('2026-03-02', 8);
const COORDINATOR = 'so-dieu-phoi';
const DEPUTY = { role: 'deputy', email: `pho@${BAC}.example.org` } as const;
const HEAD = { role: 'head', email: `lanh-dao@${BAC}.example.org` } as const;
const NEW = { role: 'focal-point', email: `moi@${BAC}.example.org` } as const;

/** The plan with other contacts of Bắc. */
const withBac = (...contacts: Contact[]): Plan =>
  plan({ units: UNITS.map((one) => (one.id === BAC ? unit(BAC, 'Phường Bắc', contacts) : one)) });

/** Whom a notice goes to when it leaves, which may be another than when it was queued. */
export function exerciseAddressees(registers: FreshRegisters): void {
  describe('the addressee of a notice', () => {
    let register: Register;
    let realNow = REAL;
    beforeEach(async () => {
      register = await registers.open();
      await insertPlan(register, withBac(focalPoint(BAC), DEPUTY, HEAD));
      await insertCycle(register, castCycle([opening(BAC)]));
      realNow = REAL;
    });

    const listDue = async (now = MORNING) => await listDueNotices(register, { now, realNow, limit: 100 });
    /** What may leave; whoever is told instead is read by the next look. */
    const dueTo = async (now = MORNING) => {
      await listDue(now);
      return (await listDue(now)).map(({ kind, contact }) => `${kind} -> ${contact.address}`);
    };
    const log = async () =>
      (await listNotices(register)).map(({ address, state, response }) =>
        [address, state, response].filter((part) => part !== undefined).join(' '),
      );
    const openFindings = async () =>
      (await listFindings(register, { open: true })).map(({ kind, subject }) => `${kind} ${subject}`);

    /** Their server refuses for good whatever is due. */
    const refuse = async (now = MORNING) => {
      const due = await listDue(now);
      const messages = due.map((notice) => [notice]);
      await markSending(register, messages, { now, realNow, leaseMs: 1000 });
      const failures = due.map(({ noticeKey, attempts }) => {
        return { noticeKey, attempt: attempts + 1, response: '550 5.1.1 no such mailbox' };
      });
      await failNotices(register, failures, { now, realAt: realNow, language: 'vi' });
    };

    it('is who a new version names where it has changed', async () => {
      await insertPlan(register, withBac(NEW, HEAD));
      expect(await dueTo()).toEqual([`opening -> ${NEW.email}`]);
      expect((await log()).toSorted()).toEqual([
        `dau-moi@${BAC}.example.org cancelled addressee-changed`,
        `${NEW.email} pending`,
      ]);
    });

    it('is told once where a contact is changed and changed back, before and after it has been given up', async () => {
      for (const [round, contact] of [NEW, focalPoint(BAC), NEW, focalPoint(BAC)].entries()) {
        await insertPlan(register, withBac(contact, HEAD));
        expect([round, await dueTo()]).toEqual([round, [`opening -> ${contact.email}`]]);
      }
      expect((await log()).toSorted()).toEqual([
        `dau-moi@${BAC}.example.org pending addressee-changed`,
        `${NEW.email} cancelled addressee-changed`,
      ]);
    });

    it('is no lead that has handed its own result over meanwhile', async () => {
      const cycleId = castCycleId('2026-04');
      const [leading, own] = [ofUnit(BAC, cycleId), ofUnit(NAM, cycleId)];
      const contribution = opening(NAM, {
        cycleId,
        lead: { assignmentId: leading, dueAt: at('2026-03-26') },
      });
      const review = { kind: 'for-review', ordinal: 1, data: { version: 1, nil: false } } as const;
      const times = { dueAt: at('2026-03-26'), notBefore: MORNING };
      await insertCycle(register, {
        ...castCycle([opening(BAC, { cycleId }), contribution], '2026-04'),
        notices: [{ assignmentId: own, addressee: 'lead', ...review, ...times }],
      });
      const handedIn = submitted({ submissionId: 's-1', version: 1, onTime: true, storedAt: MORNING - DAY });
      await new Story(contribution.event)
        .tell(handedIn, MORNING - DAY, { actor: unitActor(NAM) })
        .write(register);
      const reviewed = async () => (await dueTo()).filter((line) => line.startsWith('for-review'));
      expect(await reviewed()).toEqual([`for-review -> dau-moi@${BAC}.example.org`]);
      const ruling = { actor: 'person:linh', rulingId: 'r-1', reason: 'Sáp nhập' };
      await new Story(opening(BAC, { cycleId }).event)
        .tell({ type: 'handed-over', from: BAC, to: NAM }, MORNING - DAY, ruling)
        .write(register);
      expect(await reviewed()).toEqual([]);
    });

    it('is no lead whose result another answers for by now', async () => {
      const cycleId = castCycleId('2026-04');
      const [before, now, own] = [BAC, COORDINATOR, NAM].map((unitId) => ofUnit(unitId, cycleId)) as [
        string,
        string,
        string,
      ];
      const lead = (assignmentId: string) => ({ assignmentId, dueAt: at('2026-03-26') });
      const contribution = opening(NAM, { cycleId, lead: lead(before) });
      const review = { kind: 'for-review', ordinal: 1, data: { version: 1, nil: false } } as const;
      const times = { dueAt: at('2026-03-26'), notBefore: MORNING };
      const openings = [opening(BAC, { cycleId }), opening(COORDINATOR, { cycleId }), contribution];
      await insertCycle(register, {
        ...castCycle(openings, '2026-04'),
        notices: [{ assignmentId: own, addressee: 'lead', ...review, ...times }],
      });
      const { timetable } = contribution.event.fact as { timetable: Timetable };
      const moved = {
        because: 'lead-moved',
        from: { dueOn: timetable.dueOn, dueAt: timetable.dueAt },
      } as const;
      await new Story(contribution.event)
        .tell(
          submitted({ submissionId: 's-1', version: 1, onTime: true, storedAt: MORNING - DAY }),
          MORNING - DAY,
          {
            actor: unitActor(NAM),
          },
        )
        .tell({ type: 'day-moved', timetable, lead: lead(now), moved }, MORNING - DAY, { actor: 'time' })
        .write(register);
      const reviewed = async () => (await dueTo()).filter((line) => line.startsWith('for-review'));
      expect(await reviewed()).toEqual([`for-review -> dau-moi@${BAC}.example.org`]);
      const ruling = { actor: 'person:linh', rulingId: 'r-1', reason: 'Sáp nhập' };
      await new Story(opening(BAC, { cycleId }).event)
        .tell({ type: 'merged', to: COORDINATOR, into: now }, MORNING - DAY, ruling)
        .write(register);
      expect(await reviewed()).toEqual([]);
    });

    it('stays the same however its address is written', async () => {
      await insertPlan(register, withBac({ ...focalPoint(BAC), email: `DAU-MOI@${BAC}.example.org` }));
      expect(await dueTo()).toEqual([`opening -> dau-moi@${BAC}.example.org`]);
      expect(await log()).toHaveLength(1);
    });

    it('is nobody where the new version names no contact, which a finding says', async () => {
      await insertPlan(register, withBac());
      expect(await dueTo()).toEqual([]);
      expect(await log()).toEqual([`dau-moi@${BAC}.example.org cancelled addressee-changed`]);
      expect(await openFindings()).toEqual([`contact-missing ${unitKeyOf({ planSlug: PLAN, unitId: BAC })}`]);
      // It is read by people: it names the unit, and not its id.
      expect((await listFindings(register))[0]?.data).toEqual({
        unit: UNITS.find(({ id }) => id === BAC)?.name,
      });
    });

    it.each([
      ['on the last day of a unit', '2026-03-02', [`opening -> dau-moi@${BAC}.example.org`]],
      ['once the unit has ended', '2026-03-01', []],
    ])('is asked, %s', async (_moment, to, expected) => {
      const units = UNITS.map((one) => (one.id === BAC ? { ...one, lives: { to } } : one));
      await insertPlan(register, plan({ units }));
      expect(await dueTo()).toEqual(expected);
      const [first] = await log();
      if (expected.length === 0) expect(first).toBe(`dau-moi@${BAC}.example.org cancelled unit-ended`);
    });

    it('is who coordinates now, where the office has ended since the notice was queued', async () => {
      const escalated = { type: 'escalated', ordinal: 1, level: 2, to: 'coordinator' } as const;
      await new Story()
        .tell({ type: 'became-overdue' }, at('2026-03-26'))
        .tell(escalated, at('2026-03-27'))
        .write(register);
      const successors = [{ unit: 'so-moi', from: '2026-03-27' }];
      const units = UNITS.map((one) =>
        one.id === COORDINATOR ? { ...one, lives: { to: '2026-03-26' }, successors } : one,
      );
      await insertPlan(register, plan({ units: [...units, unit('so-moi', 'Sở mới')] }));
      expect(await dueTo(at('2026-03-27', 8))).toContain('escalation -> dau-moi@so-moi.example.org');
      expect(await log()).toContain(`dau-moi@${COORDINATOR}.example.org cancelled unit-ended`);
    });

    it('is the next contact where a mailbox refuses for good: deputy, then head', async () => {
      await refuse();
      expect(await dueTo()).toEqual([`opening -> ${DEPUTY.email}`]);
      expect(await openFindings()).toEqual([`mailbox-refused ${unitKeyOf({ planSlug: PLAN, unitId: BAC })}`]);
      const [notice] = await listNotices(register, { state: 'pending' });
      expect(notice).toMatchObject({
        contactRole: 'deputy',
        data: { fallback: true, wantedRole: 'focal-point' },
      });
      await refuse();
      expect(await dueTo()).toEqual([`opening -> ${HEAD.email}`]);
    });

    it('is waited for no longer by what a mailbox has refused for good', async () => {
      const [notice] = await listNotices(register);
      const findingId = `notice-held/${notice?.noticeId}`;
      const data = { noticeId: notice?.noticeId ?? '', response: '552' };
      await openFinding(register, { findingId, kind: 'notice-held', subject: BAC, data, at: MORNING });
      await refuse();
      expect(await openFindings()).toEqual([`mailbox-refused ${unitKeyOf({ planSlug: PLAN, unitId: BAC })}`]);
    });

    it('is the clerk before the head', async () => {
      const clerk = { role: 'clerk', email: `van-thu@${BAC}.example.org` } as const;
      await insertPlan(register, withBac(focalPoint(BAC), HEAD, clerk));
      await refuse();
      expect(await dueTo()).toEqual([`opening -> ${clerk.email}`]);
      await refuse();
      expect(await dueTo()).toEqual([`opening -> ${HEAD.email}`]);
    });

    it('is who coordinates where all of the unit have refused, once, and a finding says so', async () => {
      for (let contacts = 0; contacts < 3; contacts += 1) await refuse();
      expect(await dueTo()).toEqual([`opening -> dau-moi@${COORDINATOR}.example.org`]);
      const refusedAll = [
        ...Array<string>(3).fill(`mailbox-refused ${unitKeyOf({ planSlug: PLAN, unitId: BAC })}`),
        `unit-unreachable ${unitKeyOf({ planSlug: PLAN, unitId: BAC })}`,
      ];
      expect((await openFindings()).toSorted()).toEqual(refusedAll);
      const [notice] = await listNotices(register, { state: 'pending' });
      expect(notice).toMatchObject({ addressee: 'coordinator', data: { undelivered: true } });
      await refuse();
      expect(await dueTo()).toEqual([]);
      expect(await openFindings()).toContain(
        `unit-unreachable ${unitKeyOf({ planSlug: PLAN, unitId: COORDINATOR })}`,
      );
    });

    const overdue = async () =>
      await new Story().tell({ type: 'became-overdue' }, at('2026-03-26')).write(register);

    it('is passed over by what follows where its mailbox was refused', async () => {
      await refuse();
      await overdue();
      const later = await dueTo(at('2026-03-27', 8));
      expect(later).toContain(`overdue -> ${DEPUTY.email}`);
      expect(later.filter((one) => one.includes(focalPoint(BAC).email))).toEqual([]);
    });

    it('is told again once a person says that its mailbox takes mail', async () => {
      await refuse();
      const [finding] = await listFindings(register, { open: true });
      const ended = { findingId: finding?.findingId ?? '', reason: 'Đã mở lại hộp thư', by: 'person:linh' };
      await closeByPerson(register, { ...ended, at: MORNING, realAt: REAL });
      await overdue();
      expect(await dueTo(at('2026-03-27', 8))).toContain(`overdue -> ${focalPoint(BAC).email}`);
    });

    it('is who coordinates for all that follows while nothing reaches the unit', async () => {
      for (let contacts = 0; contacts < 3; contacts += 1) await refuse();
      await overdue();
      expect(await dueTo(at('2026-03-27', 8))).toContain(`overdue -> dau-moi@${COORDINATOR}.example.org`);
    });

    it('that refused is no finding any more once a version names another', async () => {
      for (let contacts = 0; contacts < 3; contacts += 1) await refuse();
      await insertPlan(register, withBac(NEW));
      expect(await openFindings()).toEqual([]);
      await insertPlan(register, withBac(NEW, HEAD));
      expect(await openFindings()).toEqual([]);
    });
  });
}
