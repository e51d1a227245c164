import type { CalendarData, DayRule, PeriodRule } from '@kyhan/calendar';
import { contributionSteps } from './cooperation/contribution-steps.js';
import { dayRules, type DayRules } from './day-rules.js';
import { given } from './given.js';
import type { PaperTemplate } from './consolidation/consolidating.js';
import type { PaperTemplateFile } from './consolidation/paper-template-file.js';
import { periodRule, type Schedules } from './period-rule.js';
import type { DayFile } from './day-file.js';
import type { PaperSchedule } from './papers/paper-schedule.js';
import type { FormFile, ObligationFile, PaperFile, PlanFile, UnitFile } from './plan-file.js';
import type { Form, FormField } from './form.js';
import type {
  CitedClause,
  Cooperation,
  Group,
  Obligation,
  Plan,
  Policy,
  Span,
  Step,
  StepGround,
  StepOpening,
  TrainingTarget,
  Unit,
  WorkingDaysOrDays,
} from './plan.js';
import type { Words } from './words.js';

/** What a plan consists of once all its files are read. */
export interface PlanParts {
  readonly file: PlanFile;
  readonly units: readonly UnitFile[];
  /** By the path as written in the plan file. */
  readonly forms: Readonly<Record<string, FormFile>>;
  /** Templates of papers, by the path as written in the plan file. */
  readonly templates?: Readonly<Record<string, PaperTemplateFile>>;
  readonly calendar: string | CalendarData;
  readonly schedules: Schedules;
}

/** The step that an obligation without steps has. */
export const ONLY_STEP = 'main';

/** Writes out every default, so that nothing after this knows how a plan file is written. */
export function normalise({ file, units, forms, templates = {}, calendar, schedules }: PlanParts): Plan {
  return {
    plan: file.plan,
    slug: file.slug,
    title: file.title,
    issuedOn: file.issuedOn,
    inForce: file.inForce,
    timeZone: file.timeZone ?? 'Asia/Ho_Chi_Minh',
    calendar,
    coordinator: file.coordinator,
    owner: file.owner,
    sources: file.sources ?? [],
    units: units.map(unit),
    groups: mapped(file.groups ?? {}, group),
    policies: mapped(file.policies, policy),
    forms: mapped(forms, form),
    obligations: file.obligations.map((one) => obligation(one, file, periodRule(one.period, schedules))),
    ...given({
      papers: file.papers?.map(paperSchedule),
      kinds: file.kinds,
      reasons: file.reasons && given(file.reasons),
      paperTemplates: Object.keys(templates).length === 0 ? undefined : mapped(templates, paperTemplate),
    }),
  };
}

/** A letter that urges is written as its period begins, results when it is over. */
const DRAFTED = {
  urging: { after: 'period-start', workingDays: 0 },
  results: { after: 'cut-off', workingDays: 3 },
} as const satisfies Readonly<Record<PaperFile['paper'], DayFile>>;

function paperSchedule({ paper, period: type, drafted = DRAFTED[paper] }: PaperFile): PaperSchedule {
  return { paper, period: type, drafted: dayRules({ type }).day(drafted) };
}

function mapped<A, B>(
  record: Readonly<Record<string, A>>,
  map: (value: A, key: string) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}

function unit(written: UnitFile): Unit {
  const { id, name, parent, level, lives = {}, successors = [], contacts = [] } = written;
  return {
    id,
    name,
    ...given({ parent, level }),
    lives: given(lives),
    successors: successors.map((successor) => given(successor)),
    contacts: contacts.map((contact) => given(contact)),
  };
}

function group(written: NonNullable<PlanFile['groups']>[string]): Group {
  if (Array.isArray(written)) return { type: 'list', members: written };
  return { type: 'children', of: written['children-of'], ...given({ level: written.level }) };
}

type SpanFile = { workingDays: number } | { days: number };
type MomentFile = SpanFile | { hours: number };

function moment(written: MomentFile): Span {
  return 'hours' in written ? { unit: 'hours', count: written.hours } : span(written);
}

function span(written: SpanFile): WorkingDaysOrDays {
  return 'workingDays' in written
    ? { unit: 'working-days', count: written.workingDays }
    : { unit: 'days', count: written.days };
}

const SEND_AT = '08:00';
const REVIEW_AFTER: WorkingDaysOrDays = { unit: 'working-days', count: 2 };
/** A reviewer is reminded this often at the most; his head is told besides, and a finding stays open. */
const REVIEW_REMINDERS = 5;

