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

/** Units that live before anything was reorganised. */
function living(audience: readonly string[]): string[] {
  return audienceOn(plan, '2024-01-15', { audience }).units.map(({ unitId }) => unitId);
}

/** Who is reached at an obligation, or at the step or field behind its slash: whoever owes it or contributes to it. */
function unitsAt(name: string): string[] {
  const [id = '', part] = name.split('/');
  const { steps, targets, cooperate = [] } = obligation(id);
  const contributing = cooperate.flatMap(({ audience, contribute }) => (contribute ? audience : []));
  if (part === undefined || targets.some((target) => target.id === part))
    return living([...steps.flatMap(({ audience }) => audience), ...contributing]);
  const asking = steps.filter(
    (step) =>
      step.id === part ||
      plan.forms[step.form ?? '']?.sections.some(({ fields }) => fields.some((field) => field.id === part)),
  );
  return living(asking.flatMap(({ audience }) => audience));
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
      'press-briefing': ['topics', 'agenda', 'meeting', 'conclusions', 'release'],
      'unit-half-year-report': ['main'],
      'unit-year-report': ['main'],
      'lead-report': ['draft', 'main'],
      'spokesperson-year-report': ['main', 'sending'],
      'annual-plan': ['main'],
      'plan-and-budget': ['main'],
      'training-round': ['nomination', 'nomination-asked', 'attendance'],
      'school-year-activities': ['main', 'youth-union'],
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

  it('has a place with each unit whose duty it is', () => {
    const astray = coverage.flatMap(({ row, units, obligations, coveredBy }) => {
      const reached = new Set([...obligations, ...coveredBy].flatMap(unitsAt));
      return living(units).flatMap((unitId) => (reached.has(unitId) ? [] : [`${row}: ${unitId}`]));
    });
    expect(astray).toEqual([]);
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
    const found = before + coverageTable(coverage, plan) + after;
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
    const open = plan.obligations.filter(({ basis, dueBasis = basis }) => dueBasis !== 'given');
    expect(open.filter(({ inferredFrom, confirmed }) => inferredFrom === undefined || confirmed)).toEqual([]);
    expect(open.length).toBeGreaterThan(0);
  });

  it('escalates over nobody whom the plan asks: Front, Party bodies and the press', () => {
    const askedLevels = new Set(['front', 'press']);
    const asked = new Set(plan.units.filter(({ level = '' }) => askedLevels.has(level)).map(({ id }) => id));
    const steps = plan.obligations.flatMap((one) => one.steps.map((step) => ({ ...step, of: one.id })));
    const escalated = steps
      .filter(({ policy }) => (plan.policies[policy]?.escalate ?? []).length > 0)
      .flatMap(({ of, audience }) => living(audience).map((unitId) => `${of}: ${unitId}`))
      .filter((one) => asked.has(one.split(': ')[1] ?? ''));
    expect(escalated).toEqual([]);
    expect(plan.policies['asked']?.escalate).toEqual([]);
    expect(plan.policies['ordered']?.escalate.map(({ to }) => to)).toEqual(['head', 'coordinator', 'owner']);
  });

  it('asks for no topics of the press, and presses nobody for any', () => {
    const [topics] = obligation('press-briefing').steps;
    expect(living(topics?.audience ?? []).filter((id) => id === 'bao-dak-nong' || id === 'dai-ptth')).toEqual(
      [],
    );
    expect(plan.policies[topics?.policy ?? '']).toMatchObject({ escalate: [] });
    expect(topics).toMatchObject({ nil: true, silence: 'nil' });
  });

  it('leaves to the budget’s own body what is owed to it: no review, no escalation, no press', () => {
    const { dueBasis, steps, recipients } = obligation('plan-and-budget');
    expect(dueBasis).toBe('inferred');
    expect(recipients).toMatchObject([{ unit: 'so-tai-chinh' }]);
    expect(steps).toMatchObject([{ review: false, audience: ['departments', 'districts'], policy: 'told' }]);
    expect(plan.policies['told']).toMatchObject({ escalate: [] });
  });

  it('lets what may be secret come on paper alone, and keeps no text of direction to the press', () => {
    expect(obligation('handling-advice')).toMatchObject({ submission: 'on-paper', handling: 'internal' });
    expect(obligation('handling-advice').steps.flatMap(({ form }) => form ?? [])).toEqual([]);
    const fields = Object.values(plan.forms).flatMap(({ sections }) => sections.flatMap((one) => one.fields));
    const ofDirection = fields.filter(({ label }) => /định hướng|hướng dẫn báo chí/i.test(label.vi));
    expect(ofDirection.map(({ id, type }) => [id, type])).toEqual([
      ['direction', 'yes-no'],
      ['guidance', 'yes-no'],
    ]);
  });

  it('is held back from the merger of the provinces on, but for what a decree orders', () => {
    const held = plan.obligations.filter(({ suspended }) => suspended !== undefined);
    expect(plan.obligations.filter((one) => !held.includes(one)).map(({ id }) => id)).toEqual([
      'spokesperson-year-report',
    ]);
    for (const { suspended } of held)
      expect(suspended).toMatchObject([{ reason: expect.stringContaining('Lâm Đồng') }]);
    const after = cycles.filter(({ dueOn }) => dueOn > '2025-06-30');
    expect(new Set(after.map(({ obligationId }) => obligationId))).toEqual(
      new Set(['spokesperson-year-report']),
    );
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
    const { cooperate } = obligation('spokesperson-year-report');
    expect(cooperate).toMatchObject([
      {
        audience: ['departments', 'districts'],
        contribute: { due: { position: { count: 2, from: 'cut-off' } } },
      },
    ]);
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
    const lead = (id: string, period: string) => {
      const { steps, dueOn, obligation: of } = cycle(id, period);
      const { stepId } = steps.at(-1)!;
      const { audience } = of.steps.find((step) => step.id === stepId)!;
      return audienceOn(plan, dueOn, { audience, scope: of.scope }).units.map(({ unitId }) => unitId);
    };
    expect(lead('lead-report', '2024')).toEqual(['so-tttt']);
    expect(lead('press-briefing', '2025-04')).toEqual(['so-vhttdl']);
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

describe('each of the eleven rows of plan 632', () => {
  it('that has a test is borne by it with its name', async () => {
    const readme = await readFile(file('README.md'), 'utf8');
    const [, table = ''] = readme.split('## Mười một dòng');
    const rows = [...table.split('\n## ')[0]!.matchAll(/^\| [^|]* \/ ([^|]+) \| (.*) \|$/gm)].slice(1);
    expect(rows).toHaveLength(11);
    let borne = 0;
    for (const [, name = '', place = ''] of rows)
      for (const [, journey = ''] of place.startsWith('[') ? [...place.matchAll(/\(([^)]+)\)/g)] : []) {
        const described = (await readFile(path.join(FOLDER, journey), 'utf8')).match(/describe\('.*'/g) ?? [];
        expect(described).toContainEqual(expect.stringContaining(name));
        borne += 1;
      }
    expect(borne).toBeGreaterThanOrEqual(9);
  });
});
