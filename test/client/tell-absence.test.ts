import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startOfDay } from '@kyhan/calendar';
import { rightsOf, type KyhanClient } from '@kyhan/client';
import { checkInvariants, grantRole, listAbsences, type Register } from '@kyhan/register';
import {
  castPerson,
  BAC,
  focalPoint,
  insertPlan,
  PLAN,
  plan,
  unit,
  unitAs,
  UNITS,
} from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { clientAlone } from '../support/client-alone.js';

/** In the zone of the plan. */
const midnight = (day: string) => startOfDay(day, 'Asia/Ho_Chi_Minh');
const NOW = at('2026-03-04', 9);
type AbsenceWish = Parameters<KyhanClient['tellAbsence']>[0];
const OFFICE = 'so-dieu-phoi';
const person = (personId: string) => ({ kind: 'person', personId }) as const;
const mailbox = (role: string, unit: string) => `${role}@${unit}.example.org`;

describe('the front door, when somebody says who is away', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let client: KyhanClient;
  let close: () => Promise<void>;
  beforeEach(async () => {
    register = await registers.open();
    const deputy = { role: 'deputy', email: mailbox('cap-pho', OFFICE) } as const;
    const office = unit(OFFICE, 'Sở Điều phối', [focalPoint(OFFICE), deputy]);
    await insertPlan(register, plan({ units: [office, ...UNITS.slice(1)] }));
    await signIn('linh', { role: 'coordinator' }, mailbox('dau-moi', OFFICE));
    await signIn('phuong', { role: 'unit', unitId: OFFICE }, mailbox('cap-pho', OFFICE));
    await signIn('bac', { role: 'unit', unitId: BAC }, mailbox('dau-moi', BAC));
    await signIn('minh', { role: 'administrator' }, 'minh@example.org');
    ({ client, close } = clientAlone(register, NOW));
  });
  afterEach(() => close());
  afterAll(() => registers.end());

  async function signIn(
    personId: string,
    role: { role: 'administrator' | 'coordinator' | 'unit' | 'head'; unitId?: string },
    email: string,
  ) {
    const born = { createdAt: NOW - 1, createdRealAt: REAL };
    await castPerson(register, { personId, name: personId, mailbox: email, ...born });
    const planSlug = role.role === 'administrator' ? {} : { planSlug: PLAN };
    const given = { ...planSlug, fromAt: NOW - 1, grantedBy: 'person:minh', realAt: REAL };
    await grantRole(register, { personId, ...role, ...given });
  }

  /** Their name and mailbox are known no more; what they are stays. */
  async function forget(...personIds: readonly string[]): Promise<void> {
    for (const personId of personIds)
      await castPerson(register, { personId, createdAt: NOW - 1, createdRealAt: REAL });
  }

  const ofOffice: AbsenceWish = {
    absenceId: 'vang-1',
    plan: PLAN,
    unit: OFFICE,
    mailbox: mailbox('dau-moi', OFFICE),
    substitute: mailbox('cap-pho', OFFICE),
    from: '2026-03-05',
    until: '2026-03-06',
    actor: person('linh'),
  };
  const rules = async (personId: string, instant: number) =>
    (await rightsOf(register, person(personId), instant)).may('rule', { planSlug: PLAN, unitId: BAC });

  it.each([
    ['the moment before the first day, in the zone of the plan', midnight('2026-03-05') - 1, false],
    ['when the first day begins', midnight('2026-03-05'), true],
    ['the moment before the last day is over', midnight('2026-03-07') - 1, true],
    ['when the last day is over', midnight('2026-03-07'), false],
  ])('lets who stands in do what the coordinator may: %s', async (_when, instant, isTheirs) => {
    await client.tellAbsence(ofOffice);
    expect(await rules('phuong', instant)).toBe(isTheirs);
    expect(await rules('linh', instant)).toBe(true);
    expect(await rules('bac', instant)).toBe(false);
  });

  it('knows who stood in also when who was away has been erased since', async () => {
    await client.tellAbsence(ofOffice);
    await forget('linh', 'phuong');
    expect(await rules('phuong', midnight('2026-03-05'))).toBe(true);
    const results = await checkInvariants(register, { now: NOW });
    expect(results.flatMap(({ broken }) => broken)).toEqual([]);
  });

  it('lets whoever is kept as a person later stand in from then on, and nothing of that before', async () => {
    await forget('linh', 'phuong');
    await client.tellAbsence({ ...ofOffice, actor: person('minh') });
    const [began, appointed] = [midnight('2026-03-05'), midnight('2026-03-05') + 3_600_000];
    const later = clientAlone(register, appointed);
    const given = { plan: PLAN, actor: person('minh') } as const;
    const chief = { personId: 'truong', role: 'coordinator', mailbox: ofOffice.mailbox } as const;
    await later.client.appoint({ ...given, ...chief });
    const other = { personId: 'thay', role: 'unit', unit: OFFICE, mailbox: ofOffice.substitute } as const;
    expect(await rules('thay', appointed)).toBe(false);
    await later.client.appoint({ ...given, ...other });
    await later.close();
    expect([await rules('thay', began), await rules('thay', appointed)]).toEqual([false, true]);
    expect(await rules('thay', midnight('2026-03-07'))).toBe(false);
    const results = await checkInvariants(register, { now: appointed });
    expect(results.flatMap(({ broken }) => broken)).toEqual([]);
  });

  it('ends it when the one who was away is back, also for whoever is kept as a person later', async () => {
    await client.tellAbsence(ofOffice);
    const back = { absenceId: 've-1', substitute: ofOffice.mailbox, from: '2026-03-06' };
    await client.tellAbsence({ ...ofOffice, ...back });
    const other = { personId: 'thay', role: 'unit', unit: OFFICE, mailbox: ofOffice.substitute } as const;
    await client.appoint({ plan: PLAN, actor: person('minh'), ...other });
    expect(await rules('thay', midnight('2026-03-06') - 1)).toBe(true);
    expect(await rules('thay', midnight('2026-03-06'))).toBe(false);
  });

  it('ends it when the one who was away is back', async () => {
    await client.tellAbsence(ofOffice);
    const back = { absenceId: 've-1', substitute: ofOffice.mailbox, from: '2026-03-06' };
    await client.tellAbsence({ ...ofOffice, ...back });
    expect(await rules('phuong', midnight('2026-03-06') - 1)).toBe(true);
    expect(await rules('phuong', midnight('2026-03-06'))).toBe(false);
  });

  const ofBac = {
    ...ofOffice,
    unit: BAC,
    mailbox: mailbox('dau-moi', BAC),
    substitute: mailbox('lanh-dao', BAC),
  };
  const ofHead = { mailbox: mailbox('lanh-dao', BAC), substitute: mailbox('dau-moi', BAC) };
  it('lets stand in for who had never signed in until then', async () => {
    await client.tellAbsence({ ...ofBac, ...ofHead });
    const may = async (instant: number) =>
      (await rightsOf(register, person('bac'), instant)).may('approve', { planSlug: PLAN, unitId: BAC });
    expect(await may(midnight('2026-03-05') - 1)).toBe(false);
    expect(await may(midnight('2026-03-05'))).toBe(true);
    expect(await may(midnight('2026-03-07'))).toBe(false);
  });

  it.each([
    ['a unit of one of its own', { ...ofBac, actor: person('bac') }],
    ['a unit by its own session', { ...ofBac, actor: unitAs(BAC) }],
    ['the coordinator of a unit', ofBac],
    ['the coordinator of the head of a unit', { ...ofBac, ...ofHead }],
    ['a coordinator of himself', ofOffice],
  ])('takes it from %s', async (_who, wish: AbsenceWish) => {
    await client.tellAbsence(wish);
    expect(await listAbsences(register)).toHaveLength(1);
  });

  it.each([
    ['another unit', { ...ofBac, actor: unitAs('phuong-nam') }, 'NOT_ALLOWED'],
    [
      'a unit of its head: what the head may do would pass on',
      { ...ofBac, ...ofHead, actor: person('bac') },
      'NOT_ALLOWED',
    ],
    [
      'a colleague of who coordinates: that would pass on',
      { ...ofOffice, actor: person('phuong') },
      'NOT_ALLOWED',
    ],
    ['an outsider', { ...ofBac, actor: person('khach') }, 'NOT_ALLOWED'],
    ['nobody for a unit that there is not', { ...ofBac, unit: 'khong-co' }, 'UNIT_UNKNOWN'],
    [
      'nobody for a substitute who is no contact',
      { ...ofBac, substitute: 'khach@example.org' },
      'CONTACT_UNKNOWN',
    ],
    ['nobody for one who is no contact', { ...ofBac, mailbox: 'khach@example.org' }, 'CONTACT_UNKNOWN'],
    ['nobody where it ends before it begins', { ...ofBac, until: '2026-03-04' }, 'ABSENCE_BACKWARDS'],
    ['nobody for a day that there is not', { ...ofBac, until: '2026-02-30' }, 'REQUEST_INVALID'],
    ['nobody without an id', { ...ofBac, absenceId: '' }, 'REQUEST_INVALID'],
  ])('does not take it from %s', async (_who, wish: AbsenceWish, code) => {
    await expect(client.tellAbsence(wish)).rejects.toMatchObject({ code });
    expect(await listAbsences(register)).toEqual([]);
  });

  it('does not take it from a unit of whoever approves for it, whatever that contact is', async () => {
    await signIn('thu-truong', { role: 'head', unitId: BAC }, ofBac.mailbox);
    const telling = client.tellAbsence({ ...ofBac, actor: unitAs(BAC) });
    await expect(telling).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
