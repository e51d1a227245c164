import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { audienceOn, checkPlan, type ExpectedCycle, type Plan } from '@kyhan/plan';
import { csvRows } from './coverage.js';
import { FOLDER_632 as FOLDER, factsOf632, type FactsOf632 } from './facts-of-632.js';

const file = (name: string) => path.join(FOLDER, name);

let facts: FactsOf632;
let plan: Plan;
let cycles: readonly ExpectedCycle[];

beforeAll(async () => {
  facts = await factsOf632();
  ({ plan, cycles } = facts);
});

const obligation = (id: string) => facts.obligation(id);
const cycle = (id: string, periodKey: string) => facts.cycle(id, periodKey);

describe('the due days of plan 632', () => {
  it.each([
    {
      cycleOf: 'lead-report/2022',
      dueOn: '2022-12-26',
      nominalDueOn: '2022-12-25',
      since: 'Decree 09/2019: the 25th, a Sunday',
    },
    {
      cycleOf: 'lead-report/2023',
      dueOn: '2023-11-27',
      nominalDueOn: '2023-11-25',
      since: 'Circular 02/2023: 25/11, a Saturday',
    },
    {
      cycleOf: 'unit-half-year-report/2023-6M',
      dueOn: '2023-05-22',
      nominalDueOn: '2023-05-20',
      since: 'before the 6 June of Circular 02/2023; a Saturday',
    },
    {
      cycleOf: 'unit-year-report/2022',
      dueOn: '2022-12-16',
      nominalDueOn: '2022-12-16',
      since: 'two working days after the cut-off',
    },
    {
      cycleOf: 'unit-year-report/2023',
      dueOn: '2023-11-06',
      nominalDueOn: '2023-11-05',
      since: 'ten days before the draft; a Sunday',
    },
    {
      cycleOf: 'plan-and-budget/2025',
      dueOn: '2024-07-22',
      nominalDueOn: '2024-07-20',
      since: 'an estimate is made in the year before',
    },
    {
      cycleOf: 'school-year-activities/2023-24',
      dueOn: '2023-10-31',
      nominalDueOn: '2023-10-31',
      since: 'at the start of the school year',
    },
  ])('of $cycleOf are $dueOn, written $nominalDueOn: $since', ({ cycleOf, dueOn, nominalDueOn }) => {
    const [id = '', period = ''] = cycleOf.split('/');
    expect(cycle(id, period)).toMatchObject({ dueOn, nominalDueOn });
  });

  it('put the reports of the units before the draft of the lead, and that before its report, in every year', () => {
    const years = cycles.filter(({ obligationId }) => obligationId === 'lead-report');
    expect(years.map(({ periodKey }) => periodKey)).toEqual(['2022', '2023', '2024']);
    for (const { periodKey, steps } of years) {
      const [draft, main] = steps.map(({ due }) => due.on);
      expect(draft! < main!).toBe(true);
      for (const id of ['unit-year-report', 'front-activities', 'media-output'])
        expect(cycle(id, periodKey).dueOn < draft!).toBe(true);
    }
  });

  it('ask for no second report on the months that the year report covers', () => {
    const reports = cycles.filter(({ obligationId }) => obligationId === 'unit-half-year-report');
    expect(reports.map(({ periodKey, periodFrom, periodTo }) => [periodKey, periodFrom, periodTo])).toEqual([
      ['2023-6M', '2022-12-15', '2023-06-14'],
      ['2024-6M', '2023-12-15', '2024-06-14'],
      ['2025-6M', '2024-12-15', '2025-06-14'],
    ]);
    for (const { dueOn, periodTo } of reports) expect(dueOn < `${periodTo.slice(0, 4)}-06-06`).toBe(true);
  });

  it('hold the briefing on the fifth working day of the next month, over holidays and worked Saturdays', () => {
    const meetings = Object.fromEntries(
      cycles.flatMap(({ obligationId, periodKey, steps }) => {
        if (obligationId !== 'press-briefing') return [];
        // Its minutes are due on the working day after it: the conclusions of the chair open with it.
        return [[periodKey, steps.find(({ stepId }) => stepId === 'conclusions')?.opens?.on]];
      }),
    );
    expect(meetings).toMatchObject({
      // As Đắk Nông met about February.
      '2023-02': '2023-03-07',
      // Over 2 September, which was four days off.
      '2024-08': '2024-09-10',
      // 29 April was swapped for Saturday 4 May.
      '2024-04': '2024-05-07',
      // Tết ended on 2 February.
      '2025-01': '2025-02-07',
      // The ancestors' day was 7 April.
      '2025-03': '2025-04-08',
    });
  });

  it('read "trước ngày 20/12" as the 19th, first in 2026, and show the Friday before', () => {
    const reports = cycles.filter(({ obligationId }) => obligationId === 'spokesperson-year-report');
    // Contributions on the 16th and the draft on the 17th leave the Friday for the signature.
    const [first] = obligation('spokesperson-year-report').steps;
    expect(first?.cooperate).toMatchObject([
      {
        audience: ['departments', 'districts'],
        contribute: { due: { position: { count: 2, from: 'cut-off' } } },
      },
    ]);
    // The draft is made of them, and the report that is sent of the draft.
    const { steps: written } = obligation('spokesperson-year-report');
    expect(written.map(({ id, contributesTo }) => [id, contributesTo])).toEqual([
      ['main', undefined],
      ['sending', undefined],
      ['contribution', 'main'],
    ]);
    const contributed = reports.map(({ steps }) => steps.find(({ stepId }) => stepId === 'contribution'));
    expect(contributed.map((step) => step?.due.on)).toEqual(['2026-12-16', '2027-12-16', '2028-12-18']);
    expect(reports.map(({ steps }) => steps[0]?.due.on)).toEqual(['2026-12-17', '2027-12-17', '2028-12-19']);
    expect(reports.map(({ dueOn }) => dueOn)).toEqual(['2026-12-19', '2027-12-19', '2028-12-19']);
    expect(reports[0]).toMatchObject({ nominalDueOn: '2026-12-20', lastWorkingDayOn: '2026-12-18' });
  });
});

