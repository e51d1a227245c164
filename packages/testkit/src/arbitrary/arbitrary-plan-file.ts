import fc from 'fast-check';
import type { DayRule } from '@kyhan/calendar';
import { writtenPeriod, writtenPosition, type PlanDefinition } from '@kyhan/plan';
import { arbitraryCalendar, arbitraryDate, arbitraryDay, arbitraryPeriods } from './arbitrary-calendar.js';

const UNITS = ['city', 'linh', 'bac', 'nam', 'dong'] as const;
const GROUPS = ['wards', 'some', 'all'] as const;

const text = fc.oneof(
  fc.constantFrom(
    'Báo cáo, đột xuất',
    'a: b',
    '- c',
    '# d',
    'null',
    '~',
    'true',
    '1e3',
    '2026-01-01',
    "it's",
    '[x',
    'y}',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 15 })
    .map((value) => value.normalize('NFC').trim())
    .filter((value) => value !== ''),
);
const words = fc.record({ vi: text, en: text });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });
const span = fc.oneof(
  fc.record({ workingDays: fc.integer({ min: 0, max: 20 }) }),
  fc.record({ days: fc.integer({ min: 0, max: 20 }) }),
);

/** Leaves out what is undefined, in every depth. */
function there<T>(value: T): T {
  if (Array.isArray(value)) return value.map(there) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.map(([key, inner]) => [key, there(inner)])) as T;
}

const units = fc
  .array(
    fc.record({
      name: words,
      level: maybe(fc.constantFrom('ward', 'office')),
      contacts: maybe(
        fc.array(
          fc.record({
            role: fc.constantFrom('focal-point', 'deputy', 'clerk', 'head'),
            name: maybe(text),
            email: fc.constantFrom('a@example.org', 'b.c@example.org'),
            language: maybe(fc.constantFrom('vi', 'en')),
          }),
          { maxLength: 2 },
        ),
      ),
    }),
    { minLength: UNITS.length, maxLength: UNITS.length },
  )
  .map((rows) =>
    rows.map((row, i) => ({
      id: UNITS[i],
      ...row,
      ...(i === 0 ? {} : { parent: 'city' }),
      // One ward has ended and another owes in its place.
      ...(UNITS[i] === 'dong'
        ? {
            lives: { from: '2020-01-01', to: '2026-06-30' },
            successors: [{ unit: 'nam', from: '2026-07-01', scope: 'press' }],
          }
        : {}),
    })),
  );

/** What a notice is counted by: hours too. */
const moment = fc.oneof(span, fc.record({ hours: fc.integer({ min: 1, max: 72 }) }));

const policy = fc.record({
  remind: maybe(fc.array(moment, { maxLength: 3 })),
  sendAt: maybe(fc.constantFrom('08:00', '07:30')),
  overdue: maybe(
    fc.oneof(
      fc.record({ everyWorkingDays: fc.integer({ min: 1, max: 5 }), atMost: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ everyDays: fc.integer({ min: 1, max: 5 }), atMost: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ everyHours: fc.integer({ min: 1, max: 48 }), atMost: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ atMost: fc.integer({ min: 1, max: 5 }) }),
    ),
  ),
  escalate: maybe(
    fc.array(
      fc.record({
        after: moment,
        to: fc.constantFrom('head', 'coordinator', 'owner'),
        draft: maybe(fc.constant(true)),
      }),
      { maxLength: 2 },
    ),
  ),
  review: maybe(
    fc.record({
      due: maybe(span),
      remindAfter: maybe(span),
      atMost: maybe(fc.integer({ min: 1, max: 5 })),
      escalate: maybe(
        fc.array(fc.record({ after: span, to: fc.constant('head') }), { minLength: 1, maxLength: 2 }),
      ),
    }),
  ),
  lock: maybe(fc.record({ after: span })),
  quiet: maybe(fc.constant({ from: '18:00', to: '07:00' })),
  extension: maybe(fc.constant({ document: 'beyond-set-day' })),
  acknowledge: maybe(fc.record({ within: span })),
  approval: maybe(fc.constant(['head'])),
  digest: maybe(fc.record({ atMostPerDay: fc.integer({ min: 1, max: 50 }) })),
  returnDays: maybe(fc.integer({ min: 1, max: 60 })),
});

const audience = fc.uniqueArray(fc.constantFrom(...UNITS, ...GROUPS), { minLength: 1, maxLength: 3 });
const common = {
  nil: maybe(fc.constantFrom('allowed', 'refused')),
  review: maybe(fc.boolean()),
  form: maybe(fc.constantFrom('forms/a.yaml', 'b.yaml')),
};

