import type { Owed } from '@kyhan/client';
import type { Form } from '@kyhan/plan';

/** In which form something was handed in that another step gathers. Pure; throws nothing. */
export function formOfStep(
  { obligation, plan }: Pick<Owed, 'obligation' | 'plan'>,
  stepId: string,
): Form | undefined {
  const from = obligation.steps.find(({ id }) => id === stepId);
  return from?.form === undefined ? undefined : plan.forms[from.form];
}
