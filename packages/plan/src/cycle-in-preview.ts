import type { Instant, Period, PlainDate, Roll } from '@kyhan/calendar';
import { askedIn } from './asked-in.js';
import { audienceOn } from './audience.js';
import { owingInStep } from './owing-in-step.js';
import { cycleOf, isCycleEstimate, type CyclePlan, type CycleSource } from './cycle-plan.js';
import type { Basis, Obligation } from './plan.js';

/**
 * A cycle before it exists. A preview of years has tens of thousands, so each keeps no more than its own days and
 * reads the rest from its obligation and period; the days of its steps are found again when they are asked for.
 */
export class CycleInPreview {
  readonly period: Period;
  readonly opensAt: Instant;
  readonly nominalDueOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly dueAt: Instant;
  readonly roll: Roll;
  readonly lastWorkingDayOn: PlainDate | undefined;
  /** A date rests on a year without an announced table. */
  readonly estimate: boolean;
  /** Who owes, each once. */
  readonly units: readonly string[];
  /** How many assignments it opens, over all steps. */
  readonly assignments: number;

  constructor(
    private readonly source: CycleSource,
    cycle: CyclePlan,
  ) {
    const { period, opens, due } = cycle;
    this.period = period;
    this.opensAt = opens.at;
    this.nominalDueOn = due.nominalOn;
    this.dueOn = due.on;
    this.dueAt = due.at;
    this.roll = due.roll;
    this.lastWorkingDayOn = due.lastWorkingDayOn;
    this.estimate = isCycleEstimate(cycle);
    const owing = owingByStep(source, cycle);
    this.units = owing.length === 1 ? (owing[0] ?? []) : [...new Set(owing.flat())];
    this.assignments = owing.length === 1 ? this.units.length : owing.flat().length;
  }

  get obligation(): Obligation {
    return this.source.obligation;
  }

  get obligationId(): string {
    return this.source.obligation.id;
  }

  get basis(): Basis {
    return this.source.obligation.basis;
  }

  get periodKey(): string {
    return this.period.key;
  }

  get periodFrom(): PlainDate {
    return this.period.from;
  }

  get periodTo(): PlainDate {
    return this.period.to;
  }

  get steps(): CyclePlan['steps'] {
    return cycleOf(this.source, this.period)?.steps ?? [];
  }
}

/** Who owes each step that is due: who lives on the due day. */
function owingByStep(
  { plan, obligation }: CycleSource,
  { due: last, steps: days, period }: CyclePlan,
): (readonly string[])[] {
  const { steps } = obligation;
  const [only] = steps;
  if (only !== undefined && steps.length === 1)
    return [audienceOn(plan, last.on, askedIn(obligation, only, period.key)).unitIds];
  return steps.flatMap((step) => {
    const due = days.find(({ stepId }) => stepId === step.id)?.due;
    if (due === undefined) return [];
    const owing = owingInStep(plan, { obligation, step, periodKey: period.key, on: due.on });
    return [owing.map(({ unitId }) => unitId)];
  });
}
