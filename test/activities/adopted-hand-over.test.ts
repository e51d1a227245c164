import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { KyhanError } from '@kyhan/errors';
import { checkInvariants, getAssignment, storeRulings, type Register } from '@kyhan/register';
import { BAC, castTurn, LINH, NAM, ofUnit, openMarch, PLAN, UNITS } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { clientAlone } from '../support/client-alone.js';

const OVERDUE = at('2026-03-28');
const NOW = at('2026-03-30', 9);
const [BAC_NAME = '', NAM_NAME = ''] = [BAC, NAM].map((id) => UNITS.find((one) => one.id === id)?.name.vi);
const RECEIVED = 5;

describe('a list of the office where a unit holds its own work and its predecessor’s', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let door: ReturnType<typeof clientAlone>;
  beforeEach(async () => {
    register = await registers.open();
    await openMarch(register);
    await castTurn(register, { now: OVERDUE });
    const asked = { assignmentId: ofUnit(BAC), rulingId: 'sáp nhập' };
    const ruling = {
      ...asked,
      ruling: 'hand-over' as const,
      reason: 'sáp nhập',
      to: NAM,
      actor: 'person:linh',
    };
    await storeRulings(register, { rulings: [ruling], askedAt: OVERDUE });
    await castTurn(register, { now: OVERDUE, rulings: [asked] });
    await door?.close();
    door = clientAlone(register, () => NOW);
  });
  afterAll(async () => {
    await door?.close();
    await registers.end();
  });

  const template = async () => {
    const { rows } = await door.client.adoptionTemplate({ planSlug: PLAN, actor: LINH });
    return rows.map((row) => [...row]);
  };
  const adopt = async (rows: string[][]) => await door.client.adopt({ planSlug: PLAN, actor: LINH, rows });

  it('names each of the two by the unit that first owed it, so that no two lines are the same', async () => {
    const [, ...rows] = await template();
    expect([rows.length, new Set(rows.map(([unit]) => unit))]).toEqual([2, new Set([BAC_NAME, NAM_NAME])]);
  });

  it('takes over both, each on its day of receipt', async () => {
    const rows = await template();
    const days = new Map([
      [BAC_NAME, '2026-03-20'],
      [NAM_NAME, '2026-03-27'],
    ]);
    for (const row of rows.slice(1)) row[RECEIVED] = days.get(row[0] ?? '') ?? '';
    const { items } = await adopt(rows);
    const found = items.map(({ assignmentId, unit, receivedOn }) => `${assignmentId} ${unit} ${receivedOn}`);
    expect(new Set(found)).toEqual(
      new Set([`${ofUnit(BAC)} ${NAM} 2026-03-20`, `${ofUnit(NAM)} ${NAM} 2026-03-27`]),
    );
    await castTurn(register, { now: NOW });
    for (const unit of [BAC, NAM])
      expect(await getAssignment(register, ofUnit(unit))).toMatchObject({ unitId: NAM, version: 1 });
    expect((await checkInvariants(register, { now: NOW })).flatMap(({ broken }) => broken)).toEqual([]);
    expect(await adopt(rows)).toMatchObject({ adopted: 0, already: 2 });
  });

  it('takes the unit’s own where the list names that unit alone', async () => {
    const [head = [], ...rows] = await template();
    const [row = []] = rows;
    const { items } = await adopt([head, row.with(0, NAM_NAME).with(RECEIVED, '2026-03-27')]);
    expect(items.map(({ assignmentId }) => assignmentId)).toEqual([ofUnit(NAM)]);
  });

  it('still names a line that says the same twice', async () => {
    const [head = [], row = []] = await template();
    const filled = row.with(RECEIVED, '2026-03-27');
    const refused = await adopt([head, filled, filled]).catch((error: unknown) => error as KyhanError);
    expect(refused).toMatchObject({ code: 'ADOPTION_REFUSED' });
  });
});
