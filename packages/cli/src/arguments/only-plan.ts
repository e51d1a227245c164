import type { PlansAnswer } from '@kyhan/contracts';
import { cliWords } from '@kyhan/words/cli';
import { commandInvalid } from './command-invalid.js';

/**
 * The slug of the plan where there is one alone, so that nobody has to name it.
 * @throws KyhanError COMMAND_INVALID where there is none, or several
 */
export function onlyPlan({ plans }: PlansAnswer): string {
  const [only, ...others] = plans.map(({ slug }) => slug);
  if (only !== undefined && others.length === 0) return only;
  const problem =
    only === undefined
      ? cliWords.open.noPlan
      : cliWords.open.planNeeded({ slugs: [only, ...others].join(', ') });
  throw commandInvalid(problem);
}
