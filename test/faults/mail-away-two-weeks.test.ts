import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listFindings, listNotices } from '@kyhan/register';
import { Office } from '../support/office.js';

const CYCLE = 'cast/monthly-report/2023-10';
const BAC = `${CYCLE}/main/phuong-bac`;
const AWAY = ['2023-10-24', '2023-10-25', '2023-10-26', '2023-10-27', '2023-10-30', '2023-10-31'] as const;
const LATE = ['2023-11-01', '2023-11-02', '2023-11-03', '2023-11-06'] as const;
/** So slow that days are lived one after the other, so fast that mail is tried again soon. */
const DAY_TAKES_MS = 120_000;

describe('a mail server that is away for two plan weeks, over reminders, due day and escalation', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open(DAY_TAKES_MS);
    await office.at('2023-10-23', '08:00');
    await office.engine.parts.inbox.stop();
    for (const day of AWAY) await office.decidedAt(day, '08:00');
    await office.send(BAC);
    await office.takenIn(BAC);
    for (const day of LATE) await office.decidedAt(day, '08:00');
    // Whoever was asked in the morning has had the answer that nobody is there.
    await office.decidedAt('2023-11-06', '14:00');
    await office.engine.parts.inbox.start();
    await office.settled();
  });
  afterAll(async () => await office?.engine.stop());

  it('ends with one letter to each, that says how it stands by then, and not one for each morning', async () => {
    // At which hour depends on when the mail was tried again.
    const since = async (name: string) =>
      (await office.lettersOf(name))
        .filter((letter) => letter.slice(0, 10) !== '17/10/2023')
        .map((letter) => letter.split(': ')[1]);
    expect({
      bac: await since('bac'),
      nam: await since('nam'),
      'chu-tich-nam': await since('chu-tich-nam'),
      linh: await since('linh'),
    }).toEqual({
      bac: ['receipt'],
      nam: ['overdue'],
      'chu-tich-nam': ['escalation 1'],
      linh: ['escalation 2 + for-review + review-reminder'],
    });
  });

  it('keeps why the others did not leave: their reason was gone, or a later one tells the same', async () => {
    const notices = await listNotices(office.engine.register, { state: 'cancelled' });
    const given = notices.map(({ kind, address, response }) => `${kind} ${address}: ${response}`);
    // Which of two the reminders were depends on whether both were looked at before the due day.
    expect(given.filter((one) => one.startsWith('overdue'))).toEqual([
      'overdue nam@cast.example.org: told-later',
    ]);
    expect(given.filter((one) => one.startsWith('reminder'))).toHaveLength(4);
    const held = (await listFindings(office.engine.register)).filter(({ kind }) => kind === 'channel-held');
    expect(held.map(({ closedAt }) => closedAt !== undefined)).toEqual([true]);
    const ids = (await office.engine.inbox.messages()).map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await office.broken()).toEqual([]);
  });
});
