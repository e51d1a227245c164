import type { Owed } from '@kyhan/client';
import { isAsked } from '@kyhan/plan';

/** Whether the body that owes is asked and not ordered. */
export function isAskedWork({ plan, obligation, step }: Pick<Owed, 'plan' | 'obligation' | 'step'>): boolean {
  return isAsked(plan, obligation, step.id);
}
