import { cumulativeKeyBefore, localDate } from '@kyhan/calendar';
import { plannedCycle } from '@kyhan/client';
import type { ConsolidatedFieldAnswer, ConsolidatedFigures } from '@kyhan/contracts';
import { assignmentStatus } from '@kyhan/engine';
import { consolidation, type CollectedWork, type ConsolidatedField } from '@kyhan/engine/consolidation';
import { KyhanError } from '@kyhan/errors';
import { given, planNames, type FormField, type Obligation, type Plan, type Step } from '@kyhan/plan';
import {
  getPlan,
  listAssignments,
  listCycles,
  listSubmissionsOf,
  type Cycle,
  type Register,
} from '@kyhan/register';

/** Which cycle is brought together, and as of when: plan time, epoch milliseconds. */
export interface AskedConsolidation {
  readonly cycleId: string;
  /** The first step that asks for something, unless it is given. */
  readonly stepId?: string | undefined;
  readonly now: number;
}

/** What a consolidation is made from, with its numbers. */
export interface ConsolidatedCycle {
  readonly plan: Plan;
  readonly obligation: Obligation;
  readonly figures: ConsolidatedFigures;
}

/**
 * The numbers of a cycle, from what was accepted: each field by its rule, who is in and who is missing, and what changed
 * since the period before.
 * @throws KyhanError CYCLE_NOT_FOUND, STEP_NOT_FOUND, REGISTER_UNAVAILABLE
 */
export async function consolidatedFigures(
  register: Register,
  { cycleId, stepId, now }: AskedConsolidation,
): Promise<ConsolidatedCycle> {
  const { cycle, plan, obligation } = await plannedCycle(register, cycleId);
  const step = stepOf(obligation, stepId);
  if (step === undefined) throw new KyhanError('STEP_NOT_FOUND', { cycleId, stepId: stepId ?? '' });
  const form = step.form === undefined ? undefined : plan.forms[step.form];
  const of = { stepId: step.id, now };
  const before = await cycleBefore(register, cycle);
  const newest = await getPlan(register, plan.slug);
  const names = planNames(plan, newest.plan);
  const works = await collectedWorks(register, { ...of, cycleId });
  const inOrder = works.toSorted((a, b) =>
    vietnamese.compare(names.unitName(a.unitId).vi, names.unitName(b.unitId).vi),
  );
  const whole = consolidation({
    form,
    works: inOrder,
    ...(before === undefined
      ? {}
      : { before: await collectedWorks(register, { ...of, cycleId: before.cycleId }) }),
  });
  const named = (unitId: string) => ({ unitId, unitName: names.unitName(unitId) });
  const figures: ConsolidatedFigures = {
    cycleId,
    planSlug: plan.slug,
    obligationId: obligation.id,
    obligationTitle: names.obligationTitle(obligation.id),
    stepId: step.id,
    ...given({ stepTitle: names.stepTitle(obligation.id, step.id) }),
    periodKey: cycle.periodKey,
    periodFrom: cycle.periodFrom,
    periodTo: cycle.periodTo,
    dueOn: cycle.dueOn,
    countedOn: localDate(now, plan.timeZone),
    units: whole.units.map(({ assignmentId, unitId, standing, report }) => ({
      assignmentId,
      ...named(unitId),
      standing,
      ...given({ source: report && sourceOf(report, plan.timeZone) }),
    })),
    sections: whole.sections.map(({ fields, ...section }) => ({
      ...section,
      fields: fields.map(fieldAnswer),
    })),
    ...(whole.before === undefined || before === undefined
      ? {}
      : {
          before: {
            periodKey: before.periodKey,
            periodFrom: before.periodFrom,
            same: [...whole.before.same],
            joined: whole.before.joined.map(named),
            left: whole.before.left.map(named),
          },
        }),
  };
  return { plan, obligation, figures };
}

/** Ă and Â follow A, Đ follows D. */
const vietnamese = new Intl.Collator('vi');

function stepOf({ steps }: Obligation, stepId: string | undefined): Step | undefined {
  if (stepId !== undefined) return steps.find(({ id }) => id === stepId);
  return steps.find(({ form }) => form !== undefined) ?? steps[0];
}

/** The cycle of the nearest period that ended before; of cumulative ones that of the same a year before. */
async function cycleBefore(
  register: Register,
  { planSlug, obligationId, periodTo, periodKey }: Cycle,
): Promise<Cycle | undefined> {
  const yearBefore = cumulativeKeyBefore(periodKey);
  const all = await listCycles(register, { planSlug, obligationId });
  return all
    .filter((one) => one.periodTo < periodTo && one.skippedAt === undefined)
    .filter((one) => yearBefore === undefined || one.periodKey === yearBefore)
    .toSorted((a, b) => (a.periodTo < b.periodTo ? 1 : -1))[0];
}

interface WorksOf {
  readonly cycleId: string;
  readonly stepId: string;
  readonly now: number;
}

async function collectedWorks(
  register: Register,
  { cycleId, stepId, now }: WorksOf,
): Promise<CollectedWork[]> {
  const owed = (await listAssignments(register, { cycleId })).filter((one) => one.stepId === stepId);
  const ids = owed.flatMap(({ assignmentId, acceptedAt }) =>
    acceptedAt === undefined ? [] : [assignmentId],
  );
  const versions = new Map(
    (await listSubmissionsOf(register, ids)).map((submission) => [submission.submissionId, submission]),
  );
  return owed.map((assignment): CollectedWork => {
    const { assignmentId, unitId, asked, acceptedAt, onTime, returnedAt, submissionId = '' } = assignment;
    const submission = acceptedAt === undefined ? undefined : versions.get(submissionId);
    const status = assignmentStatus(assignment, now);
    const owing = { assignmentId, unitId, isAsked: asked, status, wasReturned: returnedAt !== undefined };
    if (submission === undefined) return owing;
    const { version, hash, storedAt, onBehalf, nil, values } = submission;
    const receivedAt = onBehalf?.receivedAt ?? storedAt;
    const report = {
      submissionId,
      version,
      hash,
      receivedAt,
      // Bodies that are asked are late in nothing.
      isLate: !asked && onTime === false,
      isNil: nil,
      values,
    };
    return { ...owing, report };
  });
}

function sourceOf(
  { submissionId, version, hash, receivedAt }: NonNullable<CollectedWork['report']>,
  timeZone: string,
) {
  return { submissionId, version, hash, receivedOn: localDate(receivedAt, timeZone) };
}

function fieldAnswer(one: ConsolidatedField): ConsolidatedFieldAnswer {
  const field = asked(one.field);
  if (one.type === 'number') {
    const { change, given: numbers, ...rest } = one;
    return {
      ...rest,
      field,
      given: [...numbers],
      ...given({ change: change && { ...change, units: [...change.units] } }),
    };
  }
  if (one.type === 'list') {
    const { counted, ...rest } = one;
    return { ...rest, field, answers: [...one.answers], ...given({ counted: counted && [...counted] }) };
  }
  const columns = one.field.columns ?? [];
  const rules = columns.flatMap(({ id, consolidate: rule }) =>
    rule === 'sum' || rule === 'average' ? [[id, rule] as const] : [],
  );
  return {
    type: 'table',
    field,
    columns: columns.map(asked),
    rows: one.rows.map((row) => ({ ...row, cells: { ...row.cells } })),
    totals: { ...one.totals },
    rules: Object.fromEntries(rules),
  };
}

function asked({ id, type, label, measure, choices }: FormField): ConsolidatedFieldAnswer['field'] {
  return { id, type, label, ...given({ measure, choices: choices?.map((one) => ({ ...one })) }) };
}
