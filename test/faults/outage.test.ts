import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate } from '@kyhan/calendar';
import { getAssignment, listAssignments, listFindings } from '@kyhan/register';
import { LINH } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { Office, OFFICE_ZONE } from '../support/office.js';
import { showLetters } from './show-letters.js';

const CYCLE = 'cast/monthly-report/2023-10';
const BAC = `${CYCLE}/main/phuong-bac`;
const NAM = `${CYCLE}/main/phuong-nam`;
/** The office, the city, and of the wards each head and the focal point of one. */
const FIVE = ['bac', 'nam', 'chu-tich-nam', 'linh', 'thanh-pho'] as const;

async function whatFiveGot(office: Office, title: string): Promise<Record<string, string[]>> {
  const got = Object.fromEntries(
    await Promise.all(FIVE.map(async (name) => [name, await office.lettersOf(name)] as const)),
  );
  showLetters(title, got);
  return got;
}

describe('three weeks in which the server is stopped, over reminders and due day', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.stopServer('2023-10-17', '17:00');
    await office.startServer('2023-11-07', '09:00');
    await office.handIn(BAC);
    await office.eachMorning('2023-11-08', '2023-11-21');
  });
  afterAll(async () => await office?.engine.stop());

  it('are caught up once: one overdue letter, then the levels at their own spacing, none at night or at a weekend', async () => {
    expect(await whatFiveGot(office, 'Server stopped from 17/10/2023 17:00 to 07/11/2023 09:00')).toEqual({
      bac: ['17/10/2023 08h: opening', '07/11/2023 09h: overdue', '07/11/2023 09h: receipt'],
      nam: [
        '17/10/2023 08h: opening',
        '07/11/2023 09h: overdue',
        '09/11/2023 08h: overdue',
        '13/11/2023 08h: overdue',
      ],
      'chu-tich-nam': ['08/11/2023 08h: escalation 1'],
      linh: [
        '08/11/2023 08h: for-review',
        '09/11/2023 08h: review-reminder',
        '10/11/2023 08h: escalation 2',
        '13/11/2023 08h: review-reminder',
        '15/11/2023 08h: review-overdue + review-reminder',
        '17/11/2023 08h: review-reminder',
        '21/11/2023 08h: review-reminder',
      ],
      'thanh-pho': ['14/11/2023 08h: escalation 3'],
    });
  });

  it('lock nothing within two working days after them, and what is handed in then counts', async () => {
    const { register } = office.engine;
    const { onTime, version } = await getAssignment(register, BAC);
    expect({ onTime, version }).toEqual({ onTime: false, version: 1 });
    const { missedAt = 0 } = await getAssignment(register, NAM);
    expect(localDate(missedAt, OFFICE_ZONE) > '2023-11-09').toBe(true);
  });

  it('are told as what they were, and everything in the register holds', async () => {
    const findings = await listFindings(office.engine.register);
    const away = findings.find(({ kind }) => kind === 'portal-away');
    expect(away?.data).toMatchObject({ from: '17/10/2023 17:00', to: '07/11/2023 09:00', count: 2 });
    expect(await office.broken()).toEqual([]);
  });
});

describe('two hours in which the server is stopped, over the instant at which something is due', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.eachMorning('2023-10-18', '2023-10-31');
    await office.stopServer('2023-10-31', '23:00');
    await office.startServer('2023-11-01', '01:00');
  });
  afterAll(async () => await office?.engine.stop());

  it('are a finding that says for how many, before anybody is called late', async () => {
    const findings = await listFindings(office.engine.register, { open: true });
    const away = findings.find(({ kind }) => kind === 'portal-away');
    expect(away?.data).toMatchObject({ from: '31/10/2023 23:00', to: '01/11/2023 01:00', count: 2 });
    expect((await office.lettersOf('bac')).filter((letter) => letter.includes('overdue'))).toEqual([]);
  });

  it('cost nobody anything where the coordinator moves the day for all before the morning', async () => {
    const { client, register } = office.engine;
    const all = { rulingId: 'after-the-outage', cycleId: CYCLE, childrenOf: 'thanh-pho', actor: LINH };
    const reason = 'Cổng gián đoạn';
    const outcomes = await client.extendMany({ ...all, newDueOn: '2023-11-01', reason });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    // What is ruled leaves at once, also at night.
    for (const unit of ['bac', 'nam'] as const)
      await until(
        async () => (await office.lettersOf(unit)).some((one) => one.endsWith(': ruling')) || undefined,
      );
    await office.at('2023-11-01', '08:00');
    await office.handIn(BAC);
    await office.eachMorning('2023-11-02', '2023-11-03');
    expect(await whatFiveGot(office, 'Server stopped from 31/10/2023 23:00 to 01/11/2023 01:00')).toEqual({
      bac: [
        '17/10/2023 08h: opening',
        '24/10/2023 08h: reminder',
        '30/10/2023 08h: reminder',
        '01/11/2023 01h: ruling',
        '01/11/2023 08h: receipt',
      ],
      nam: [
        '17/10/2023 08h: opening',
        '24/10/2023 08h: reminder',
        '30/10/2023 08h: reminder',
        '01/11/2023 01h: ruling',
        '02/11/2023 08h: overdue',
      ],
      'chu-tich-nam': ['03/11/2023 08h: escalation 1'],
      linh: ['02/11/2023 08h: for-review', '03/11/2023 08h: review-reminder'],
      'thanh-pho': [],
    });
    const open = await listAssignments(register, { cycleId: CYCLE });
    expect(open.map(({ unitId, onTime }) => [unitId, onTime])).toEqual([
      ['phuong-bac', true],
      ['phuong-nam', undefined],
    ]);
    expect(await office.broken()).toEqual([]);
  });
});
