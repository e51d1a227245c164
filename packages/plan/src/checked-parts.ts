import type { Finding } from './finding.js';
import { normalise, type PlanParts } from './normalise.js';
import type { Plan } from './plan.js';
import { semanticFindings } from './semantic-findings.js';
import type { YamlSource } from './yaml-source.js';

/** What `check` says of a plan file and the files named from it. */
export interface CheckedPlan {
  /** There where no finding is an error. */
  readonly plan?: Plan;
  readonly findings: readonly Finding[];
}

/** The sources that a plan consists of, for findings in the right one. */
export interface PlanSources {
  readonly plan: YamlSource;
  /** The units file, or the plan itself where the units stand in it. */
  readonly units: YamlSource;
  readonly unitsPath: readonly PropertyKey[];
}

/** The plan that valid parts make together, with what they say that cannot be meant. */
export function checkedParts(parts: PlanParts, sources: PlanSources): CheckedPlan {
  const plan = normalise(parts);
  const findings = semanticFindings(plan, parts.file, sources);
  const isRefused = findings.some(({ severity }) => severity === 'error');
  return isRefused ? { findings } : { plan, findings };
}
