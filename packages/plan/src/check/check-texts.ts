import type { PlanFileTexts } from '../plan-files.js';
import { checkPlan } from './check-plan.js';
import type { CheckedPlan } from './checked-draft.js';

/**
 * `check` of a plan whose files are not on a disk: their texts by name, the plan file under `plan.yaml`.
 * Never throws for what is in them.
 */
export function checkTexts(texts: PlanFileTexts, file = 'plan.yaml'): Promise<CheckedPlan> {
  const read = (name: string) => {
    const text = Object.hasOwn(texts, name) ? texts[name] : undefined;
    return Promise.resolve(text?.normalize('NFC') ?? ({ unreadable: 'missing', detail: name } as const));
  };
  return checkPlan(file, read);
}
