import { describe, expect, it } from '@jest/globals';
import { insertCycle, listUnitActs } from '@kyhan/register';
import { BAC, castCycle, insertPlan, LINH, NAM, ofUnit, opening, unitAs } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { frontDoorAlone } from '../support/front-door-alone.js';

const NOW = at('2026-03-24', 9);

describe('the front door, when a unit contests or notes something while Temporal is away', () => {
  const door = frontDoorAlone(NOW, async (register) => {
    await insertPlan(register);
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
  });

  const wish = {
    actId: 'y-kien-1',
    assignmentId: ofUnit(BAC),
    act: 'contest',
    reason: 'Việc này thuộc Phường Nam',
    actor: unitAs(BAC),
  } as const;
  const stored = () => listUnitActs(door.register, ofUnit(BAC));

  it('stores it and answers with the receipt', async () => {
    expect(await door.client.act(wish)).toMatchObject({ kind: 'stored', number: 1, storedAt: NOW });
    expect(await stored()).toMatchObject([
      { actId: 'y-kien-1', act: 'contest', reason: wish.reason, actor: `unit:${BAC}`, storedAt: NOW },
    ]);
  });

  it('keeps the unit that it proposes', async () => {
    await door.client.act({ ...wish, proposed: NAM });
    expect(await stored()).toMatchObject([{ act: 'contest', proposed: NAM, reason: wish.reason }]);
  });

  it('gives whoever sends it twice the same receipt', async () => {
    const first = await door.client.act(wish);
    expect(await door.client.act(wish)).toEqual({ ...first, kind: 'duplicate' });
  });

  it('takes it from the office on the unit’s behalf, and says so', async () => {
    await door.client.act({ ...wish, actor: LINH });
    expect(await stored()).toMatchObject([{ actor: 'person:linh' }]);
  });

  it.each([
    ['no reason', { reason: ' ' }, 'REASON_MISSING'],
    ['NUL in the reason', { reason: 'a\0' }, 'REQUEST_INVALID'],
    ['half a character in the reason', { reason: 'a\uD83D' }, 'REQUEST_INVALID'],
    ['a reason longer than any page takes', { reason: 'x'.repeat(4001) }, 'REQUEST_INVALID'],
    ['NUL in its id', { actId: 'a\0' }, 'REQUEST_INVALID'],
    ['no id', { actId: '' }, 'REQUEST_INVALID'],
    ['an id longer than any door takes', { actId: 'a'.repeat(101) }, 'REQUEST_INVALID'],
    ['an act that there is not', { act: 'sing' as 'contest' }, 'REQUEST_INVALID'],
    ['another unit', { actor: unitAs(NAM) }, 'ASSIGNMENT_NOT_FOUND'],
    ['nobody', { actor: { kind: 'person', personId: 'khach' } }, 'ASSIGNMENT_NOT_FOUND'],
    ['the passing of time', { actor: { kind: 'time' } }, 'ASSIGNMENT_NOT_FOUND'],
    ['an assignment that nobody has', { assignmentId: ofUnit('phuong-la') }, 'ASSIGNMENT_NOT_FOUND'],
  ] as const)('refuses %s and stores nothing', async (_, changes, code) => {
    await expect(door.client.act({ ...wish, ...changes })).rejects.toMatchObject({ code });
    expect(await stored()).toEqual([]);
  });

  it('takes back what was handed in without a word, and not what was not', async () => {
    const withdraw = { ...wish, act: 'withdraw', reason: '' } as const;
    await expect(door.client.act(withdraw)).rejects.toMatchObject({ code: 'NOTHING_SUBMITTED' });
    const handedIn = { submissionId: 's-1', assignmentId: ofUnit(BAC), values: {}, nil: true, files: [] };
    await door.client.submit({ ...handedIn, actor: unitAs(BAC), channel: 'api' });
    expect(await door.client.act(withdraw)).toMatchObject({ kind: 'stored' });
    expect((await stored())[0]).not.toHaveProperty('reason');
  });

  it('notes what was promised; only what was told to the office pauses chasing', async () => {
    const note = { ...wish, act: 'note', promisedOn: '2026-03-27' } as const;
    await door.client.act(note);
    await door.client.act({ ...note, actId: 'y-kien-2', actor: LINH });
    await door.client.act({ ...note, actId: 'y-kien-3', actor: LINH, promisedOn: '2026-03-24' });
    const rows = await door.register.db.selectFrom('unitActs').select('act').orderBy('number').execute();
    expect(rows.map(({ act }) => act)).toEqual([
      { type: 'note', promisedOn: '2026-03-27' },
      { type: 'note', promisedOn: '2026-03-27', pauses: true },
      { type: 'note', promisedOn: '2026-03-24', pauses: true },
    ]);
  });

  it('asks for an extension with the day', async () => {
    await door.client.act({ ...wish, act: 'ask', newDueOn: '2026-04-02' });
    expect(await stored()).toMatchObject([{ act: 'ask', newDueOn: '2026-04-02', reason: wish.reason }]);
  });

  it.each([
    ['an extension without a day', { act: 'ask' }, 'REQUEST_INVALID'],
    ['an extension to a day that is over', { act: 'ask', newDueOn: '2026-03-23' }, 'NEW_DAY_PAST'],
    ['an extension that shortens', { act: 'ask', newDueOn: '2026-03-24' }, 'EXTENSION_SHORTENS'],
    ['a new day where something is noted', { act: 'note', newDueOn: '2026-04-02' }, 'REQUEST_INVALID'],
    ['a day that is over', { act: 'note', promisedOn: '2026-03-23' }, 'NEW_DAY_PAST'],
    ['a day that no calendar has', { act: 'note', promisedOn: '2026-02-30' }, 'REQUEST_INVALID'],
    ['itself as the unit that it proposes', { proposed: BAC }, 'TRANSFER_TARGET_OWES'],
    ['a unit that the plan does not know', { proposed: 'phuong-la' }, 'UNIT_UNKNOWN'],
    ['a proposed unit where something is noted', { act: 'note', proposed: NAM }, 'REQUEST_INVALID'],
    ['a promised day where it contests', { promisedOn: '2026-03-27' }, 'REQUEST_INVALID'],
  ] as const)('refuses %s', async (_, changes, code) => {
    await expect(door.client.act({ ...wish, ...changes })).rejects.toMatchObject({ code });
    expect(await stored()).toEqual([]);
  });

  it('refuses it twice while nobody has answered', async () => {
    await door.client.act(wish);
    await expect(door.client.act({ ...wish, actId: 'y-kien-2' })).rejects.toMatchObject({
      code: 'CONTESTED_ALREADY',
    });
  });
});