/** A day rule as a file has it, defaults now and then left out. */
function writtenDay({ position, roll, time, exclusive }: DayRule): Record<string, unknown> {
  const written = writtenPosition(position);
  // Hours never roll, and have no other hour.
  return position.type === 'hours'
    ? written
    : { ...written, ...there({ roll, time, exclusive: exclusive || undefined }) };
}

/** Who stands for a due day. */
const settled = fc.record({
  confirmed: maybe(fc.record({ by: text, on: arbitraryDate, note: maybe(text) })),
  setBy: maybe(text),
});

const due = fc.oneof(
  { weight: 3, arbitrary: arbitraryDay.map(writtenDay) },
  {
    weight: 1,
    arbitrary: fc.tuple(arbitraryDay, settled).map(([day, rest]) => ({ ...writtenDay(day), ...rest })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(arbitraryDay, arbitraryDay, arbitraryDate).map(([a, b, on]) => [
      { ...writtenDay(a), until: on },
      { ...writtenDay(b), from: `${Number(on.slice(0, 4))}-01-01` },
      { ...writtenDay(b), from: '2000-01-01' },
      { ...writtenDay(a), months: [3, 6] },
    ]),
  },
);

const opens = fc.integer({ min: 1, max: 60 }).map((workingDays) => ({ before: 'due', workingDays }));

const whole = fc.record({ audience, due, opens: maybe(opens), ...common });
const inSteps = fc
  .record({
    anchor: arbitraryDay.map((day) => writtenDay({ ...day, exclusive: false })),
    steps: fc.array(
      fc.record({
        title: maybe(words),
        audience,
        after: fc.integer({ min: 0, max: 9 }),
        policy: maybe(fc.constantFrom('ordered', 'asked')),
        gathering: fc.boolean(),
        ...common,
      }),
      { minLength: 1, maxLength: 3 },
    ),
    opens,
  })
  .map(({ steps, ...rest }) => ({
    ...rest,
    steps: steps.map(({ after, gathering, ...step }, i) => ({
      id: `step-${i}`,
      ...step,
      due: { after: 'anchor', workingDays: after },
      ...(gathering && i > 0 ? { gathers: `step-${i - 1}` } : {}),
    })),
  }));

const basis = fc.oneof(
  fc.constant({ basis: 'given' }),
  fc.record({
    basis: fc.constantFrom('given', 'inferred', 'ambiguous'),
    dueBasis: maybe(fc.constantFrom('given', 'inferred')),
    inferredFrom: text,
  }),
  fc.record({
    basis: fc.constantFrom('inferred', 'ambiguous'),
    confirmed: fc.record({ by: text, on: arbitraryDate, note: text }),
  }),
);

/** What waits for the coordinator, of an obligation and of the plan. */
const waiting = {
  unconfirmed: maybe(fc.constantFrom('draft', 'run')),
  announce: maybe(fc.constantFrom('required', 'none')),
};

const obligation = fc
  .tuple(
    fc.record({
      kind: fc.constantFrom('report', 'briefing', 'budget', 'event', 'request'),
      title: words,
      source: fc.record({ document: maybe(fc.constantFrom('plan', 'decree')), section: text, quote: text }),
      period: fc.oneof(
        { weight: 9, arbitrary: arbitraryPeriods.map(writtenPeriod) },
        { weight: 1, arbitrary: fc.constant('on-request') },
      ),
      inForce: maybe(
        fc.constantFrom(
          { from: '2024-03-01' },
          { to: '2027-03-01' },
          { from: '2024-01-01', to: '2026-12-31' },
        ),
      ),
      policy: fc.constantFrom('ordered', 'asked'),
      scope: maybe(fc.constantFrom('press', 'digital')),
      suspended: maybe(
        fc.constantFrom(
          [{ from: '2025-07-01', to: '2025-09-30', reason: 'x', document: 'y' }],
          [{ from: '2026-01-01', reason: 'x' }],
        ),
      ),
      handling: maybe(fc.constant('internal')),
      document: maybe(fc.constant('required')),
      submission: maybe(fc.constantFrom('online', 'on-paper')),
      product: maybe(words),
      assignedBy: maybe(words),
      ...waiting,
    }),
    basis,
    fc.oneof({ weight: 3, arbitrary: whole }, { weight: 1, arbitrary: inSteps }),
  )
  .map(([head, why, how]) => ({ ...head, ...why, ...how }));

const field = fc.oneof(
  fc.record({
    type: fc.constantFrom('text', 'long-text', 'date', 'yes-no', 'file'),
    label: words,
    help: maybe(words),
    required: maybe(fc.boolean()),
  }),
  fc.record({
    type: fc.constant('number'),
    label: words,
    unit: maybe(words),
    min: maybe(fc.constantFrom(0, -1.5)),
    max: maybe(fc.constantFrom(1, 100)),
    whole: maybe(fc.boolean()),
    consolidate: maybe(fc.constantFrom('sum', 'average', 'list', 'none')),
  }),
  fc.record({
    type: fc.constant('choice'),
    label: words,
    choices: fc.tuple(words, words).map((labels) => labels.map((label, i) => ({ value: `c-${i}`, label }))),
  }),
  fc.record({
    type: fc.constant('table'),
    label: words,
    columns: fc
      .array(words, { minLength: 1, maxLength: 2 })
      .map((labels) => labels.map((label, i) => ({ id: `k-${i}`, type: 'text', label }))),
  }),
);

const form = fc
  .record({
    id: maybe(fc.constant('form-id')),
    title: words,
    sections: fc.array(fc.tuple(words, fc.array(field, { minLength: 1, maxLength: 3 })), {
      minLength: 1,
      maxLength: 2,
    }),
  })
  .map(({ sections, ...head }) => ({
    ...head,
    sections: sections.map(([title, fields], i) => ({
      id: `section-${i}`,
      title,
      fields: fields.map((one, j) => ({ id: `f-${i}-${j}`, ...one })),
    })),
  }));

/** A file holds no form that nothing names. */
function named(forms: Readonly<Record<string, unknown>>, obligations: unknown): Record<string, unknown> {
  const written = JSON.stringify(obligations);
  return Object.fromEntries(Object.entries(forms).filter(([name]) => written.includes(`"form":"${name}"`)));
}

/** A paper of the office that comes back. */
const paper = fc.record({
  paper: fc.constantFrom('urging', 'results'),
  period: fc.constantFrom('month', 'quarter', 'half-year', 'year'),
  drafted: maybe(
    fc.oneof(
      fc.record({
        after: fc.constantFrom('period-start', 'cut-off'),
        workingDays: fc.integer({ min: 0, max: 9 }),
      }),
      fc.record({
        day: fc.integer({ min: 1, max: 28 }),
        roll: maybe(fc.constantFrom('forward', 'back', 'none')),
      }),
      fc.constant({ at: 'cut-off' }),
    ),
  ),
});

/** A plan as somebody might write it: every kind of key, now and then left out. Not each is one that `check` takes. */
export const arbitraryPlanFile: fc.Arbitrary<PlanDefinition> = fc
  .record({
    plan: text,
    title: words,
    issuedOn: arbitraryDate,
    inForce: fc.constantFrom(
      { from: '2023-01-01', to: '2028-12-31' },
      { from: '2024-02-29', to: '2027-06-15' },
    ),
    timeZone: maybe(fc.constantFrom('Europe/Warsaw', 'America/New_York', 'UTC')),
    calendar: maybe(fc.oneof(fc.constant('vn-civil-service'), arbitraryCalendar)),
    units,
    ...waiting,
    policies: fc.record({ ordered: policy, asked: policy }),
    papers: maybe(fc.array(paper, { minLength: 1, maxLength: 2 })),
    reasons: maybe(
      fc.record({
        return: maybe(fc.array(words, { minLength: 1, maxLength: 2 })),
        refuse: maybe(fc.array(words, { minLength: 1, maxLength: 2 })),
      }),
    ),
    kinds: maybe(fc.record({ audit: words })),
    forms: fc.record({ 'forms/a.yaml': form, 'b.yaml': form }),
    obligations: fc.array(obligation, { minLength: 1, maxLength: 3 }),
  })
  .map(({ obligations, forms, ...head }) =>
    there({
      ...head,
      forms: named(forms, obligations),
      slug: 'arbitrary',
      coordinator: 'linh',
      owner: 'city',
      sources: [
        { id: 'plan', title: 'Plan' },
        { id: 'decree', title: 'Nghị định' },
      ],
      groups: {
        wards: { 'children-of': 'city', level: 'ward' },
        some: ['bac', 'nam'],
        all: ['some', 'linh', 'dong'],
      },
      obligations: obligations.map((one, i) => ({ id: `o-${i}`, ...one })),
    }),
  ) as unknown as fc.Arbitrary<PlanDefinition>;
