import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assignmentHistory, getAssignment, listFindings } from '@kyhan/register';
import { Office } from '../support/office.js';

const CYCLE = 'cast/monthly-report/2023-10';
const [BAC, NAM] = [`${CYCLE}/main/phuong-bac`, `${CYCLE}/main/phuong-nam`] as const;

describe('Temporal, away over the instant at which reports are due, while units reach the portal', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    for (const day of ['2023-10-24', '2023-10-30'] as const) await office.at(day, '08:00');
    await office.at('2023-10-31', '23:00');
    await office.engine.parts.temporal.stop();
  });
  afterAll(async () => await office?.engine.stop());

  it('keeps nobody from handing in: the receipt says on time where it was', async () => {
    await office.passTo('2023-10-31', '23:30');
    expect(await office.send(BAC)).toMatchObject({ kind: 'stored', version: 1, onTime: true });
    expect((await getAssignment(office.engine.register, BAC)).submittedAt).toBeUndefined();
  });

  it('calls nobody late who was on time: it is taken in first, whatever the hour is then', async () => {
    await office.passTo('2023-11-01', '09:00');
    await office.engine.parts.temporal.start();
    await office.engine.moveTo('2023-11-01', '09:01');
    await office.takenIn(BAC);
    await office.settled();
    const { register } = office.engine;
    expect(await getAssignment(register, BAC)).toMatchObject({ onTime: true, version: 1 });
    const { events } = await assignmentHistory(register, BAC);
    expect(events.map(({ fact }) => fact.type)).toEqual(['opened', 'reminded', 'reminded', 'submitted']);
    for (const day of ['2023-11-02', '2023-11-03'] as const) await office.at(day, '08:00');
    expect(await office.lettersOf('bac')).toEqual([
      '17/10/2023 08h: opening',
      '24/10/2023 08h: reminder',
      '30/10/2023 08h: reminder',
      '01/11/2023 09h: receipt',
    ]);
  });

  it('spares nobody who was late, and is no gap of the portal', async () => {
    expect((await getAssignment(office.engine.register, NAM)).overdueAt).toBeDefined();
    expect(await office.lettersOf('nam')).toContain('01/11/2023 09h: overdue');
    const findings = await listFindings(office.engine.register);
    expect(findings.filter(({ kind }) => kind === 'portal-away')).toEqual([]);
    expect(await office.broken()).toEqual([]);
  });
});
