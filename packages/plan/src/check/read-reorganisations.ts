import { reorganisationFile } from '../reorganisation-file.js';
import { reorganisedUnits } from '../reorganised-units.js';
import type { WrittenUnits } from './draft.js';
import { namedFile, type PlanFolder } from './named-file.js';
import { itemsOf, partOf, textOf } from './part-of.js';
import type { PlanFinding } from './plan-finding.js';
import { reorganisationFindings } from './reorganisation-findings.js';
import { readingWarnings } from './validated.js';

/** The units of a plan with the reorganisations that it names, one after the other, and what is wrong with these. */
export async function readReorganisations(
  plan: PlanFolder,
  written: WrittenUnits | undefined,
): Promise<{ readonly units?: WrittenUnits | undefined; readonly findings: readonly PlanFinding[] }> {
  const findings: PlanFinding[] = [];
  let units = written;
  for (const [i, item] of itemsOf(partOf(plan.source.value, 'reorganisations')).entries()) {
    const name = textOf(item);
    if (name === undefined || name.trim() === '') continue;
    const own = await namedFile({ ...plan, path: ['reorganisations', i], name, schema: reorganisationFile });
    if ('findings' in own) findings.push(...own.findings);
    else {
      findings.push(...readingWarnings(own.source));
      if (units?.valid === undefined) continue;
      findings.push(...reorganisationFindings(own.source, own.value, units.valid));
      const valid = reorganisedUnits(units.valid, own.value);
      units = { ...units, valid, items: valid };
    }
  }
  return { units, findings };
}
