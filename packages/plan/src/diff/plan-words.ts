import type { DayRule, Roll } from '@kyhan/calendar';
import { ownSteps } from '../cooperation/own-steps.js';
import type { PaperTemplate } from '../consolidation/consolidating.js';
import { paperTemplateFile } from '../consolidation/paper-template-file.js';
import {
  isSaidWithoutSteps,
  writtenCooperation,
  writtenGathers,
  writtenGround,
  writtenGroup,
  writtenNil,
  writtenOpening,
  writtenPaper,
  writtenSource,
  writtenUnit,
  writtenWorking,
} from '../written/written-plan.js';
import { fieldFile, formFile, obligationFile, planFile, unitFile } from '../plan-file.js';
import type { Form, FormField } from '../form.js';
import type { DueDayRule, Group, Obligation, Plan, Step, Unit } from '../plan.js';
import { inWrittenOrder, partInWrittenOrder } from './in-written-order.js';
import { writtenPeriod, writtenPosition } from '../written/written-period.js';

/** A part of a plan as the plan file writes it: keys and plain JSON values, defaults left out. */
export type PlanWords = Readonly<Record<string, unknown>>;

/** The plan's own keys; its parts are worded one by one. */
export function planOwnWords(plan: Plan): PlanWords {
  const {
    plan: number,
    title,
    issuedOn,
    inForce,
    timeZone,
    calendar,
    coordinator,
    owner,
    sources,
    kinds,
    reasons,
    papers,
  } = plan;
  const named = typeof calendar === 'string' ? calendar : calendar.name;
  return partInWrittenOrder(planFile.shape, {
    plan: number,
    title,
    issuedOn,
    inForce,
    timeZone,
    calendar: named,
    coordinator,
    owner,
    sources: byIdOrder(sources),
    kinds,
    reasons,
    papers: papers?.map(writtenPaper),
  });
}

export function unitWords(unit: Unit): PlanWords {
  const { id: _id, ...words } = writtenUnit(unit);
  return partInWrittenOrder(unitFile.shape, words);
}

export function groupWords(group: Group): PlanWords {
  return { members: group.type === 'list' ? group.members.toSorted() : writtenGroup(group) };
}

/** Sections and fields by their ids, so that a change of one field shows as that. */
export function formWords({ title, sections, rules }: Form): PlanWords {
  const entries = sections.flatMap((section): [string, unknown][] => [
    [section.id, inWrittenOrder(formFile.shape.title, section.title)],
    ...section.fields.map((field): [string, unknown] => [`${section.id}.${field.id}`, fieldWords(field)]),
  ]);
  return given({
    title: inWrittenOrder(formFile.shape.title, title),
    ...Object.fromEntries(entries),
    rules: inWrittenOrder(formFile.shape.rules, rules),
  });
}

function fieldWords({ id: _id, measure, required, columns, ...rest }: FormField): PlanWords {
  const inner = columns && Object.fromEntries(columns.map((column) => [column.id, fieldWords(column)]));
  const words = { ...rest, required: required ? true : undefined, unit: measure };
  return given({ ...partInWrittenOrder(fieldFile.shape, words), columns: inner });
}

/** A template of a paper, its parts one by one as far as their places go. */
export function paperTemplateWords(template: PaperTemplate): PlanWords {
  const { body, ...words } = partInWrittenOrder(paperTemplateFile.shape, template);
  const parts = (body as readonly unknown[]).map((part, at): [string, unknown] => [`body.${at + 1}`, part]);
  return given({ ...words, ...Object.fromEntries(parts) });
}

/** An obligation without steps carries audience, due and form itself, as the plan file writes it. */
export function obligationWords(obligation: Obligation): PlanWords {
  const { kind, title, source, basis, dueBasis, inferredFrom, confirmed, announce } = obligation;
  const { inForce, policy, scope, targets, period, opens, anchor } = obligation;
  const isCertain = basis === 'given' && (dueBasis ?? basis) === 'given';
  const { suspended, openedBy, handling, document } = obligation;
  const own = {
    kind,
    title,
    source: writtenSource(source),
    basis,
    dueBasis,
    inferredFrom,
    confirmed,
    unconfirmed: isCertain ? undefined : (obligation.unconfirmed ?? 'run'),
    announce,
    handling,
    document,
    ...writtenWorking(obligation),
    inForce: filled(inForce),
    period: writtenPeriod(period.type === 'dates' ? { ...period, dates: period.dates.toSorted() } : period),
    opens: dayWords(opens, 'none'),
    anchor: anchor && dayWords(anchor, 'none'),
    meeting: obligation.meeting,
    policy,
    scope,
    targets: filled(byIdOrder(targets)),
    suspended,
    openedBy,
  };
  return given({ ...partInWrittenOrder(obligationFile.shape, own), ...stepsWords(obligation) });
}

function stepsWords(obligation: Obligation): PlanWords {
  const { policy } = obligation;
  const steps = ownSteps(obligation);
  const [only, ...others] = steps;
  if (only !== undefined && others.length === 0 && isSaidWithoutSteps(only)) return stepWords(only, policy);
  const entries = steps.flatMap((step) =>
    Object.entries({
      title: inWrittenOrder(obligationFile.shape.title, step.title),
      ...stepWords(step, policy),
    }).map(([key, value]): [string, unknown] => [`steps.${step.id}.${key}`, value]),
  );
  return { steps: steps.map(({ id }) => id), ...Object.fromEntries(entries) };
}

function stepWords(step: Step, policy: string): PlanWords {
  const { audience, due, form, review, attends, sessions, cooperate } = step;
  return given({
    ...writtenGround(step),
    // Who owes is a set: nobody owes more for standing first.
    audience: audience.toSorted(),
    opens: writtenOpening(step),
    due: dueWords(due),
    form,
    nil: writtenNil(step),
    gathers: writtenGathers(step),
    review: review ? undefined : false,
    policy: step.policy === policy ? undefined : step.policy,
    attends: attends?.toSorted(),
    sessions: sessions && byIdOrder(sessions),
    cooperate: writtenCooperation(cooperate),
  });
}

/** `due` of a step: one rule, or the list of those that held over the years. Pure; throws nothing. */
export function dueWords(rules: readonly DueDayRule[]): unknown {
  const words = rules.map(({ from, until, months, confirmed, setBy, ...rule }) => ({
    ...dayWords(rule, 'next-working-day'),
    ...given({ from, until, months, confirmed, setBy }),
  }));
  return words.length === 1 ? words[0] : words;
}

function dayWords({ position, roll, time, exclusive }: DayRule, usual: Roll): PlanWords {
  return {
    ...writtenPosition(position),
    ...given({
      roll: roll === usual || position.type === 'hours' ? undefined : roll,
      time,
      exclusive: exclusive ? true : undefined,
    }),
  };
}

/** Parts that are found by their ids, wherever they stand. */
function byIdOrder<T extends { readonly id: string }>(parts: readonly T[]): T[] {
  return parts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Undefined for what is empty: a plan file leaves it out. */
function filled<T extends object>(value: T): T | undefined {
  return Object.keys(value).length === 0 ? undefined : value;
}

function given(words: PlanWords): PlanWords {
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
}
