import type { StoredPlanAct } from '@kyhan/register';
import { given } from './given.js';

/** What was decided for a plan, flat, as it was asked for. Pure; throws nothing. */
export function toldPlanAct({ act, ...stored }: StoredPlanAct) {
  const { type, ...named } = act;
  const what: {
    readonly obligationId?: string;
    readonly periodKey?: string;
    readonly from?: string;
    readonly to?: string;
  } = named;
  const { obligationId: obligation, periodKey: period, from, to } = what;
  return { ...stored, act: type, ...given({ obligation, period, from, to }) };
}
