import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { addDays, isoInstant, localDate } from '@kyhan/calendar';
import {
  areAllIn,
  daysToMend,
  decide,
  evolve,
  recipientsOfResult,
  type AssignmentEvent,
  type AssignmentState,
} from '@kyhan/engine';
import { openedByStep, reviewReminders, reviewerTimes, timetableFor } from '@kyhan/engine/timetable';
import { consolidation } from '@kyhan/engine/consolidation';
import { coverageOn, trainingBook, UNKNOWN_ROSTER } from '@kyhan/engine/training';
import { checkTexts, cyclePlan, expectedPeriod, isReachedByMail, planCalendar, type Plan } from '@kyhan/plan';
import { cycleIn, planOf, planText } from '../plan-format/plan-of.js';

const PAGE = readFileSync(path.resolve(import.meta.dirname, '../../docs/plan-format.md'), 'utf8');

/** The rows of the table whose first heading is given, cell by cell, without the marks of code. */
function rows(heading: string): string[][] {
  const table = PAGE.slice(PAGE.indexOf(`| \`${heading}\` |`)).split('\n');
  const end = table.findIndex((line) => !line.startsWith('|'));
  return table.slice(2, end).map((line) =>
    line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

/** When what a policy says of the report of August 2026 leaves; handed in, and returned, at ten on 25 August. */
async function leavesAt(written: string, what: string): Promise<string> {
  const keys = 'period: month\ndue: { day: 25 }';
  const { plan } = await checkTexts({
    'plan.yaml': planText(keys, { policies: `{ ordered: { ${written} } }` }),
  });
  const [policy, calendar] = [plan?.policies['ordered'], plan && planCalendar(plan)];
  if (policy === undefined || calendar === undefined) throw new Error(written);
  const { opensAt, dueOn, dueAt } = await cycleIn('2026-08', keys);
  const zone = 'Asia/Ho_Chi_Minh';
  const counting = { policy, calendar, zone };
  const timetable = timetableFor({ ...counting, opensAt, dueOn, dueAt });
  const sent = { ...counting, storedAt: Date.parse('2026-08-25T10:00:00+07:00') };
  const instants: Readonly<Record<string, readonly (number | undefined)[]>> = {
    remind: timetable.remindAt,
    overdue: timetable.overdueRemindAt,
    escalate: timetable.escalateAt.map(({ at }) => at),
    lock: [timetable.lockAt],
    acknowledge: [timetable.acknowledgeAt],
    reviewer: reviewReminders(sent),
    "reviewer's head": reviewerTimes(sent).headAt,
  };
  const told = instants[what]?.map((at) =>
    isoInstant(at ?? 0, zone)
      .slice(0, 16)
      .replace('T', ' '),
  );
  return told?.join(', ') ?? calendar.shiftWorkingDays('2026-08-25', daysToMend(policy));
}

/** The examples of the section about consolidation: its key, and its template. */
function consolidationExamples(): readonly string[] {
  const section = /## Tổng hợp[^]*?(?=\n## )/.exec(PAGE)?.[0] ?? '';
  return [...section.matchAll(/```yaml\n([^]*?)```/g)].map(([, yaml = '']) => yaml);
}

const template = () => consolidationExamples()[1] ?? '';

async function consolidating(paper: string) {
  const keys = `period: month\ndue: { day: 25 }\nform: f.yaml\n${consolidationExamples()[0] ?? ''}`;
  const lead = [
    '  - id: lead-report',
    '    kind: report',
    '    title: { vi: Tổng hợp, en: Together }',
    '    source: { section: I.2, quote: tổng hợp }',
    '    basis: given',
    '    policy: ordered',
    '    audience: [linh]',
    '    period: month',
    '    due: { day: 28 }',
  ].join('\n');
  return await checkTexts({
    'plan.yaml': `${planText(keys)}${lead}\n`,
    'f.yaml': FORM,
    'mau/so.yaml': paper,
  });
}

const FORM = `title: { vi: Mẫu, en: Form }
sections:
  - id: all
    title: { vi: Chung, en: General }
    fields:
      - { id: events, type: number, label: { vi: Số hoạt động, en: Activities }, consolidate: sum }
      - { id: difficulties, type: long-text, label: { vi: Khó khăn, en: Difficulties } }
      - id: sessions
        type: table
        label: { vi: Buổi, en: Sessions }
        columns: [{ id: name, type: text, label: { vi: Tên, en: Name } }]
`;

/** When the agenda of August 2026 opens and is due, where its two topics come in on these days at ten, or never. */
async function agendaWhere(plan: Plan, sentOn: readonly string[]): Promise<readonly (string | undefined)[]> {
  const [obligation] = plan.obligations;
  const period = obligation && expectedPeriod(plan, obligation, '2026-08');
  const calendar = planCalendar(plan);
  const days = obligation && period && cyclePlan({ plan, obligation, period, calendar });
  const policy = plan.policies['ordered'];
  if (days === undefined || policy === undefined) throw new Error('the page has no meeting');
  const counting = { policy, calendar, zone: plan.timeZone };
  const opened = (stepId: string, unitId: string, waitsFor?: string) => {
    const { due, opens = days.opens } = days.steps.find((step) => step.stepId === stepId)!;
    const timetable = timetableFor({ ...counting, opensAt: opens.at, dueOn: due.on, dueAt: due.at });
    const owed = { cycleId: 'c', stepId, unitId, review: true, timetable, ...(waitsFor && { waitsFor }) };
    const event = { stream: `${stepId}/${unitId}`, sequence: 1, at: days.opens.at, actor: 'time' } as const;
    return evolve(undefined, { ...event, fact: { type: 'opened', ...owed } });
  };
  const at = (on: string) => Date.parse(`${on}T10:00:00+07:00`);
  const lived = (state: AssignmentState, events: readonly AssignmentEvent[]) => events.reduce(evolve, state);
  const topics = sentOn.map((_on, i) => opened('topics', `u${i}`));
  let agenda = opened('agenda', 'linh', 'topics');
  // Each day at ten, from the opening on until it is open.
  for (let on = localDate(days.opens.at, plan.timeZone); agenda.waitsFor; on = addDays(on, 1)) {
    const now = at(on);
    sentOn.forEach((day, i) => {
      if (day !== on) return;
      const input = {
        kind: 'submission',
        submissionId: `s${i}`,
        version: 1,
        nil: false,
        onTime: true,
      } as const;
      const sent = { ...input, storedAt: now, reviewRemindAt: [], actor: `unit:u${i}` };
      topics[i] = lived(topics[i]!, decide(topics[i]!, [sent], now));
    });
    const isIn = areAllIn(topics);
    const opening = ({ timetable }: AssignmentState) =>
      isIn || timetable.opensAt <= now ? openedByStep(counting, timetable, now) : undefined;
    agenda = lived(agenda, decide(agenda, [], { now, catchUp: () => undefined, opening }));
  }
  return [localDate(agenda.timetable.opensAt, plan.timeZone), agenda.timetable.dueOn];
}

describe('the page of the plan format', () => {
  it('has rows', () => {
    expect(rows('period').length).toBeGreaterThan(15);
    expect(rows('due').length).toBeGreaterThan(15);
  });

  it.each(rows('period'))('says what `period: %s` is: %s, %s', async (...[period, key = '', span]) => {
    const cycle = await cycleIn(key, `period: ${period}\ndue: { at: cut-off, roll: none }`);
    expect(`${cycle.periodFrom} – ${cycle.periodTo}`).toBe(span);
  });

  it.each(rows('due'))(
    'says when `due: %s` of `%s` is in %s',
    async (...[due, period, key = '', written, dueOn]) => {
      const cycle = await cycleIn(key, `period: ${period}\ndue: ${due}`);
      expect([cycle.nominalDueOn, cycle.dueOn]).toEqual([written, dueOn]);
    },
  );

  it('has a row for each that a policy has of its own time', () => {
    const written = rows('policy').map(([policy = '']) => /^\w+/.exec(policy)?.[0]);
    expect(new Set(written)).toEqual(
      new Set(['remind', 'overdue', 'escalate', 'lock', 'acknowledge', 'review', 'returnDays']),
    );
  });

  it.each(rows('policy'))('says what `%s` comes to: %s %s', async (...[policy, what = '', when]) => {
    expect(await leavesAt(policy ?? '', what.split(' / ')[1] ?? '')).toBe(when);
  });

  it('says when the steps of a meeting open and are due', async () => {
    const [, keys = ''] = /```yaml\n(.*?)```/s.exec(PAGE) ?? [];
    const plan = await planOf(keys);
    const [obligation] = plan.obligations;
    const period = obligation && expectedPeriod(plan, obligation, '2026-08');
    if (obligation === undefined || period === undefined) throw new Error('the page has no meeting');
    const days = cyclePlan({ plan, obligation, period, calendar: planCalendar(plan) });
    expect(days?.anchor?.on).toBe('2026-09-09');
    expect(obligation.anchor?.time).toBe('08:00');
    const told = days?.steps.map(({ stepId, opens, due }) => [stepId, (opens ?? days.opens).on, due.on]);
    expect(rows('step')).toEqual(told);
  });

  it.each(rows('topics in'))(
    'opens the agenda where topics are in on %s: %s, due %s',
    async (...[sent = '', opensOn, dueOn]) => {
      const [, keys = ''] = /```yaml\n(.*?)```/s.exec(PAGE) ?? [];
      expect(await agendaWhere(await planOf(keys), sent.split(', '))).toEqual([opensOn, dueOn]);
    },
  );

  it.each(rows('recipients'))(
    'says who of `recipients: %s` is written to',
    async (...[written, mail, other]) => {
      const plan = await planOf(`period: month\ndue: { day: 25 }\nrecipients: ${written}`);
      const [obligation] = plan.obligations;
      if (obligation === undefined) throw new Error(written);
      const of = { stepId: 'main', unitId: 'bac', contribution: false };
      const named = recipientsOfResult(plan, obligation, of).map((one) => {
        return [isReachedByMail(one, plan, '2026-08-25'), one.name.vi] as const;
      });
      const namesOf = (way: boolean) =>
        named.flatMap(([by, name]) => (by === way ? [name] : [])).join(', ') || '–';
      expect([namesOf(true), namesOf(false)]).toEqual([mail, other]);
    },
  );

  it.each(rows('targets'))(
    'says how far the target %s is reached on %s',
    async (...[target, on = '', onRoster, trained, percent]) => {
      const keys = `period: year\ndue: { on: 12-20 }\ntargets: [${target}]`;
      const text = planText(keys).replace('kind: report', 'kind: training');
      const { plan } = await checkTexts({ 'plan.yaml': text, 'r.csv': 'person,unit,from\n' });
      const [read] = plan?.obligations[0]?.targets ?? [];
      if (plan === undefined || read === undefined) throw new Error(text);
      const { rosters } = trainingBook([
        {
          deed: 'roster-told',
          roster: 'r.csv',
          members: [
            { person: 'an', unit: 'bac', from: '2026-01-01' },
            { person: 'binh', unit: 'nam', from: '2026-01-01' },
            { person: 'chi', unit: 'nam', from: '2026-07-01' },
          ],
        },
        { deed: 'attended', session: 's', on: '2026-03-10', rosters: ['r.csv'], people: ['an'] },
      ]);
      const roster = rosters.get('r.csv') ?? UNKNOWN_ROSTER;
      const coverage = coverageOn({ plan, target: read, roster, on });
      expect([coverage.onRoster, coverage.trained, coverage.percent].map(String)).toEqual([
        onRoster,
        trained,
        percent,
      ]);
    },
  );

  it.each(rows('consolidate'))(
    'says what `consolidate: %s` makes of %s and %s',
    (...[rule, inTime = '', late = '', ...expected]) => {
      const label = { vi: 'Số', en: 'Number' };
      const field = { id: 'n', type: 'number', label, required: true, consolidate: rule as 'sum' } as const;
      const form = { id: 'f', title: label, sections: [{ id: 's', title: label, fields: [field] }] };
      const work = (unitId: string, n: string, isLate: boolean) => ({
        assignmentId: unitId,
        unitId,
        isAsked: false,
        status: 'accepted' as const,
        report: {
          submissionId: unitId,
          version: 1,
          hash: '',
          receivedAt: 0,
          isLate,
          isNil: false,
          values: { n: Number(n) },
        },
      });
      const { sections } = consolidation({
        form,
        works: [work('bac', inTime, false), work('nam', late, true)],
      });
      expect(sections[0]?.fields[0]).toMatchObject({
        inTime: Number(expected[0]),
        late: Number(expected[1]),
        all: Number(expected[2]),
      });
    },
  );

  it('shows a consolidation and a template that the plan takes', async () => {
    expect((await consolidating(template())).findings).toEqual([]);
  });

  it.each(rows('written'))('says what is meant where a template has %s', async (written, meant) => {
    const { findings } = await consolidating(template().replace('{accepted}', written ?? ''));
    expect(findings.map(({ code, file, suggestion }) => [code, file, suggestion])).toEqual([
      ['PLAN_UNKNOWN_PLACEHOLDER', 'mau/so.yaml', meant],
    ]);
  });

  it('shows a step with sessions that the plan takes', async () => {
    const step = /## Tập huấn[^]*?```yaml\n([^]*?)```/.exec(PAGE)?.[1] ?? '';
    const keys = [
      'period: year',
      'targets: [{ id: staff, roster: rosters/press-staff.csv, percent: 70, by: 2028-12-31 }]',
      'steps:',
      ...step
        .replace('so-tttt', 'linh')
        .split('\n')
        .map((line) => `  ${line}`),
    ].join('\n');
    const { findings } = await checkTexts({
      'plan.yaml': planText(keys).replace('kind: report', 'kind: training'),
      'rosters/press-staff.csv': 'person,unit,from\n',
    });
    expect(findings).toEqual([]);
  });
});
