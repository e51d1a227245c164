import { describe, expect, it } from '@jest/globals';
import { insertCycle, listSubmissions } from '@kyhan/register';
import { BAC, castCycle, insertPlan, LINH, ofUnit, opening, timetable, unitAs } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { frontDoorAlone } from '../support/front-door-alone.js';

/** Nine in the morning of the 25th where the plan is. */
const NOW = at('2026-03-25', 2);

describe('the front door, when who coordinates enters what came elsewhere', () => {
  const door = frontDoorAlone(NOW, async (register) => {
    await insertPlan(register);
  });

  const open = (changes: Parameters<typeof timetable>[0] = {}) => {
    const due = { dueOn: '2026-03-25', dueAt: at('2026-03-25', 17), ...changes };
    return insertCycle(door.register, castCycle([opening(BAC, { timetable: timetable(due) })]));
  };
  const ENTRY = { means: 'paper', receivedOn: '2026-03-24', reason: 'Đơn vị gửi bản giấy' } as const;
  const enter = (changes: object = {}, actor = LINH) =>
    door.client.submit({
      submissionId: 'giay-1',
      assignmentId: ofUnit(BAC),
      values: {},
      nil: false,
      note: 'Như văn bản',
      files: [],
      actor,
      channel: 'page',
      onBehalf: { ...ENTRY, ...changes },
    });

  it('keeps how and when it had come and why, and who entered it', async () => {
    await open();
    await enter({ document: '12/BC-UBND' });
    expect(await listSubmissions(door.register, ofUnit(BAC))).toMatchObject([
      {
        actor: 'person:linh',
        storedAt: NOW,
        onBehalf: { ...ENTRY, document: '12/BC-UBND', receivedAt: at('2026-03-24', 17) - 1 },
      },
    ]);
  });

  it.each([
    ['no reason', { reason: ' ' }, 'REASON_MISSING'],
    ['a day to come', { receivedOn: '2026-03-26' }, 'RECEIVED_AHEAD'],
    ['an hour to come', { receivedOn: '2026-03-25', receivedTime: '09:01' }, 'RECEIVED_AHEAD'],
    ['a day before it was opened', { receivedOn: '2025-03-24' }, 'RECEIVED_BEFORE_OPENING'],
    ['means that there are not', { means: 'pigeon' }, 'REQUEST_INVALID'],
    ['no day', { receivedOn: '' }, 'REQUEST_INVALID'],
    ['an hour that no clock shows', { receivedTime: '25:00' }, 'REQUEST_INVALID'],
  ])('refuses %s', async (_, changes, code) => {
    await open();
    await expect(enter(changes)).rejects.toMatchObject({ code });
    expect(await listSubmissions(door.register, ofUnit(BAC))).toEqual([]);
  });

  it.each([
    ['today, whatever the hour', { receivedOn: '2026-03-25' }],
    ['this very minute', { receivedOn: '2026-03-25', receivedTime: '09:00' }],
    ['the day on which it was opened', { receivedOn: '2026-03-01' }],
  ])('takes %s', async (_, changes) => {
    await open();
    expect(await enter(changes)).toMatchObject({ kind: 'stored', onTime: true });
  });

  it('asks for the hour of receipt where the due day has one, on that day alone', async () => {
    await open({ dueAt: at('2026-03-25', 1) });
    const due = { receivedOn: '2026-03-25' };
    await expect(enter(due)).rejects.toMatchObject({ code: 'RECEIVED_HOUR_MISSING' });
    expect(await enter({ ...due, receivedTime: '07:59' })).toMatchObject({ onTime: true });
  });

  it('is late at the hour itself', async () => {
    await open({ dueAt: at('2026-03-25', 1) });
    expect(await enter({ receivedOn: '2026-03-25', receivedTime: '08:00' })).toMatchObject({ onTime: false });
  });

  it('lets no unit choose its own day of receipt', async () => {
    await open();
    await expect(enter({}, unitAs(BAC))).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