function policy(written: PlanFile['policies'][string], id: string): Policy {
  const { overdue, review, lock, acknowledge } = written;
  return {
    id,
    remind: (written.remind ?? []).map(moment),
    sendAt: written.sendAt ?? SEND_AT,
    escalate: (written.escalate ?? []).map(({ after, to, draft }) => {
      return draft ? { after: moment(after), to, draft } : { after: moment(after), to };
    }),
    ...given({
      overdue: overdue && { every: every(overdue), atMost: overdue.atMost },
      review: review && {
        remindAfter: review.remindAfter === undefined ? REVIEW_AFTER : span(review.remindAfter),
        atMost: review.atMost ?? REVIEW_REMINDERS,
        ...given({
          due: review.due && span(review.due),
          escalate: review.escalate?.map(({ after, to }) => ({ after: span(after), to })),
        }),
      },
      acknowledge: acknowledge && { within: span(acknowledge.within) },
      lock: lock && { after: span(lock.after) },
      quiet: written.quiet,
      extension: written.extension,
      digest: written.digest,
      approval: written.approval,
      returnDays: written.returnDays,
    }),
  };
}

function every({
  everyWorkingDays,
  everyDays,
  everyHours,
}: {
  everyWorkingDays?: number | undefined;
  everyDays?: number | undefined;
  everyHours?: number | undefined;
}): Span {
  if (everyHours !== undefined) return moment({ hours: everyHours });
  return everyDays === undefined ? span({ workingDays: everyWorkingDays ?? 2 }) : span({ days: everyDays });
}

