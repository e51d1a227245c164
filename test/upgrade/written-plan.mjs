import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/setup.mjs';

const ON_REQUEST = path.join(ROOT, 'test/support/on-request.yaml');

/** Writes a plan of two wards that owe a report a month and what is asked for. @param {string} folder @returns its file */
export function writePlan(folder) {
  const text = readFileSync(path.join(ROOT, 'examples/first-plan/plan.yaml'), 'utf8');
  const plan = path.join(folder, 'plan.yaml');
  const formless = text.replace('    form: report.yaml\n', '').trimEnd();
  writeFileSync(plan, `${formless}\n${readFileSync(ON_REQUEST, 'utf8')}`);
  return plan;
}
