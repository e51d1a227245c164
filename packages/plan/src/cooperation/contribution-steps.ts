import { PLAN_PHRASES } from '@kyhan/errors';
import type { Cooperation, Step } from '../plan.js';
import { cooperations } from './cooperations.js';

/** What the contributions of an obligation have from it, where they say nothing of their own. */
export interface ContributedTo {
  /** The steps that the plan writes; what names no step is gathered into the last that has a form, else into the last. */
  readonly steps: readonly Step[];
  readonly cooperate: readonly Cooperation[] | undefined;
  readonly policy: string;
}

/** What units that cooperate contribute, a step for each line of the plan that asks them to. Pure; throws nothing. */
export function contributionSteps({ steps, cooperate, policy }: ContributedTo): Step[] {
  const taken = new Set(steps.map(({ id }) => id));
  const led = new Map(steps.map((step) => [step.id, step]));
  return cooperations({ steps, ...(cooperate && { cooperate }) }).flatMap(({ cooperation, stepId }) => {
    const { audience, contribute } = cooperation;
    const lead = led.get(stepId);
    if (contribute === undefined || lead === undefined) return [];
    const id = freeId(taken);
    taken.add(id);
    const { due, form, nil = lead.nil, policy: own = policy } = contribute;
    return {
      id,
      // Read now: a plan is plain JSON.
      title: { ...PLAN_PHRASES.contribution },
      audience,
      due: [due],
      nil,
      review: true,
      policy: own,
      contributesTo: lead.id,
      ...(form === undefined ? {} : { form }),
    };
  });
}

function freeId(taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? 'contribution' : `contribution-${n}`;
    if (!taken.has(id)) return id;
  }
}
