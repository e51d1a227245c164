import { beforeEach, describe, expect, it } from '@jest/globals';
import { verifyChains, type Register } from '@kyhan/register';
import { sql } from 'kysely';
import { BAC, CYCLE, ofUnit, PLAN } from '../../cast/index.js';
import { lowerSecondWall, type FreshRegisters } from '../../registers/index.js';
import { keyOf, liveMarch, ofStream } from './live-march.js';

/** The chains: what is changed behind the register’s back is found by its hashes. */
export function exerciseChains(registers: FreshRegisters): void {
  describe('the chains of the register', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
      await liveMarch(register);
    });
    it('are whole after an honest life', async () => {
      // The plan, its cycle, two assignments; and the door, which tells who signs in and whom somebody gave what role.
      expect(await verifyChains(register)).toEqual({ streams: 5, events: 16 });
    });

    const stream = ofUnit(BAC);

    it.each([
      [
        'the actor of an event',
        sql`update events set actor = 'unit:khach' where ${ofStream(stream)} and sequence = 3`,
        3,
      ],
      [
        'a fact',
        sql`update events set fact = jsonb_set(fact, '{onTime}', 'false') where ${ofStream(stream)} and sequence = 3`,
        3,
      ],
      [
        'the instant of an event',
        sql`update events set at = at - 1 where ${ofStream(stream)} and sequence = 2`,
        2,
      ],
      [
        'the real time of an event',
        sql`update events set real_at = real_at + 1 where ${ofStream(stream)} and sequence = 2`,
        2,
      ],
      ['a reason', sql`update events set reason = 'khác' where ${ofStream(stream)} and sequence = 4`, 4],
    ])('show that %s was changed', async (_, tamper, sequence) => {
      await lowerSecondWall(register);
      await tamper.execute(register.db);
      expect((await verifyChains(register)).broken).toEqual({ stream, sequence, reason: 'content-changed' });
    });

    it.each([
      ['deleted', sql`delete from events where ${ofStream(stream)} and sequence = 2`, [2, 'event-missing']],
      [
        'cut off the end',
        sql`delete from events where ${ofStream(stream)} and sequence = 4`,
        [4, 'tail-cut'],
      ],
      ['all deleted', sql`delete from events where ${ofStream(stream)}`, [1, 'tail-cut']],
    ] as const)('show that an event was %s', async (_, tamper, [sequence, reason]) => {
      await lowerSecondWall(register);
      await tamper.execute(register.db);
      expect((await verifyChains(register)).broken).toEqual({ stream, sequence, reason });
    });

    it('show that an event was put in at the end', async () => {
      await sql`insert into events select stream_key, 5, at, real_at, actor, reason, reason_salt, reason_commitment, 'r-2', fact,
        hash, hash from events
      where ${ofStream(stream)} and sequence = 4`.execute(register.db);
      expect((await verifyChains(register)).broken).toEqual({
        stream,
        sequence: 5,
        reason: 'content-changed',
      });
    });

    it('show that a well-made event was put in at the end', async () => {
      const before = sql`update standings set last_sequence = 3, last_hash = (select hash from events
      where ${ofStream(stream)} and sequence = 3) where assignment_key = ${keyOf(stream)}`;
      await before.execute(register.db);
      expect((await verifyChains(register)).broken).toEqual({
        stream,
        sequence: 4,
        reason: 'event-not-expected',
      });
    });

    it('show that two events changed places', async () => {
      await lowerSecondWall(register);
      await sql`update events set sequence = case sequence when 2 then 3 else 2 end + 100
      where ${ofStream(stream)} and sequence in (2, 3)`.execute(register.db);
      await sql`update events set sequence = sequence - 100 where ${ofStream(stream)} and sequence > 100`.execute(
        register.db,
      );
      expect((await verifyChains(register)).broken).toEqual({ stream, sequence: 2, reason: 'link-broken' });
    });

    it('show that an assignment vanished whole', async () => {
      await lowerSecondWall(register);
      await sql`delete from submission_files`.execute(register.db);
      await sql`delete from submissions`.execute(register.db);
      await sql`delete from events where ${ofStream(stream)}`.execute(register.db);
      await sql`delete from rulings`.execute(register.db);
      await sql`delete from standings where assignment_key = ${keyOf(stream)}`.execute(register.db);
      await sql`delete from timetables where assignment_key = ${keyOf(stream)}`.execute(register.db);
      await sql`delete from assignments where assignment_id = ${stream}`.execute(register.db);
      expect((await verifyChains(register)).broken).toEqual({
        stream: CYCLE,
        sequence: 1,
        reason: 'assignments-differ',
      });
    });

    it('show events of which nothing else knows', async () => {
      await lowerSecondWall(register);
      await sql`update events set stream_key = 0 where ${ofStream(PLAN)}`.execute(register.db);
      await sql`update plans set last_sequence = 0, last_hash = ${Buffer.alloc(32)}`.execute(register.db);
      expect((await verifyChains(register)).broken).toMatchObject({
        stream: '0',
        reason: 'stream-unknown',
      });
    });
  });
}
