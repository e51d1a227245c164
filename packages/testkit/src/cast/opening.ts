import type { Lead, Timetable } from '@kyhan/engine';
import type { Opening } from '@kyhan/register';
import { assignmentIdOf } from '@kyhan/plan/ids';
import { CYCLE } from './cycle.js';
import { timetable } from './timetable.js';

export interface OpeningChoices {
  readonly cycleId?: string;
  readonly review?: boolean;
  readonly approval?: true;
  readonly asked?: boolean;
  readonly timetable?: Timetable;
  readonly shard?: number;
  /** Of a contribution. */
  readonly lead?: Lead;
  readonly stepId?: string;
  /** The step that is to be in before it opens. */
  readonly waitsFor?: string;
}

export function opening(unitId: string, choices: OpeningChoices = {}): Opening {
  const { cycleId = CYCLE, stepId = 'main', review = true, shard = 0 } = choices;
  const times = choices.timetable ?? timetable();
  const approval = choices.approval === undefined ? {} : { approval: choices.approval };
  const fact = {
    type: 'opened',
    cycleId,
    stepId,
    unitId,
    review,
    ...approval,
    ...(choices.asked === undefined ? {} : { asked: choices.asked }),
    timetable: times,
    ...(choices.lead === undefined ? {} : { lead: choices.lead }),
    ...(choices.waitsFor === undefined ? {} : { waitsFor: choices.waitsFor }),
  } as const;
  const stream = assignmentIdOf({ cycleId, stepId, unitId });
  return { event: { stream, sequence: 1, at: times.opensAt, actor: 'time', fact }, shard };
}
