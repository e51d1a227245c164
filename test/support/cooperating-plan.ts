import { readFile } from 'node:fs/promises';
import { checkTexts, formatFinding, type Plan } from '@kyhan/plan';
import { CAST_PLAN_FILE } from '@kyhan/testkit/cast';

const LEAD = `    lead: [phuong-bac]
    cooperate:
      - { audience: [wards, phuong-dong], contribute: { due: { before: due, workingDays: 5 } } }
      - { audience: [thanh-pho] }`;

/**
 * The plan of the cast, whose monthly report Bắc ward leads: Nam and Đông wards contribute five working days before,
 * the city is only told. `changes` replace parts of the plan file.
 */
export async function cooperatingPlan(...changes: readonly (readonly [string, string])[]): Promise<Plan> {
  const read = await readFile(CAST_PLAN_FILE, 'utf8');
  const led = read.replace('    audience: [wards]\n    period: month', `${LEAD}\n    period: month`);
  const text = changes.reduce((changed, [from, to]) => changed.replace(from, to), led);
  const { plan, findings } = await checkTexts({ 'plan.yaml': text });
  if (plan === undefined) throw new Error(findings.map((one) => formatFinding(one, 'en')).join('\n'));
  return plan;
}
