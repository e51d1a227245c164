import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assignmentHistory } from '@kyhan/register';
import { Office } from '../support/office.js';

const NAM = 'cast/monthly-report/2023-10/main/phuong-nam';

describe('a worker that is absent over a wave of reminders', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.at('2023-10-23', '08:00');
    await office.engine.parts.worker.stop();
    await office.passTo('2023-10-26', '09:00');
    await office.engine.parts.worker.start();
    await office.at('2023-10-26', '09:01');
  });
  afterAll(async () => await office?.engine.stop());

  it('reminds each once when it is back, and goes on with the next wave on its own day', async () => {
    await office.eachMorning('2023-10-27', '2023-10-30');
    for (const name of ['bac', 'nam'])
      expect(await office.lettersOf(name)).toEqual([
        '17/10/2023 08h: opening',
        '26/10/2023 09h: reminder',
        '30/10/2023 08h: reminder',
      ]);
  });

  it('leaves every invariant whole', async () => {
    const { events } = await assignmentHistory(office.engine.register, NAM);
    expect(events.map(({ fact }) => fact.type)).toEqual(['opened', 'reminded', 'reminded']);
    expect(await office.broken()).toEqual([]);
  });
});
