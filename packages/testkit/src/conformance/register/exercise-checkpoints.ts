import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  checkpointFault,
  compareCheckpoint,
  takeCheckpoint,
  verifyChains,
  type Checkpoint,
  type Register,
} from '@kyhan/register';
import { sql } from 'kysely';
import { BAC, ofUnit, opening, openMarch, Story } from '../../cast/index.js';
import { at, REAL } from '../../clock/index.js';
import { lowerSecondWall, type FreshRegisters } from '../../registers/index.js';
import { keyOf, liveMarch, ofStream } from './live-march.js';

const WHEN = { now: at('2026-04-11'), realNow: REAL };

/** Checkpoints that lie elsewhere: what the chains alone cannot show. */
export function exerciseCheckpoints(registers: FreshRegisters): void {
  describe('a checkpoint of the register', () => {
    let register: Register;
    beforeEach(async () => {
      register = await registers.open();
    });
    const compared = (checkpoint: Checkpoint) => compareCheckpoint(register, checkpoint.heads);
    const stream = ofUnit(BAC);

    it('is the same of the same register, and anchors all of it', async () => {
      await liveMarch(register);
      const checkpoint = await takeCheckpoint(register, WHEN);
      expect(await takeCheckpoint(register, WHEN)).toEqual(checkpoint);
      expect(checkpoint).toMatchObject({ streams: 5, events: 14, at: WHEN.now, realAt: REAL });
      expect(checkpointFault(checkpoint)).toBeUndefined();
      expect(await compared(checkpoint)).toEqual({
        anchored: { streams: 5, events: 14 },
        unanchored: { begun: 0, events: 0, ranges: [] },
      });
    });

    it('tells what is anchored from what came later, and which chains began since', async () => {
      const empty = await takeCheckpoint(register, WHEN);
      await openMarch(register);
      const opened = await takeCheckpoint(register, WHEN);
      await new Story(opening(BAC).event)
        .tell({ type: 'reminded', ordinal: 1, leadTime: 1, skipped: 0 }, at('2026-03-20', 8))
        .write(register);
      const { streams, events } = opened;
      expect(await compared(opened)).toEqual({
        anchored: { streams, events },
        unanchored: { begun: 0, events: 1, ranges: [{ stream, from: 2, to: 2 }] },
      });
      expect(await compared(empty)).toMatchObject({
        anchored: { streams: empty.streams, events: empty.events },
        unanchored: { begun: streams - empty.streams, events: events + 1 - empty.events },
      });
    });

    it('finds an event that was rewritten with every hash after it, which the chain alone does not show', async () => {
      await liveMarch(register);
      const checkpoint = await takeCheckpoint(register, WHEN);
      await lowerSecondWall(register);
      await rewritten(register, stream, 3);
      expect(await verifyChains(register)).toEqual({ streams: 5, events: 14 });
      expect(await compared(checkpoint)).toMatchObject({
        anchored: { streams: 4, events: 10 },
        departed: { stream, sequence: 4, reason: 'rewritten-since' },
      });
    });

    it('finds a chain that was cut short together with its head', async () => {
      await liveMarch(register);
      const checkpoint = await takeCheckpoint(register, WHEN);
      await lowerSecondWall(register);
      await sql`delete from events where ${ofStream(stream)} and sequence = 4`.execute(register.db);
      await sql`update standings set last_sequence = 3, last_hash = (select hash from events
        where ${ofStream(stream)} and sequence = 3) where assignment_key = ${keyOf(stream)}`.execute(
        register.db,
      );
      expect((await verifyChains(register)).broken).toBeUndefined();
      expect((await compared(checkpoint)).departed).toEqual({ stream, sequence: 4, reason: 'cut-since' });
    });
  });
}

/** Puts another actor into an event and makes its hash, every later one and the head fit, as who knows how would. */
async function rewritten({ db }: Register, stream: string, from: number): Promise<void> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where(sql<boolean>`${ofStream(stream)}`)
    .where('sequence', '>=', from)
    .orderBy('sequence')
    .execute();
  let previousHash = rows[0]?.previousHash ?? Buffer.alloc(32);
  for (const { streamKey, sequence, at: told, realAt, reasonCommitment, rulingId, fact, ...row } of rows) {
    const actor = sequence === from ? 'unit:khach' : row.actor;
    const reason = reasonCommitment?.toString('hex') ?? null;
    const event = { stream, sequence, at: told, realAt, actor, reason, rulingId, fact };
    const hash = hashed({ ...event, previousHash: previousHash.toString('hex') });
    await sql`update events set actor = ${actor}, previous_hash = ${previousHash}, hash = ${hash}
      where stream_key = ${streamKey} and sequence = ${sequence}`.execute(db);
    previousHash = hash;
  }
  await sql`update standings set last_hash = ${previousHash} where assignment_key = ${keyOf(stream)}`.execute(
    db,
  );
}

/** SHA-256 of what was told, its keys sorted: written a second time, as an outsider would. */
function hashed(told: object): Buffer {
  const sorted = (_key: string, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part;
  return createHash('sha256').update(JSON.stringify(told, sorted)).digest();
}