function form(written: FormFile, path: string): Form {
  return {
    id: written.id ?? path.replace(/^.*\//, '').replace(/\.ya?ml$/, ''),
    title: written.title,
    sections: written.sections.map(({ id, title, fields }) => ({ id, title, fields: fields.map(formField) })),
    ...given({ rules: written.rules }),
  };
}

function paperTemplate(written: PaperTemplateFile): PaperTemplate {
  const { body, signature, ...rest } = written;
  return { ...given(rest), body: body.map((block) => given(block)), signature: given(signature) };
}

type FieldFile = FormFile['sections'][number]['fields'][number];

function formField(written: FieldFile): FormField {
  const { unit: measure, required = false, columns, ...rest } = written;
  const inner = columns?.map((column) => formField(column));
  return { ...given(rest), required, ...given({ measure, columns: inner }) };
}

function obligation(written: ObligationFile, file: PlanFile, period: PeriodRule): Obligation {
  const { id, kind, title, basis = 'given', policy: policyId } = written;
  const days = dayRules(period);
  const work = working(written, days);
  const own = steps({ ...written, audience: whoOwes(written, period) }, days, file);
  return {
    id,
    kind,
    title,
    source: source(written.source, file),
    basis,
    inForce: given(written.inForce ?? {}),
    period,
    opens: written.opens === undefined ? DEFAULT_OPENING : days.day(written.opens),
    steps: [...own, ...contributionSteps({ steps: own, cooperate: work.cooperate, policy: policyId })],
    policy: policyId,
    targets: (written.targets ?? []).map((one) => target(one)),
    ...given({
      dueBasis: written.dueBasis,
      inferredFrom: written.inferredFrom,
      confirmed: written.confirmed && given(written.confirmed),
      unconfirmed: isUncertain(written) ? (written.unconfirmed ?? file.unconfirmed ?? 'draft') : undefined,
      announce: only('required', written.announce ?? file.announce),
      handling: only('internal', written.handling ?? file.handling),
      document: only('required', written.document),
      ...work,
      ...gathering(written, days),
      scope: written.scope,
      openedBy: written.openedBy === 'units' ? written.openedBy : undefined,
      suspended: written.suspended?.map((suspension) => given(suspension)),
    }),
  };
}

/** The day of the meeting at its hour, and who is invited to it. */
function gathering(
  { anchor: on, meeting }: ObligationFile,
  days: DayRules,
): Pick<Obligation, 'anchor' | 'meeting'> {
  const anchor = on && days.day(on);
  if (meeting === undefined) return given({ anchor });
  const { time, invite, ...rest } = meeting;
  const hour = given({ time: anchor?.time ?? time });
  return given({ anchor: anchor && { ...anchor, ...hour }, meeting: { invite, ...given(rest) } });
}

function target({ count, ...written }: NonNullable<ObligationFile['targets']>[number]): TrainingTarget {
  return given({ ...written, count: only('heads', count) });
}

function source(written: ObligationFile['source'], { sources }: PlanFile): CitedClause {
  const cited = typeof written === 'string' ? { section: written, quote: '' } : written;
  const { document = sources?.[0]?.id ?? 'plan', section, quote } = { document: undefined, ...cited };
  return { document, section, quote };
}

/** Who works along and who receives, what comes out, and how it travels. */
function working(
  { submission, product, assignedBy, cooperate, recipients, consolidation }: ObligationFile,
  days: DayRules,
): Pick<Obligation, 'submission' | 'product' | 'assignedBy' | 'cooperate' | 'recipients' | 'consolidation'> {
  return given({
    submission: only('on-paper', submission),
    product,
    assignedBy,
    cooperate: cooperate?.map((one) => cooperation(one, days)),
    recipients: recipients?.map((one) => given(one)),
    consolidation: consolidation && given(consolidation),
  });
}

type CooperationFile = NonNullable<ObligationFile['cooperate']>[number];

function cooperation({ audience, contribute }: CooperationFile, days: DayRules): Cooperation {
  if (contribute === undefined) return { audience };
  const { due, form: path, nil, policy: policyId } = contribute;
  const isNil = nil === undefined ? undefined : nil === 'allowed';
  return {
    audience,
    contribute: { due: days.day(due), ...given({ form: path, nil: isNil, policy: policyId }) },
  };
}

/** Those who are asked, who lead, or to whom the schedule gives a period. */
function whoOwes({ audience, lead }: ObligationFile, period: PeriodRule): string[] | undefined {
  const named = audience ?? lead;
  if (named !== undefined || period.type !== 'schedule') return named;
  return [...new Set(period.periods.flatMap(({ units }) => units))];
}

function isUncertain(written: ObligationFile): boolean {
  const grounds = [written, ...(written.steps ?? [])];
  return grounds.some(({ basis = 'given', dueBasis = basis }) => basis !== 'given' || dueBasis !== 'given');
}

/** What is written only where it differs from what goes without saying. */
function only<T extends string>(kept: T, written: string | undefined): T | undefined {
  return written === kept ? kept : undefined;
}

/** Three weeks of work, where the plan file does not say when a cycle opens. */
const DEFAULT_OPENING: DayRule = {
  position: { type: 'counted', direction: 'before', from: 'due', unit: 'working-days', count: 15 },
  roll: 'none',
  exclusive: false,
};

function steps(written: ObligationFile, days: DayRules, file: PlanFile): Step[] {
  const title: Words = written.title;
  if (written.steps === undefined) {
    const { audience = [], due, form: formPath, nil, review } = written;
    const only = {
      id: ONLY_STEP,
      audience,
      due: due ?? { at: 'cut-off' as const },
      form: formPath,
      nil,
      review,
    };
    return [step(only, { title, of: written, days, file })];
  }
  return written.steps.map((one) => step(one, { title: one.title ?? title, of: written, days, file }));
}

type StepFile = NonNullable<ObligationFile['steps']>[number];

interface AroundStep {
  readonly title: Words;
  readonly of: ObligationFile;
  readonly days: DayRules;
  readonly file: PlanFile;
}

function step(written: Omit<StepFile, 'title'>, { title, of, days, file }: AroundStep): Step {
  const nil = written.nil ?? of.nil;
  return {
    id: written.id,
    title,
    audience: written.audience,
    due: days.due(written.due),
    nil: nil === 'allowed' || nil === 'default',
    review: written.review ?? of.review ?? true,
    policy: written.policy ?? of.policy,
    ...given({
      form: written.form,
      attends: written.attends,
      silence: nil === 'default' ? ('nil' as const) : undefined,
      opens: written.opens && stepOpening(written.opens, days),
      cooperate: written.cooperate?.map((one) => cooperation(one, days)),
    }),
    ...gathered(written.gathers),
    ...stepGround(written, file),
    ...(written.sessions && { sessions: written.sessions.map((one) => given(one)) }),
  };
}

function stepOpening(written: NonNullable<StepFile['opens']>, days: DayRules): StepOpening {
  return isAfterStep(written) ? { afterStep: written.after } : { day: days.day(written) };
}

/** A day that is counted from another says how much. */
function isAfterStep(written: NonNullable<StepFile['opens']>): written is { after: string } {
  return 'after' in written && Object.keys(written).length === 1;
}

function gathered(written: StepFile['gathers']): Pick<Step, 'gathers' | 'gathersOf'> {
  if (written === undefined) return {};
  return typeof written === 'string'
    ? { gathers: written }
    : { gathers: written.step, gathersOf: written.of };
}

function stepGround(written: Omit<StepFile, 'title'>, file: PlanFile): StepGround {
  const { basis, dueBasis, inferredFrom, confirmed } = written;
  return given({
    source: written.source === undefined ? undefined : source(written.source, file),
    basis,
    dueBasis,
    inferredFrom,
    confirmed: confirmed && given(confirmed),
  });
}
