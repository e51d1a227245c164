import { dueRuleFor, type PlainDate } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import { cyclePlan } from '@kyhan/plan';
import type { AskedRuling } from '@kyhan/register';
import { policyOf, stepIdOf, type CycleContext } from '../cycle-context.js';

/**
 * Beyond the day that a higher body set, an extension rests on that body's document where the policy wants it (design,
 * section 4). Pure.
 * @throws KyhanError EXTENSION_PAPER_MISSING
 */
export function requirePaperBeyond(
  context: CycleContext,
  {
    assignmentId,
    document = '',
    day,
  }: Pick<AskedRuling, 'assignmentId' | 'document'> & { readonly day: PlainDate },
): void {
  const { plan, obligation, calendar } = context;
  const stepId = stepIdOf(assignmentId);
  if (policyOf(plan, obligation, stepId).extension === undefined || document.trim() !== '') return;
  const { periodKey: key, periodFrom: from, periodTo: to } = context.cycle;
  const step = obligation.steps.find(({ id }) => id === stepId);
  const by = dueRuleFor(step?.due ?? [], to)?.setBy;
  const days = cyclePlan({ plan, obligation, calendar, period: { key, from, to } });
  const set = days?.steps.find((one) => one.stepId === stepId)?.due.on;
  if (by !== undefined && set !== undefined && day > set)
    throw new KyhanError('EXTENSION_PAPER_MISSING', { day, set, by });
}
