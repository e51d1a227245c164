import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  audienceOn,
  checkPlan,
  expectedCycles,
  planCalendar,
  readPlan,
  type ExpectedCycle,
  type Obligation,
  type Plan,
} from '@kyhan/plan';
import { kyhan } from '@kyhan/testkit/kyhan';
import { expectedFile } from '../support/expected-file.js';
import { coverageTable, csvRows, readCoverage, type Coverage } from './coverage.js';

const FOLDER = path.join(import.meta.dirname, '../../examples/dak-nong-632');
const file = (name: string) => path.join(FOLDER, name);
const ALL_YEARS = { from: '2022-01-01', to: '2029-12-31' };

let plan: Plan;
let coverage: Coverage[];
let planText = '';
let cycles: ExpectedCycle[];

beforeAll(async () => {
  plan = await readPlan(file('plan.yaml'));
  coverage = await readCoverage(FOLDER);
  planText = oneLine(await readFile(file('plan-632.vi.txt'), 'utf8'));
  cycles = expectedCycles(plan, planCalendar(plan), ALL_YEARS);
});

/** The text of the plan is broken into lines and paragraphs in the middle of sentences. */
function oneLine(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

function obligation(id: string): Obligation {
  const found = plan.obligations.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no obligation ${id}`);
  return found;
}

function cycle(id: string, periodKey: string): ExpectedCycle {
  const found = cycles.find((one) => one.obligationId === id && one.periodKey === periodKey);
  if (found === undefined) throw new Error(`no cycle ${id}/${periodKey}`);
  return found;
}

/** What may be named behind the slash: a field of a form, a step, a training target. */
function partsOf({ steps, targets }: Obligation): string[] {
  const fields = steps.flatMap(({ form }) =>
    (plan.forms[form ?? '']?.sections ?? []).flatMap((section) => section.fields),
  );
  return [...fields, ...steps, ...targets].map(({ id }) => id);
}

describe('plan 632', () => {
  it('is found without a fault', async () => {
    expect(await kyhan(['check', file('plan.yaml'), '--json'])).toMatchObject({
      exitCode: 0,
      stdout: '[]\n',
    });
  });

  it('expects in 2024 what it is known to expect', async () => {
    const year = ['--from', '2024-01-01', '--to', '2024-12-31', '--json'];
    const { stdout, exitCode } = await kyhan(['preview', file('plan.yaml'), ...year]);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(await expectedFile(file('expected-preview-2024.json'), stdout));
  });

  it('runs at least the duties that the office lives by', () => {
    const steps = Object.fromEntries(
      plan.obligations.map(({ id, steps: own }) => [id, own.map((s) => s.id)]),
    );
    expect(steps).toMatchObject({
      'press-briefing': ['topics', 'agenda', 'meeting', 'release'],
      'unit-half-year-report': ['main'],
      'unit-year-report': ['main'],
      'lead-report': ['main'],
      'annual-plan': ['main'],
      'plan-and-budget': ['main'],
      'training-round': ['nomination', 'nomination-asked', 'attendance'],
      'school-year-activities': ['main'],
      'award-nominations': ['main'],
      'report-on-request': ['main'],
    });
  });

  it('asks for nothing before the day after it was signed', () => {
    const early = cycles.filter(({ steps }) => steps.some(({ due }) => due.on <= plan.issuedOn));
    expect(early.map(({ obligationId, periodKey }) => `${obligationId}/${periodKey}`)).toEqual([]);
  });

  it('names the schema of every file in its first line', async () => {
    const files = [
      'plan.yaml',
      'units.yaml',
      ...(await readdir(file('forms'))).map((name) => `forms/${name}`),
    ];
    for (const name of files) {
      const [first = ''] = (await readFile(file(name), 'utf8')).split('\n');
      const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)$/.exec(first) ?? [];
      const kind = name.startsWith('forms/') ? 'form' : path.basename(name, '.yaml');
      expect(path.join(FOLDER, path.dirname(name), schema)).toBe(
        path.join(FOLDER, `../../schemas/${kind}.schema.json`),
      );
      expect(JSON.parse(await readFile(path.join(FOLDER, path.dirname(name), schema), 'utf8'))).toBeTruthy();
    }
  });
});

describe('each of the 52 duties of the plan', () => {
  it('has a place: an obligation, or a reason and what covers it', () => {
    expect(coverage).toHaveLength(52);
    expect(new Set(coverage.map(({ row }) => row)).size).toBe(52);
    const placeless = coverage.filter(
      ({ obligations, reason, coveredBy }) =>
        obligations.length > 0 === (reason !== '') || (reason !== '' && coveredBy.length === 0),
    );
    expect(placeless).toEqual([]);
  });

  it('names only obligations, fields, steps and targets that exist', () => {
    for (const { obligations, coveredBy } of coverage)
      for (const name of [...obligations, ...coveredBy]) {
        const [id = '', part] = name.split('/');
        if (part === undefined) expect(obligation(id).id).toBe(id);
        else
          expect({ name, parts: partsOf(obligation(id)) }).toMatchObject({
            parts: expect.arrayContaining([part]),
          });
      }
  });

  it('leaves no obligation of the file without a duty', () => {
    const named = coverage
      .flatMap((row) => [...row.obligations, ...row.coveredBy])
      .map((name) => name.split('/')[0]);
    expect(plan.obligations.map(({ id }) => id).filter((id) => !named.includes(id))).toEqual([]);
  });

  it('is quoted as it stands in the plan', () => {
    const strange = coverage.filter(({ quote }) => quote === '' || !planText.includes(oneLine(quote)));
    expect(strange).toEqual([]);
  });

  it('is given, inferred or ambiguous in the file as in the plan', () => {
    // What comes on request is given: the plan says "đột xuất", and a person sets the day.
    const bases = coverage.flatMap(({ row, basis, obligations }) =>
      obligations.map((id) => ({ row, id, basis: basis === 'ad_hoc' ? 'given' : basis })),
    );
    expect(bases).toEqual(bases.map(({ row, id }) => ({ row, id, basis: obligation(id).basis })));
  });

  it('stands in the table of the README', async () => {
    const readme = await readFile(file('README.md'), 'utf8');
    const [before = '', , after = ''] = readme.split(
      /(?<=<!-- coverage\.csv -->\n)([^]*?)(?=<!-- \/coverage)/,
    );
    const found = before + coverageTable(coverage) + after;
    expect(found).toBe(await expectedFile(file('README.md'), found));
  });
});

describe('an obligation of plan 632', () => {
  it('quotes the plan, and the quote is that of a duty with the same clause', () => {
    const clauses = new Map(coverage.map(({ quote, clause }) => [oneLine(quote), clause]));
    const found = plan.obligations.map(({ id, source: { quote, section } }) => ({ id, quote, section }));
    expect(found).toEqual(found.map((one) => ({ ...one, section: clauses.get(oneLine(one.quote)) })));
    expect(found.filter(({ quote }) => !planText.includes(oneLine(quote)))).toEqual([]);
  });

  it('says what it is inferred from, and waits for a person to confirm it', () => {
    const open = plan.obligations.filter(({ basis }) => basis !== 'given');
    expect(open.filter(({ inferredFrom, confirmed }) => inferredFrom === undefined || confirmed)).toEqual([]);
    expect(open.length).toBeGreaterThan(0);
  });

  it('does not escalate to those whom the plan asks, except the Youth Union where V-TC.5 orders it', () => {
    const asked = new Set(plan.units.filter(({ level }) => level === 'front').map(({ id }) => id));
    const escalated = plan.obligations.flatMap(({ id, steps }) =>
      steps
        .filter(({ policy }) => (plan.policies[policy]?.escalate ?? []).length > 0)
        .flatMap(({ audience }) => audienceOn(plan, '2024-01-15', { audience }).units)
        .filter(({ unitId }) => asked.has(unitId))
        .map(({ unitId }) => `${id}: ${unitId}`),
    );
    expect(escalated).toEqual(['school-year-activities: tinh-doan']);
    expect(plan.policies['asked']?.escalate).toEqual([]);
    expect(plan.policies['ordered']?.escalate.map(({ to }) => to)).toEqual(['head', 'coordinator', 'owner']);
  });
});

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
      cycleOf: 'lead-report/2026',
      dueOn: '2026-11-25',
      nominalDueOn: '2026-11-25',
      since: 'no rule since the merger of ministries: the last one',
    },
    {
      cycleOf: 'unit-half-year-report/2022-H2',
      dueOn: '2022-12-26',
      nominalDueOn: '2022-12-25',
      since: 'Decree 09/2019: the 25th',
    },
    {
      cycleOf: 'unit-half-year-report/2023-H1',
      dueOn: '2023-06-06',
      nominalDueOn: '2023-06-06',
      since: 'Circular 02/2023: before the cut-off',
    },
    {
      cycleOf: 'unit-year-report/2022',
      dueOn: '2022-12-16',
      nominalDueOn: '2022-12-16',
      since: 'two working days after the cut-off',
    },
    {
      cycleOf: 'unit-year-report/2027',
      dueOn: '2027-11-19',
      nominalDueOn: '2027-11-20',
      since: 'a Saturday: the day before, never later',
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

  it('put the reports of the units before that of the lead in every year', () => {
    const years = cycles.filter(({ obligationId }) => obligationId === 'lead-report');
    expect(years).toHaveLength(7);
    for (const { periodKey, dueOn } of years)
      for (const id of ['unit-year-report', 'front-activities', 'media-output'])
        expect(cycle(id, periodKey).dueOn < dueOn).toBe(true);
  });

  it('read "trước ngày 20/12" as the 19th, first in 2026, and show the Friday before', () => {
    const reports = cycles.filter(({ obligationId }) => obligationId === 'spokesperson-year-report');
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
    const lead = (year: string) => cycle('lead-report', year).units;
    expect([lead('2024'), lead('2025'), lead('2026')]).toEqual([
      ['so-tttt'],
      ['so-vhttdl-lam-dong'],
      ['so-vhttdl-lam-dong'],
    ]);
    expect(cycle('press-information-conference', '2025-Q1').units).toEqual(['so-vhttdl']);
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
