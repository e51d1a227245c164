import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { KyhanClient } from '@kyhan/client';
import type { Actor } from '@kyhan/plan/ids';
import { insertCycle, type Register } from '@kyhan/register';
import { BAC, castCycle, insertPlan, LINH, ofUnit, opening, unitAs } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { clientAlone } from '../support/client-alone.js';

describe('the front door, when somebody rules', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let client: KyhanClient;
  let close: () => Promise<void>;
  beforeAll(async () => {
    register = await registers.open();
    await insertPlan(register);
    await insertCycle(register, castCycle([opening(BAC)]));
    ({ client, close } = clientAlone(register, at('2026-03-24', 9)));
  });
  afterAll(async () => {
    await close();
    await registers.end();
  });

  const wish = { rulingId: 'r-1', assignmentId: ofUnit(BAC), ruling: 'waive', reason: 'Bão lũ' } as const;

  it('carries a ruling as far as Temporal, which is away', async () => {
    await expect(client.rule([wish], LINH)).rejects.toMatchObject({ code: 'TEMPORAL_UNAVAILABLE' });
  });

  it.each([
    ['NUL in the reason', { reason: 'a\0' }, '"reason"'],
    ['half a character in the reason', { reason: 'a\uD83D' }, '"reason"'],
    ['NUL in its id', { rulingId: 'r\0' }, '"rulingId"'],
    ['half a character in its id', { rulingId: '\uDE00' }, '"rulingId"'],
    ['NUL in the unit that takes over', { to: 'nam\0' }, '"to"'],
    ['a reason longer than any page takes', { reason: 'x'.repeat(4001) }, '"reason"'],
  ])('refuses %s and names the place, before any shard hears of it', async (_, changes, place) => {
    const refused = await client.rule([{ ...wish, rulingId: 'r-2', ...changes }], LINH);
    expect(refused).toMatchObject([
      {
        outcome: 'refused',
        code: 'REQUEST_INVALID',
        details: { problem: { en: expect.stringContaining(place) } },
      },
    ]);
  });

  it.each<Actor>([
    unitAs(BAC),
    { kind: 'time' },
    { kind: 'person', personId: 'khach' },
    { kind: 'person', personId: '' },
    { kind: 'plan', version: 1 },
    { kind: 'token', tokenId: 't-1' },
  ])('lets %j rule on nothing', async (actor) => {
    await expect(client.rule([wish], actor)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
