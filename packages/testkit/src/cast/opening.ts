import type { Lead, Timetable } from '@kyhan/engine';
import type { Opening } from '@kyhan/register';
import { CYCLE, ofUnit } from './cycle.js';
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
}

export function opening(unitId: string, choices: OpeningChoices = {}): Opening {
  const { cycleId = CYCLE, review = true, shard = 0 } = choices;
  const times = choices.timetable ?? timetable();
  const approval = choices.approval === undefined ? {} : { approval: choices.approval };
  const fact = {
    type: 'opened',
    cycleId,
    stepId: 'main',
    unitId,
    review,
    ...approval,
    ...(choices.asked === undefined ? {} : { asked: choices.asked }),
    timetable: times,
    ...(choices.lead === undefined ? {} : { lead: choices.lead }),
  } as const;
  const stream = ofUnit(unitId, cycleId);
  return { event: { stream, sequence: 1, at: times.opensAt, actor: 'time', fact }, shard };
}
