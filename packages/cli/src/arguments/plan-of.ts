import type { Plan } from '@kyhan/plan';
import { KyhanError } from '@kyhan/errors';
import type { Cli } from '../terminal/cli.js';
import { plainText } from '@kyhan/words';

/**
 * The plan in a file, for commands that need a good one.
 * @throws KyhanError PLAN_INVALID after every error has been said with its place
 */
export async function planOf(cli: Cli, file: string): Promise<Plan> {
  const { checkPlan, formatFinding } = await import('@kyhan/plan');
  const { plan, findings } = await checkPlan(file);
  if (plan !== undefined) return plan;
  for (const finding of findings) cli.say(plainText(formatFinding(finding, cli.language)));
  throw new KyhanError('PLAN_INVALID', { file, count: findings.length });
}
