import { unitActor } from '@kyhan/plan/ids';
import type { recordUnitAct } from '@kyhan/register';
import { at, REAL } from '../clock/at.js';
import { ofUnit } from './cycle.js';
import { BAC } from './units.js';

type NewUnitAct = Parameters<typeof recordUnitAct>[1];

/** Bắc says that the report is not its own. */
export function contest(actId: string, changes: Partial<NewUnitAct> = {}): NewUnitAct {
  return {
    actId,
    assignmentId: ofUnit(BAC),
    act: { type: 'contest' },
    reason: 'Việc này thuộc Phường Nam',
    storedAt: at('2026-03-04', 9),
    storedRealAt: REAL,
    actor: unitActor(BAC),
    ...changes,
  };
}
