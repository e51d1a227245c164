import { afterAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { recordSubmission, type Register } from '@kyhan/register';
import { BAC, castTurn, NAM, ofUnit, openMarch, submission, keptFile } from '@kyhan/testkit/cast';
import { at, until } from '@kyhan/testkit/clock';
import { serverRegisters } from '@kyhan/testkit/registers';
import { sql } from 'kysely';
import { waiting } from '../races/in-order.js';

const url = process.env['TEST_DATABASE_URL'];
const LOCK = at('2026-04-10');
const MISSED = LOCK + 60_000;
const content = Buffer.from('Báo cáo tháng 3');

// The embedded register has one connection: there nobody can come between.
(url === undefined ? describe.skip : describe)(
  'a submission that is stored while a turn waits for its lock',
  () => {
    const registers = serverRegisters(url ?? '');
    afterAll(() => registers.end());

    /** Stores a submission that lies uncommitted until `act` waits for it. */
    async function whileStored(register: Register, act: () => Promise<unknown>) {
      const file = await keptFile(register, { name: 'bao-cao.pdf', mediaType: 'application/pdf', content });
      let stored: Promise<unknown> = Promise.resolve();
      let acted: Promise<unknown> = Promise.resolve();
      await register.db
        .transaction()
        .execute(async (trx) => {
          // The file of the submission is held by somebody else: its transaction waits with all its locks.
          const sha256 = createHash('sha256').update(content).digest();
          await sql`insert into files (sha256, size) values (${sha256}, 1)`.execute(trx);
          stored = recordSubmission(register, submission('ban-nop-1', { storedAt: LOCK - 1, files: [file] }));
          await until(async () => ((await waiting(register)) === 1 ? true : undefined));
          acted = act();
          await until(async () => ((await waiting(register)) === 2 ? true : undefined));
          throw new Error('given up');
        })
        .catch((error: Error) => expect(error.message).toBe('given up'));
      await stored;
      return await acted;
    }

    it('is taken in by that very turn, not locked out', async () => {
      const register = await registers.open();
      await openMarch(register);
      await castTurn(register, { now: LOCK });
      const answer = await whileStored(register, () => castTurn(register, { now: MISSED }));
      expect(answer).toMatchObject({
        happened: [
          [ofUnit(BAC), 'submitted'],
          [ofUnit(NAM), 'missed'],
        ],
      });
    });

    it('would be overlooked by the statement that waited, which is why another reads what has come', async () => {
      const register = await registers.open();
      await openMarch(register);
      const answer = await whileStored(register, () =>
        sql<{ untaken: number }>`
        select (select count(*) from submissions s where s.assignment_key = a.assignment_key) as untaken
        from standings a order by assignment_key for no key update`.execute(register.db),
      );
      expect((answer as { rows: { untaken: number }[] }).rows).toEqual([{ untaken: 0 }, { untaken: 0 }]);
    });
  },
);
