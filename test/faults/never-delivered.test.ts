import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { insertCycle, openFinding, closeFinding, type Register } from '@kyhan/register';
import { findingIdOf, unitKeyOf } from '@kyhan/plan/ids';
import { BAC, castCycle, insertPlan, opening, PLAN, plan } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { lowerSecondWall, pgliteRegisters } from '@kyhan/testkit/registers';
import { sameInBoth } from '@kyhan/words';
import { sql } from 'kysely';
import { judgement } from './harness/oracle.js';

const NOW = at('2026-06-01', 9);
const FAILED_AT = at('2026-04-20', 9);
const YEAR_MS = 365 * 24 * 60 * 60_000;
const MAILBOX = { to: 'don-vi-1@faults.example.org', links: [] };

/** A notice as somebody might have written it by hand, and what became of it. */
interface Made {
  readonly noticeId: string;
  readonly kind: string;
  readonly ordinal?: number;
  /** Its own where none is named. */
  readonly address?: string;
  /** Absent: it is on its way. */
  readonly outcome?: string;
  readonly response?: string;
}

describe('a formal notice that reached nobody', () => {
  const registers = pgliteRegisters();
  let register: Register;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, plan());
    await insertCycle(register, castCycle([opening(BAC)]));
    await lowerSecondWall(register);
    // Only what is made by hand is judged.
    await sql`with gone as (delete from deliveries) delete from notices`.execute(register.db);
  });
  afterAll(() => registers.end());

  async function made(notices: readonly Made[]): Promise<void> {
    for (const { noticeId, kind, ordinal = 1, address = noticeId, outcome, response = '' } of notices) {
      await sql`
        with address as (
          insert into addresses (channel, address, commitment) values ('mail', ${address}, '\\x00')
          on conflict (channel, lower(address)) do update set address = excluded.address returning address_key
        ), notice as (
          insert into notices (notice_id, assignment_key, cycle_key, kind, ordinal, addressee, address_key,
            contact_unit_id, contact_role, contact_language, not_before, due_at, data, message_id, queued_real_at)
          select ${noticeId}, a.assignment_key, a.cycle_key, ${kind}, ${ordinal}::integer, 'unit', address_key, ${BAC},
            'focal-point', 'vi', ${FAILED_AT}::bigint, ${FAILED_AT}::bigint, '{}', ${`<${noticeId}@example.org>`}, 0
          from assignments a, address limit 1 returning notice_key, address_key
        ), result as (
          insert into notice_results (notice_key, attempt, outcome, response, real_at, claimed_at, claimed_real_at,
            claimed_sequence, claimed_version)
          select notice_key, 1, ${outcome ?? ''}, ${response}, 0, ${FAILED_AT}::bigint, 0, 1, 0
          from notice where ${outcome !== undefined}
        )
        insert into deliveries (notice_key, address_key, not_before, state, attempts, unknown_count)
        select notice_key, address_key, ${FAILED_AT}::bigint, 'pending', 1, 0 from notice
        where ${outcome === undefined}`.execute(register.db);
    }
  }

  async function found(...arrived: readonly string[]) {
    const letters = arrived.map((noticeId) => ({ ...MAILBOX, letter: noticeId, noticeIds: [noticeId] }));
    const receipts = { submissions: new Map(), acts: [], rulings: [], refusals: new Map() };
    return await judgement({ register, letters, receipts, now: NOW });
  }

  const subject = unitKeyOf({ planSlug: PLAN, unitId: BAC });
  const findingId = findingIdOf({ kind: 'unit-unreachable', about: subject });
  async function unreachableFrom(from: number): Promise<void> {
    const data = { unit: sameInBoth(BAC) };
    await openFinding(register, { findingId, kind: 'unit-unreachable', subject, data, at: from });
  }

  const REFUSED = { kind: 'opening', outcome: 'failed', response: '550 no such user' };
  const GONE = { outcome: 'cancelled', response: 'reason-gone' };

  it('is found where whoever was told instead was not reached either', async () => {
    await made([
      { noticeId: 'unit', ...REFUSED },
      { noticeId: 'coordinator', ...REFUSED },
    ]);
    expect((await found()).neverDelivered).toEqual([
      'unit: refused, and nobody else was told',
      'coordinator: refused, and nobody else was told',
    ]);
    expect((await found('coordinator')).neverDelivered).toEqual([]);
  });

  it('is found where what came back was told to nobody after', async () => {
    await made([
      { noticeId: 'unit', kind: 'opening', outcome: 'bounced' },
      { noticeId: 'coordinator', ...REFUSED },
    ]);
    expect((await found('unit')).neverDelivered).toEqual([
      'unit: came back, and nobody else was told',
      'coordinator: refused, and nobody else was told',
    ]);
  });

  it('is found where a person had been told of its unit, and that was over before', async () => {
    await made([{ noticeId: 'unit', ...REFUSED }]);
    await unreachableFrom(FAILED_AT - 2);
    expect((await found()).neverDelivered).toEqual([]);
    await closeFinding(register, { findingId, at: FAILED_AT - 1, ending: 'mail-left' });
    expect((await found()).neverDelivered).toEqual(['unit: refused, and nobody else was told']);
    await unreachableFrom(FAILED_AT);
    expect((await found()).neverDelivered).toEqual([]);
  });

  it('is found where it was given up for a reason that had not gone', async () => {
    await made([
      { noticeId: 'overdue', kind: 'overdue', ...GONE },
      { noticeId: 'escalation', kind: 'escalation', ...GONE },
      { noticeId: 'ruling', kind: 'ruling', ...GONE },
      // The day that it asks by was over.
      { noticeId: 'opening', kind: 'opening', ...GONE },
    ]);
    expect((await found()).neverDelivered).toEqual([
      'overdue: given up as reason-gone, which is not so',
      'escalation: given up as reason-gone, which is not so',
      'ruling: given up as reason-gone, which is not so',
    ]);
  });

  it('is found where it was left to another that was never told', async () => {
    const changed = { kind: 'opening', outcome: 'cancelled', response: 'addressee-changed' };
    await made([
      { noticeId: 'former', ...changed },
      { noticeId: 'latter', ...changed },
      { noticeId: 'last', kind: 'overdue', outcome: 'cancelled', response: 'told-later' },
    ]);
    expect((await found()).neverDelivered).toEqual([
      'former: given up as addressee-changed, which is not so',
      'latter: given up as addressee-changed, which is not so',
      'last: given up as told-later, which is not so',
    ]);
    expect((await found('latter', 'last')).neverDelivered).toEqual([]);
  });

  it('is none where whoever is told instead is told later of all at once', async () => {
    const later = { kind: 'overdue', address: 'coordinator' };
    await made([
      { noticeId: 'unit', kind: 'overdue', outcome: 'cancelled', response: 'addressee-changed' },
      { noticeId: 'instead', ...later, outcome: 'cancelled', response: 'told-later' },
      { noticeId: 'next', ...later, ordinal: 2, outcome: 'sent' },
    ]);
    expect((await found('next')).neverDelivered).toEqual([]);
    // The later one is held to by itself.
    expect((await found()).neverDelivered).toEqual(['next: counts as sent, and is in no mailbox']);
  });

  it('is stuck where it is tried again in a year', async () => {
    await made([{ noticeId: 'late', kind: 'opening' }]);
    await sql`update deliveries set not_before = ${NOW}, retry_real_at = ${Date.now() + YEAR_MS}`.execute(
      register.db,
    );
    expect((await found()).stuck.filter((fault) => fault.startsWith('late'))).toEqual([
      expect.stringMatching(/^late: is tried again at \d+$/),
    ]);
  });
});
