import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { audienceOn, type Obligation, type Plan } from '@kyhan/plan';
import { kyhan } from '@kyhan/testkit/kyhan';
import { expectedFile } from '../support/expected-file.js';
import { coverageTable, readCoverage, type Coverage } from './coverage.js';
import { FOLDER_632 as FOLDER, factsOf632, type FactsOf632 } from './facts-of-632.js';

const file = (name: string) => path.join(FOLDER, name);

let facts: FactsOf632;
let plan: Plan;
let coverage: Coverage[];
let planText = '';

beforeAll(async () => {
  facts = await factsOf632();
  plan = facts.plan;
  coverage = await readCoverage(FOLDER);
  planText = oneLine(await readFile(file('plan-632.vi.txt'), 'utf8'));
});

/** The text of the plan is broken into lines and paragraphs in the middle of sentences. */
function oneLine(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

const obligation = (id: string) => facts.obligation(id);

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
      'spokesperson-year-report': ['main', 'sending', 'contribution'],
      'annual-plan': ['main'],
      'plan-and-budget': ['main'],
      'training-round': ['nomination', 'nomination-asked', 'attendance'],
      'school-year-activities': ['main', 'youth-union'],
      'award-nominations': ['main'],
      'report-on-request': ['main'],
    });
  });

  it('asks for nothing before the day after it was signed', () => {
    const early = facts.cycles.filter(({ steps }) => steps.some(({ due }) => due.on <= plan.issuedOn));
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
    const after = facts.cycles.filter(({ dueOn }) => dueOn > '2025-06-30');
    expect(new Set(after.map(({ obligationId }) => obligationId))).toEqual(
      new Set(['spokesperson-year-report']),
    );
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
        const described =
          (await readFile(path.join(FOLDER, journey), 'utf8')).match(/describe\(['"].*['"]/g) ?? [];
        expect(described).toContainEqual(expect.stringContaining(name));
        borne += 1;
      }
    expect(borne).toBe(11);
  });
});
