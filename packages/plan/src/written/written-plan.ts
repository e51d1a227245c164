import type { CalendarData, DatedDayRule, DayRule } from '@kyhan/calendar';
import { ownSteps } from '../cooperation/own-steps.js';
import { ONLY_STEP } from '../normalise.js';
import type { Form, FormField } from '../form.js';
import type { Contribute, DueDayRule, Group, Obligation, Plan, Policy, Span, Step, Unit } from '../plan.js';
import type { PaperSchedule } from '../papers/paper-schedule.js';
import { writtenPeriod, writtenPosition, writtenSpan } from './written-period.js';

/** What a plan file would hold for a plan: the way back of `normalise`. */
export function writtenPlan(plan: Plan, calendar: string): Record<string, unknown> {
  return {
    plan: plan.plan,
    slug: plan.slug,
    title: plan.title,
    issuedOn: plan.issuedOn,
    inForce: plan.inForce,
    timeZone: plan.timeZone,
    calendar,
    coordinator: plan.coordinator,
    owner: plan.owner,
    ...there({ sources: filled(plan.sources) }),
    units: plan.units.map(writtenUnit),
    ...there({ groups: filledMap(plan.groups, writtenGroup) }),
    policies: mapped(plan.policies, writtenPolicy),
    ...there({ kinds: plan.kinds, reasons: plan.reasons, papers: plan.papers?.map(writtenPaper) }),
    obligations: plan.obligations.map(writtenObligation),
  };
}

/** A paper that comes back, as `papers` lists it. */
export function writtenPaper({ paper, period, drafted: { position, roll } }: PaperSchedule) {
  const isRolled = roll !== 'none';
  return {
    paper,
    period,
    drafted: there({ ...writtenPosition(position), roll: isRolled ? roll : undefined }),
  };
}

/** What a form file would hold. */
export function writtenForm({ id, title, sections, rules }: Form): Record<string, unknown> {
  return {
    id,
    title,
    sections: sections.map(({ fields, ...section }) => ({ ...section, fields: fields.map(writtenField) })),
    ...there({ rules }),
  };
}

/** What a calendar file would hold. */
export function writtenCalendar(calendar: CalendarData): Record<string, unknown> {
  return there({ ...calendar });
}

