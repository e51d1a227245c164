import { beforeEach, describe, expect, it } from '@jest/globals';
import { shardIdOf } from '@kyhan/plan/ids';
import {
  checkInvariants,
  insertCycle,
  keepRequest,
  openFinding,
  recordSubmission,
  type Register,
} from '@kyhan/register';
import { sql } from 'kysely';
import {
  BAC,
  CYCLE,
  NAM,
  castCycle,
  castCycleId,
  ofUnit,
  opening,
  OBLIGATION,
  PLAN,
  submission,
} from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { lowerSecondWall, type FreshRegisters } from '../../registers/index.js';
import { keyOf, liveMarch, ofStream } from './live-march.js';

const MINUTE = 60_000;
const NOW = at('2026-05-01');
const EXPECTED = [{ planSlug: PLAN, periods: [{ obligationId: 'monthly-report', periodKey: '2026-03' }] }];

/** The proof: whatever is changed behind the register’s back is found. */
export function exerciseProof(registers: FreshRegisters): void {
  describe('the invariants', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await liveMarch(register);
    });
    const broken = async (now = NOW) => {
      const results = await checkInvariants(register, { now, expected: EXPECTED });
      return results
        .filter(({ ok }) => !ok)
        .flatMap(({ invariant, broken: faults }) => faults.map((fault) => `${invariant} ${fault}`));
    };

    it('hold after an honest life, and each looked at something', async () => {
      const results = await checkInvariants(register, { now: NOW, expected: EXPECTED });
      expect(results.map(({ invariant, ok, broken: faults }) => ({ invariant, ok, faults }))).toEqual(
        [1, 2, 3, 4, 5, 6, 7, 8].map((invariant) => ({ invariant, ok: true, faults: [] })),
      );
      expect(results.every(({ checked }) => checked > 0)).toBe(true);
    });

    const SUBMISSION = sql`submission_id = 'ban-nop-1'`;
    const BAC_ID = ofUnit(BAC);
    const NAM_ID = ofUnit(NAM);
    const [SHARD, OTHER_SHARD] = [0, 1].map((shard) => shardIdOf({ cycleId: CYCLE, shard }));
    const OPENINGS = sql`notice_key in (select notice_key from notices where kind = 'opening')`;

    it.each([
      [
        '1 ban-nop-1: never taken in',
        sql`update events set fact = jsonb_set(fact, '{submissionId}', '"khac"') where fact ->> 'submissionId' = 'ban-nop-1'`,
      ],
      [
        '1 ban-nop-1: the content is not what the receipt says',
        sql`update submissions set form_values = '{}' where ${SUBMISSION}`,
      ],
      [
        '1 ban-nop-1: the content is not what the receipt says',
        sql`update submission_files set name = 'khác.pdf'`,
      ],
      ['1 ban-nop-1: on time is false', sql`update submissions set on_time = false where ${SUBMISSION}`],
      ['1 ban-nop-1: on time is true', sql`update submissions set stored_at = due_at where ${SUBMISSION}`],
      [
        '1 ban-nop-1: the due instant in force was',
        sql`update submissions set due_at = due_at - 1 where ${SUBMISSION}`,
      ],
      [
        '1 ban-nop-1: taken in as something else',
        sql`update submissions set taken_in_sequence = 2 where ${SUBMISSION}`,
      ],
      [
        `2 ${BAC_ID}: endedAt is not what its events say`,
        sql`update standings set ended_at = null where assignment_key = ${keyOf(BAC_ID)}`,
      ],
      [
        `2 ${BAC_ID}: escalatedLevel is not what`,
        sql`update standings set escalated_level = 4 where assignment_key = ${keyOf(BAC_ID)}`,
      ],
      [
        `2 ${BAC_ID}: rest is not what`,
        sql`update timetables set rest = jsonb_set(rest, '{remindAt}', '[1]') where assignment_key = ${keyOf(BAC_ID)}`,
      ],
      [
        `2 ${BAC_ID}: unitId is not what`,
        sql`update assignments set unit_id = 'phuong-nam' where assignment_id = ${BAC_ID}`,
      ],
      [
        `2 ${NAM_ID}: its events cannot be folded`,
        sql`delete from events where ${ofStream(NAM_ID)} and sequence = 3`,
      ],
      [
        '2 ke-hoach-thu: event 1, content-changed',
        sql`update events set actor = 'person:khach' where ${ofStream(PLAN)}`,
      ],
      [`2 ${BAC_ID}: ruling r-1 is not what was asked`, sql`update rulings set actor = 'person:khach'`],
      [
        `2 ${BAC_ID}: ruling r-1 is null, which its events do not say`,
        sql`update rulings set outcome = null`,
      ],
      [`2 ${BAC_ID}: event 4: its ruling r-1 is gone`, sql`delete from rulings`],
      [`2 ${SHARD}: what is kept is no answer of its last turn`, sql`update turns set answer = '{}'`],
      [`2 ${SHARD}: what is kept is no answer of its last turn`, sql`update turns set turn_id = 'khac'`],
      [`2 ${OTHER_SHARD}: what is kept is no answer of its last turn`, sql`update turns set shard = 1`],
      [
        `2 ${NAM_ID}: its rows are not all there`,
        sql`delete from timetables where assignment_key = ${keyOf(NAM_ID)}`,
      ],
      [
        `2 ${NAM_ID}: its rows are not all there`,
        sql`delete from standings where assignment_key = ${keyOf(NAM_ID)}`,
      ],
      ['left before its time', sql`update notices set not_before = not_before + 1 where kind = 'opening'`],
      [
        'its reason was gone when it was claimed',
        sql`update notice_results set claimed_sequence = 3, outcome = 'sent' where notice_key in (select notice_key
          from notices where assignment_key = ${keyOf(BAC_ID)} and kind = 'reminder')`,
      ],
      [
        'was claimed in ignorance of what the register held',
        sql`update notice_results set claimed_real_at = claimed_real_at + 1000000 where ${OPENINGS}`,
      ],
      [
        "left to an address that was not the unit's",
        sql`update addresses set address = 'khach@example.org' where address = ${`dau-moi@${BAC}.example.org`}`,
      ],
      ['neither on its way nor settled', sql`delete from notice_results where ${OPENINGS}`],
      [
        'sent 2 times',
        sql`insert into notice_results select notice_key, 2, 'sent', '250', real_at, sent_at, null, claimed_at,
          claimed_real_at, claimed_sequence, claimed_version from notice_results where ${OPENINGS} limit 1`,
      ],
      [
        'left again after an unknown result',
        sql`insert into notice_results select notice_key, 2, 'unknown', 'timeout', real_at, null, null, claimed_at,
          claimed_real_at, claimed_sequence, claimed_version from notice_results where notice_key in (select notice_key
          from notices where kind = 'receipt')`,
      ],
      [
        `5 ${NAM_ID}: past its lock without an end`,
        sql`update standings set ended_at = null where assignment_key = ${keyOf(NAM_ID)}`,
      ],
      [
        `5 ${NAM_ID}: open in a closed cycle`,
        sql`update standings set ended_at = null where assignment_key = ${keyOf(NAM_ID)}`,
      ],
      [
        `5 ${CYCLE}: all its assignments have ended and it is not closed`,
        sql`update cycles set closed_at = null`,
      ],
      ['6 ban-nop-1: handed in by unit:phuong-nam', sql`update submissions set actor = 'unit:phuong-nam'`],
      [
        `6 ${BAC_ID}: event 4, accepted by unit:phuong-bac`,
        sql`update events set actor = 'unit:phuong-bac' where ${ofStream(BAC_ID)} and sequence = 4`,
      ],
      [
        `6 ${NAM_ID}: event 5, missed by person:linh`,
        sql`update events set actor = 'person:linh' where ${ofStream(NAM_ID)} and sequence = 5`,
      ],
    ])('find: %s', async (fault, tamper) => {
      await lowerSecondWall(register);
      await tamper.execute(register.db);
      expect(await broken()).toEqual(expect.arrayContaining([expect.stringContaining(fault)]));
    });

    it('find a submission that its event speaks of and that is gone', async () => {
      await lowerSecondWall(register);
      await sql`delete from submission_files`.execute(register.db);
      await sql`delete from submissions`.execute(register.db);
      expect(await broken()).toEqual(['1 ban-nop-1: taken in but not in the register']);
    });

    it('find an expected period that was never opened, unless an open finding says why', async () => {
      const expected = [
        { planSlug: PLAN, periods: [{ obligationId: 'monthly-report', periodKey: '2026-04' }] },
      ];
      const fourth = async () => (await checkInvariants(register, { now: NOW, expected }))[3];
      const subject = `${PLAN}/monthly-report/2026-04`;
      expect(await fourth()).toMatchObject({ ok: false, broken: [expect.stringContaining(subject)] });
      await openFinding(register, {
        findingId: `x/${subject}`,
        kind: 'cycle-missing',
        subject,
        data: {},
        at: NOW,
      });
      expect(await fourth()).toMatchObject({ ok: true, checked: 1 });
    });

    it('hold a request to its cycle, opened for whom it was asked by', async () => {
      const asked = { requestId: 'yeu-cau-1', planSlug: PLAN, obligationId: OBLIGATION, year: 2026 };
      const askedAt = at('2026-03-01');
      const what = { dueOn: '2026-04-30', units: [BAC], reason: 'Theo công văn' };
      const by = { actor: 'person:linh', askedAt, askedRealAt: REAL };
      await keepRequest(register, { ...asked, ...what, ...by });
      const DAY_MS = 24 * 60 * MINUTE;
      const [patient, missing] = [await broken(askedAt + DAY_MS), await broken(askedAt + DAY_MS + 1)];
      const cycleId = castCycleId('2026-002');
      const fault = `4 request yeu-cau-1: its cycle ${cycleId}`;
      expect([patient, missing]).toEqual([[], [`${fault} was never opened`]]);
      const { cycle, ...opening } = castCycle([], '2026-03');
      const requested = { ...cycle, cycleId, periodKey: '2026-002', actor: 'person:linh' };
      await insertCycle(register, { ...opening, cycle: { ...requested, openedAt: askedAt } });
      const honest = await broken(askedAt + DAY_MS - 1);
      await lowerSecondWall(register);
      await sql`update events set actor = 'system' where ${ofStream(cycleId)}`.execute(register.db);
      const faults = await broken(askedAt + DAY_MS - 1);
      expect([honest, faults]).toEqual([[], expect.arrayContaining([`${fault} was opened for another`])]);
    });

    it.each([
      ['number', sql`number = 7`],
      ['actor', sql`actor = 'person:khach'`],
      ['day', sql`due_on = '2026-05-31'`],
      ['hour', sql`due_time = '09:00'`],
      ['cut-off', sql`cut_off = '2026-05-31'`],
      ['units', sql`units = '[]'`],
      ['ground', sql`ground = 'khác'`],
      ['reason', sql`reason = 'khác'`],
      ['instant', sql`asked_at = 1`],
    ])('find that the %s of a request was changed', async (_what, change) => {
      const request = { requestId: 'yeu-cau-1', planSlug: PLAN, obligationId: OBLIGATION, year: 2026 };
      const asked = { dueOn: '2026-06-30', units: [BAC], reason: 'Theo công văn', actor: 'person:linh' };
      await keepRequest(register, { ...request, ...asked, askedAt: NOW, askedRealAt: REAL });
      expect(await broken()).toEqual([]);
      await lowerSecondWall(register);
      await sql`update requests set ${change}`.execute(register.db);
      expect(await broken()).toEqual(['4 request yeu-cau-1: is not what was asked']);
    });

    it('leave a shard its time to take a submission in, and no more', async () => {
      await insertCycle(
        register,
        castCycle([opening(BAC, { cycleId: CYCLE.replace('03', '04') })], '2026-04'),
      );
      const assignmentId = ofUnit(BAC, CYCLE.replace('03', '04'));
      const storedAt = at('2026-03-24');
      await recordSubmission(register, submission('ban-nop-2', { assignmentId, storedAt }));
      const DAY_MS = 24 * 60 * MINUTE;
      expect(await broken(storedAt + DAY_MS)).toEqual([]);
      expect(await broken(storedAt + DAY_MS + 1)).toEqual(['1 ban-nop-2: never taken in']);
    });
  });
}
