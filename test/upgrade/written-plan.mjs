import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/setup.mjs';

const ON_REQUEST = `
  - id: on-request
    kind: request
    title: { vi: Báo cáo đột xuất, en: Report on request }
    source: { section: II.2, quote: Báo cáo đột xuất khi có yêu cầu }
    basis: given
    audience: [wards]
    period: on-request
    policy: ordered
    nil: allowed
`;

/** Writes a plan of two wards that owe a report a month and what is asked for. @param {string} folder @returns its file */
export function writePlan(folder) {
  const text = readFileSync(path.join(ROOT, 'examples/first-plan/plan.yaml'), 'utf8');
  const plan = path.join(folder, 'plan.yaml');
  writeFileSync(plan, text.replace('    form: report.yaml\n', '').trimEnd() + ON_REQUEST);
  return plan;
}