/** Leaves out what is absent. */
function there(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function mapped<T>(record: Readonly<Record<string, T>>, map: (value: T) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

function filledMap<T>(record: Readonly<Record<string, T>>, map: (value: T) => unknown) {
  return Object.keys(record).length === 0 ? undefined : mapped(record, map);
}

/** A unit with its id, as `units` lists it. */
export function writtenUnit({ id, name, parent, level, lives, successors, contacts }: Unit) {
  return there({
    id,
    name,
    parent,
    level,
    lives: Object.keys(lives).length === 0 ? undefined : lives,
    successors: filled(successors),
    contacts: filled(contacts),
  });
}

/** What stands under the name of a group. */
export function writtenGroup(group: Group): unknown {
  if (group.type === 'list') return group.members;
  return there({ 'children-of': group.of, level: group.level });
}

const EVERY: Readonly<Record<Span['unit'], string>> = {
  'working-days': 'everyWorkingDays',
  days: 'everyDays',
  hours: 'everyHours',
};

/** What stands under the name of a policy. */
export function writtenPolicy(policy: Policy) {
  const { remind, sendAt, overdue, escalate, review, approval, lock, acknowledge } = policy;
  const { quiet, extension, digest, returnDays } = policy;
  const rhythm = ({ unit, count }: Span) => ({ [EVERY[unit]]: count });
  return there({
    remind: remind.map(writtenSpan),
    sendAt,
    overdue: overdue && { ...rhythm(overdue.every), atMost: overdue.atMost },
    escalate: escalate.map(({ after, to, draft }) => there({ after: writtenSpan(after), to, draft })),
    review:
      review &&
      there({
        due: review.due && writtenSpan(review.due),
        remindAfter: writtenSpan(review.remindAfter),
        atMost: review.atMost,
        escalate: review.escalate?.map(({ after, to }) => ({ after: writtenSpan(after), to })),
      }),
    acknowledge: acknowledge && { within: writtenSpan(acknowledge.within) },
    approval,
    returnDays,
    lock: lock && { after: writtenSpan(lock.after) },
    quiet,
    extension,
    digest,
  });
}

/** An obligation as `obligations` lists it. */
export function writtenObligation(obligation: Obligation) {
  const { id, kind, title, source, basis, dueBasis, inferredFrom, confirmed } = obligation;
  const { unconfirmed, announce, handling, document, inForce, scope, targets } = obligation;
  const { suspended, openedBy } = obligation;
  return there({
    id,
    kind,
    title,
    source: writtenSource(source),
    basis,
    dueBasis,
    inferredFrom,
    confirmed,
    unconfirmed,
    announce,
    handling,
    inForce: Object.keys(inForce).length === 0 ? undefined : inForce,
    period: writtenPeriod(obligation.period),
    opens: writtenDay(obligation.opens),
    anchor: obligation.anchor && writtenDay(obligation.anchor),
    meeting: writtenMeeting(obligation),
    policy: obligation.policy,
    scope,
    targets: filled(targets),
    suspended,
    document,
    ...writtenWorking(obligation),
    openedBy,
    ...writtenSteps(obligation),
  });
}

/** The hour stands with the day of the meeting. */
function writtenMeeting({ meeting, anchor }: Obligation) {
  return meeting && there({ ...meeting, time: anchor?.time });
}

/** The clause alone where nothing is quoted. */
export function writtenSource({ document, section, quote }: Obligation['source']) {
  return quote === '' ? section : { document, section, quote };
}

/** Who works along, who receives, and how. */
export function writtenWorking(obligation: Obligation) {
  const { cooperate, recipients, submission, product, assignedBy, consolidation } = obligation;
  return {
    cooperate: writtenCooperation(cooperate),
    recipients,
    submission,
    product,
    assignedBy,
    consolidation,
  };
}

/** Who works along, as a plan file says it. */
export function writtenCooperation(cooperate: Obligation['cooperate']) {
  return cooperate?.map(({ audience, contribute }) =>
    there({ audience, contribute: contribute && writtenContribute(contribute) }),
  );
}

function writtenContribute({ due, form, nil, policy }: Contribute) {
  const allowed = nil === undefined ? undefined : nil ? 'allowed' : 'refused';
  return there({ due: writtenDay(due), form, nil: allowed, policy });
}

/** One step that says nothing of its own is the obligation itself. */
function writtenSteps(obligation: Obligation): Record<string, unknown> {
  const steps = ownSteps(obligation);
  const [only] = steps;
  if (only === undefined || steps.length > 1 || !isObligationItself(only, obligation))
    return { steps: steps.map((step) => ({ id: step.id, title: step.title, ...stepKeys(step) })) };
  const { policy: _, ...keys } = stepKeys(only);
  return keys;
}

function isObligationItself(step: Step, { title, policy }: Obligation): boolean {
  const isNamed = step.title.vi !== title.vi || step.title.en !== title.en;
  return isSaidWithoutSteps(step) && !isNamed && step.policy === policy;
}

/** Whether what a step says can stand with its obligation itself. */
export function isSaidWithoutSteps(step: Step): boolean {
  const { id, gathers, attends, sessions, cooperate, opens } = step;
  const said = { gathers, attends, sessions, cooperate, opens, ...writtenGround(step) };
  const own = Object.values(said);
  return id === ONLY_STEP && own.every((value) => value === undefined);
}

function stepKeys(step: Step) {
  const { audience, due, form, review, policy, attends, sessions, cooperate } = step;
  return there({
    ...writtenGround(step),
    audience,
    opens: writtenOpening(step),
    due: writtenDue(due),
    form,
    nil: writtenNil(step) ?? 'refused',
    gathers: writtenGathers(step),
    review,
    policy,
    attends,
    sessions,
    cooperate: writtenCooperation(cooperate),
  });
}

/** What a step rests on, where it says so itself. */
export function writtenGround({ source, basis, dueBasis, inferredFrom, confirmed }: Step) {
  return { source: source && writtenSource(source), basis, dueBasis, inferredFrom, confirmed };
}

/** When a step opens, where not with its cycle. */
export function writtenOpening({ opens }: Step): unknown {
  if (opens === undefined) return undefined;
  return 'day' in opens ? writtenDay(opens.day) : { after: opens.afterStep };
}

/** Undefined where nothing goes without a report. */
export function writtenNil({ nil, silence }: Step): 'allowed' | 'default' | undefined {
  if (silence === 'nil') return 'default';
  return nil ? 'allowed' : undefined;
}

/** The step that another gathers, and whose. */
export function writtenGathers({ gathers, gathersOf }: Step): unknown {
  return gathersOf === undefined ? gathers : { step: gathers, of: gathersOf };
}

function writtenDue(rules: readonly DueDayRule[]): unknown {
  const [only] = rules;
  if (only !== undefined && rules.length === 1 && !isDated(only))
    return there({ ...writtenDay(only), confirmed: only.confirmed, setBy: only.setBy });
  return rules.map((rule) => {
    const { from, until, months, confirmed, setBy } = rule;
    return there({ ...writtenDay(rule), from, until, months, confirmed, setBy });
  });
}

/** Whether it holds for some periods alone, as only rules of a list do. */
function isDated({ from, until, months }: DatedDayRule): boolean {
  return [from, until, months].some((limit) => limit !== undefined);
}

function writtenDay({ position, roll, time, exclusive }: DayRule): Record<string, unknown> {
  // Hours never roll, and the file has no key for it.
  const rolls = position.type === 'hours' ? undefined : roll;
  return there({ ...writtenPosition(position), roll: rolls, time, exclusive: exclusive || undefined });
}

function writtenField({ measure, columns, ...field }: FormField): Record<string, unknown> {
  return there({ ...field, unit: measure, columns: columns?.map(writtenField) });
}