describe('the units of plan 632', () => {
  it('have a mailbox each, all under example.org', () => {
    const contacts = plan.units.flatMap((unit) => unit.contacts.map(({ email }) => email));
    expect(contacts.filter((email) => !/@([a-z0-9-]+\.)*example\.org$/.test(email))).toEqual([]);
    expect(plan.units.filter((unit) => !unit.contacts.some(({ role }) => role === 'focal-point'))).toEqual(
      [],
    );
    expect(plan.units.flatMap((unit) => unit.contacts).filter(({ name }) => name !== undefined)).toEqual([]);
  });

  it('hand the work of the lead on to the unit that lives, for the press', () => {
    const lead = (id: string, period: string, stepId = 'main') => {
      const { dueOn, obligation: of } = cycle(id, period);
      const { audience } = of.steps.find((step) => step.id === stepId)!;
      return audienceOn(plan, dueOn, { audience, scope: of.scope }).units.map(({ unitId }) => unitId);
    };
    expect(lead('lead-report', '2024')).toEqual(['so-tttt']);
    expect(lead('press-briefing', '2025-04', 'meeting')).toEqual(['so-vhttdl']);
    expect(lead('spokesperson-year-report', '2026')).toEqual(['so-vhttdl-lam-dong']);
  });

  it('pass network security to the police, not to the department of culture', () => {
    const { steps, scope } = obligation('handling-advice');
    const owing = (on: string) => audienceOn(plan, on, { audience: steps[0]!.audience, scope }).units;
    expect(owing('2025-03-01')).toEqual([{ unitId: 'cong-an-tinh', insteadOf: 'so-tttt' }]);
  });

  it('write one letter to the Front in place of seven from the merger on', () => {
    const { audience } = obligation('front-activities').steps[0]!;
    const asked = (on: string) => audienceOn(plan, on, { audience }).units.map(({ unitId }) => unitId);
    expect(asked('2025-06-30')).toHaveLength(7);
    expect(new Set(asked('2025-07-01'))).toEqual(new Set(['mttq-lam-dong']));
  });

  it('are 8 districts until 30 June 2025 and 28 communes and wards from the day after', () => {
    const districts = (on: string) => audienceOn(plan, on, { audience: ['districts'], scope: 'press' }).units;
    expect(districts('2025-06-30')).toHaveLength(8);
    expect(districts('2025-07-01')).toHaveLength(28);
  });

  it('include the three names of the propaganda department, one at a time', () => {
    const names = ['2025-02-28', '2025-03-01', '2025-07-01'].map(
      (on) => audienceOn(plan, on, { audience: ['ban-tuyen-giao'] }).units[0]?.unitId,
    );
    expect(names).toEqual(['ban-tuyen-giao', 'ban-tuyen-giao-dan-van', 'ban-tuyen-giao-dan-van-lam-dong']);
  });

  it('that end without a living successor are a finding', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'kyhan-632-'));
    try {
      await cp(FOLDER, folder, { recursive: true });
      const units = path.join(folder, 'units.yaml');
      const successor = '  successors:\n    - { unit: so-gddt-lam-dong, from: 2025-07-01 }\n';
      const written = await readFile(units, 'utf8');
      expect(written).toContain(successor);
      await writeFile(units, written.replace(successor, ''));
      const { findings } = await checkPlan(path.join(folder, 'plan.yaml'));
      expect(findings).toContainEqual(
        expect.objectContaining({
          code: 'PLAN_UNIT_NOT_ALIVE',
          details: expect.objectContaining({ unit: 'so-gddt', obligation: 'school-year-activities' }),
        }),
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('the training targets of plan 632', () => {
  it('are 100 % of three groups and 70 % of the fourth by the end of 2028', () => {
    const { targets } = obligation('training-round');
    expect(targets.map(({ id, percent, by }) => [id, percent, by])).toEqual([
      ['human-rights-officials', 100, '2028-12-31'],
      ['information-managers', 100, '2028-12-31'],
      ['press-staff', 100, '2028-12-31'],
      ['socio-political-officials', 70, '2028-12-31'],
    ]);
  });

  it('are measured by who was there on the last day of the districts, until another day is given', () => {
    const { targets } = obligation('training-round');
    expect(targets.map(({ measuredOn }) => measuredOn)).toEqual(targets.map(() => ['2025-06-30']));
  });

  it('count people of rosters that name units of the plan, dates, and nobody real', async () => {
    const units = new Set(plan.units.map(({ id }) => id));
    for (const { roster } of obligation('training-round').targets) {
      const people = csvRows(await readFile(file(roster), 'utf8'));
      expect(people.length).toBeGreaterThan(0);
      expect(new Set(people.map(({ person }) => person)).size).toBe(people.length);
      for (const { person, unit = '', office, from, to } of people) {
        expect(units).toContain(unit);
        expect(person).toMatch(/^[a-z]{3}-\d{2}$/);
        expect(office).toMatch(/^(Cán bộ|Nhân sự) [\p{L} ]+ \d{2}$/u);
        expect(from).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(to).toMatch(/^(\d{4}-\d\d-\d\d)?$/);
      }
    }
  });
});
