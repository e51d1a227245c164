import { z } from 'zod';
import { confirmedFile, dayFile, draftedFile, dueFile } from './day-file.js';
import { fileValues } from './file-values.js';
import { periodFile } from './period-file.js';
import { CONSOLIDATIONS, FIELD_TYPES, FILE_KINDS } from './form.js';
import {
  APPROVERS,
  BASES,
  CONTACT_ROLES,
  ESCALATION_TARGETS,
  LANGUAGES,
  NIL_RETURNS,
  OBLIGATION_KINDS,
  UNCONFIRMED,
} from './plan.js';
import { PAPER_KINDS, PAPER_PERIODS } from './papers/paper-schedule.js';

const { count, date, hours, id, text, time, words } = fileValues;

/** The plan file as it is written (plan-format); strict, so that a slip of the pen is found. */

const span = z.union([z.strictObject({ workingDays: count }), z.strictObject({ days: count })], 'SPAN');
const moment = z.union(
  [z.strictObject({ workingDays: count }), z.strictObject({ days: count }), z.strictObject({ hours })],
  'SPAN',
);
const lifetime = z.strictObject({ from: date.optional(), to: date.optional() });

/** Digits with spaces, dots, dashes or brackets between; `+` before a country. */
const phone = z.string().regex(/^\+?[\d(][\d ().-]{2,24}$/, 'PHONE');

const contact = z.strictObject({
  role: z.enum(CONTACT_ROLES),
  name: text.optional(),
  email: z.email('EMAIL'),
  phone: phone.optional(),
  language: z.enum(['vi', 'en']).optional(),
});

const successor = z.strictObject({ unit: id, from: date, scope: id.optional() });

export const unitFile = z.strictObject({
  id,
  name: words,
  parent: id.optional(),
  level: id.optional(),
  lives: lifetime.optional(),
  successors: z.array(successor).optional(),
  contacts: z.array(contact).optional(),
});

const group = z.union([z.array(id), z.strictObject({ 'children-of': id, level: id.optional() })], 'GROUP');

const policy = z.strictObject({
  remind: z.array(moment).optional(),
  sendAt: time.optional(),
  overdue: z
    .strictObject({
      everyWorkingDays: z.int().min(1).max(100).optional(),
      everyDays: z.int().min(1).max(100).optional(),
      everyHours: hours.optional(),
      atMost: z.int().min(1).max(50),
    })
    .refine(({ everyWorkingDays, everyDays, everyHours }) => {
      return [everyWorkingDays, everyDays, everyHours].filter((every) => every !== undefined).length < 2;
    }, 'RHYTHM')
    .optional(),
  escalate: z
    .array(
      z.strictObject({ after: moment, to: z.enum(ESCALATION_TARGETS), draft: z.literal(true).optional() }),
    )
    .optional(),
  review: z
    .strictObject({
      due: span.optional(),
      remindAfter: span.optional(),
      atMost: z.int().min(1).max(50).optional(),
      escalate: z
        .array(z.strictObject({ after: span, to: z.literal('head') }))
        .min(1)
        .optional(),
    })
    .optional(),
  acknowledge: z.strictObject({ within: span }).optional(),
  approval: z.array(z.enum(APPROVERS)).length(1).optional(),
  returnDays: z.int().min(1).max(60).optional(),
  lock: z.strictObject({ after: span }).optional(),
  quiet: z.strictObject({ from: time, to: time }).optional(),
  extension: z.strictObject({ document: z.enum(['beyond-set-day']) }).optional(),
  digest: z.strictObject({ atMostPerDay: z.int().min(1).max(50) }).optional(),
});

const session = z.strictObject({
  id,
  on: date,
  hours: z.number().gt(0).max(24),
  capacity: z.int().min(1).optional(),
  place: text.optional(),
});

/** That it names somebody is asked of the plan as a whole, where the obligation is known. */
const audience = z.array(id).meta({ minItems: 1 });
const nil = z.enum(NIL_RETURNS).optional();

const target = z.strictObject({
  id,
  title: words.optional(),
  roster: text,
  percent: z.number().gt(0).max(100),
  by: date,
  measuredOn: z.array(date).min(1).optional(),
  count: z.enum(['people', 'heads']).optional(),
  source: text.optional(),
});

const unconfirmed = z.enum(UNCONFIRMED).optional();
const announce = z.enum(['required', 'none']).optional();
const handling = z.enum(['open', 'internal']).optional();
const document = z.enum(['required', 'none']).optional();
const suspension = z.strictObject({
  from: date,
  to: date.optional(),
  reason: text,
  document: text.optional(),
});

/** The clause alone, or with the words that the plan has of it. */
const source = z.union(
  [
    text,
    z.strictObject({
      document: id.optional(),
      section: text,
      quote: z.string('QUOTE').trim().min(1, 'QUOTE'),
    }),
  ],
  'SOURCE',
);

const cooperation = z.strictObject({
  audience,
  contribute: z
    .strictObject({
      due: dayFile,
      form: text.optional(),
      nil: z.enum(['allowed', 'refused']).optional(),
      policy: id.optional(),
    })
    .optional(),
});

/** The day on which a step opens, or the step that is to be in before. */
const stepOpens = z.union([z.strictObject({ after: id }), dayFile], 'DAY');
/** A step, as far as a unit with children is concerned of its children alone; `all` for a lead. */
const gathers = z.union([id, z.strictObject({ step: id, of: z.enum(['all']) })], 'GATHERS');

const step = z.strictObject({
  id,
  title: words.optional(),
  source: source.optional(),
  basis: z.enum(BASES).optional(),
  dueBasis: z.enum(BASES).optional(),
  inferredFrom: text.optional(),
  confirmed: confirmedFile,
  audience,
  opens: stepOpens.optional(),
  due: dueFile,
  form: text.optional(),
  nil,
  gathers: gathers.optional(),
  review: z.boolean().optional(),
  policy: id.optional(),
  attends: z.array(text).min(1).optional(),
  sessions: z.array(session).min(1).optional(),
  cooperate: z.array(cooperation).min(1).optional(),
});

/** Who comes together on the day of the anchor, where, and from when to when. */
const meeting = z.strictObject({
  invite: audience,
  place: words.optional(),
  time: time.optional(),
  ends: time.optional(),
});

/** How what units hand in becomes one report: the papers that are drafted of it, and whose report it goes into. */
const consolidation = z.strictObject({
  papers: z.array(text).min(1).optional(),
  into: id.optional(),
  fills: z.record(id, id).optional(),
});

const recipient = z.strictObject({ name: words, unit: id.optional(), email: z.email('EMAIL').optional() });

export const obligationFile = z.strictObject({
  id,
  kind: z.union([z.enum(OBLIGATION_KINDS), id]),
  title: words,
  source,
  basis: z.enum(BASES).optional(),
  dueBasis: z.enum(BASES).optional(),
  inferredFrom: text.optional(),
  confirmed: confirmedFile,
  unconfirmed,
  announce,
  handling,
  inForce: lifetime.optional(),
  audience: audience.optional(),
  period: periodFile,
  opens: dayFile.optional(),
  anchor: dayFile.optional(),
  meeting: meeting.optional(),
  due: dueFile.optional(),
  steps: z.array(step).min(1).optional(),
  policy: id,
  form: text.optional(),
  nil,
  review: z.boolean().optional(),
  scope: id.optional(),
  targets: z.array(target).optional(),
  suspended: z.array(suspension).min(1).optional(),
  document,
  openedBy: z.enum(['office', 'units']).optional(),
  /** The same as the audience, where others cooperate. */
  lead: audience.optional(),
  cooperate: z.array(cooperation).min(1).optional(),
  recipients: z.array(recipient).min(1).optional(),
  consolidation: consolidation.optional(),
  submission: z.enum(['online', 'on-paper']).optional(),
  product: words.optional(),
  assignedBy: words.optional(),
});

/** A built-in calendar or a file, as it is or with what an administrator corrects in it. */
const calendar = z.union(
  [text, z.strictObject({ base: text.optional(), override: z.union([text, z.array(text).min(1)]) })],
  'CALENDAR',
);

const paper = z.strictObject({
  paper: z.enum(PAPER_KINDS),
  period: z.enum(PAPER_PERIODS),
  drafted: draftedFile.optional(),
});

export const planFile = z.strictObject({
  plan: text,
  slug: id,
  title: words,
  issuedOn: date,
  inForce: z.strictObject({ from: date, to: date }),
  timeZone: text.refine(isTimeZone, 'TIME_ZONE').optional(),
  calendar: calendar.optional(),
  coordinator: id,
  owner: id,
  sources: z.array(z.strictObject({ id, title: text })).optional(),
  units: z.union([text, z.array(unitFile).min(1)], 'UNITS'),
  /** Files beside the plan that say what happened to its units since it was written. */
  reorganisations: z.array(text).min(1).optional(),
  groups: z.record(id, group).optional(),
  policies: z.record(id, policy),
  languages: z.array(z.enum(LANGUAGES)).min(1).optional(),
  evidence: z.enum(['required']).optional(),
  kinds: z.record(id, words).optional(),
  unconfirmed,
  announce,
  handling,
  reasons: z
    .strictObject({ return: z.array(words).min(1).optional(), refuse: z.array(words).min(1).optional() })
    .optional(),
  papers: z.array(paper).min(1).optional(),
  obligations: z.array(obligationFile).min(1),
});

export const unitsFile = z.union([
  z.array(unitFile).min(1),
  z.strictObject({ units: z.array(unitFile).min(1) }),
]);

const choice = z.strictObject({ value: id, label: words });
const bound = z.union([z.number(), z.literal('today'), date], 'BOUND');
const fieldShape = {
  id,
  label: words,
  help: words.optional(),
  required: z.boolean().optional(),
  unit: words.optional(),
  min: bound.optional(),
  max: bound.optional(),
  whole: z.boolean().optional(),
  accept: z.array(z.enum(FILE_KINDS)).min(1).optional(),
  maxSize: z.int().min(1).max(20).optional(),
  choices: z.array(choice).min(2).optional(),
  consolidate: z.enum(CONSOLIDATIONS).optional(),
};
const column = z.strictObject({
  type: z.enum(FIELD_TYPES).exclude(['table', 'file']),
  ...fieldShape,
});
export const fieldFile = z.strictObject({
  type: z.enum(FIELD_TYPES),
  ...fieldShape,
  columns: z.array(column).min(1).optional(),
});

const told = { id: id.exactOptional(), message: words.exactOptional() };
const rule = z.union(
  [
    z.strictObject({ jump: id, percent: z.number().gt(0).max(100_000), ...told }),
    z.strictObject({ atMost: z.tuple([id, id]), ...told }),
    z.strictObject({ sum: z.array(id).min(2), equals: id, ...told }),
    z.strictObject({
      required: id,
      when: z.strictObject({ field: id, is: z.union([z.string(), z.number(), z.boolean()], 'RULE') }),
      ...told,
    }),
  ],
  'RULE',
);

export const formFile = z.strictObject({
  id: id.optional(),
  title: words,
  sections: z.array(z.strictObject({ id, title: words, fields: z.array(fieldFile).min(1) })).min(1),
  rules: z.array(rule).min(1).optional(),
});

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export type PaperFile = z.infer<typeof paper>;
export type PlanFile = z.infer<typeof planFile>;
export type ObligationFile = z.infer<typeof obligationFile>;
export type UnitFile = z.infer<typeof unitFile>;
export type FormFile = z.infer<typeof formFile>;
