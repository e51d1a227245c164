import { unitActor } from '@kyhan/plan/ids';
import { isOffice } from './is-office.js';

/** Whether an actor may hand in for a unit: the unit itself, or the office on its behalf. */
export function maySubmit(actor: string, { unitId }: { readonly unitId: string }): boolean {
  return isOffice(actor) || (unitId !== '' && actor === unitActor(unitId));
}
