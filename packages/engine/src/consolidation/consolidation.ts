import type { Form, FormField, UnitStanding, Words } from '@kyhan/plan';
import type { CollectedWork } from './collected-work.js';
import { consolidatedField, type ConsolidatedField, type CollectedReport } from './consolidated-field.js';
import { unitStanding } from './unit-standing.js';

/** A unit in a consolidation, with what was accepted of it. */
export interface ConsolidatedUnit extends CollectedWork {
  readonly standing: UnitStanding;
}

/** One report made of many: what was accepted of a step, brought together. */
export interface Consolidation {
  /** In the order in which they were given. */
  readonly units: readonly ConsolidatedUnit[];
  readonly sections: readonly {
    readonly id: string;
    readonly title: Words;
    readonly fields: readonly ConsolidatedField[];
  }[];
  /** How the units of now and of the period before differ; absent where nothing was accepted for one. */
  readonly before?: ComparedUnits;
}

/** Whom a difference compares: those of whom something was accepted both times. */
export interface ComparedUnits {
  readonly same: readonly string[];
  /** Now and not then; then and not now. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

interface Collected {
  /** Absent where nothing is asked for in boxes. */
  readonly form: Form | undefined;
  readonly works: readonly CollectedWork[];
  /** What was accepted for the period before; absent where it is the first. */
  readonly before?: readonly CollectedWork[];
}

/**
 * Brings together what was accepted, each field by its rule, with who is in and who is missing and what changed since
 * the period before (plan-format, "Forms"). What was handed on is owed elsewhere and is left out. Pure; throws nothing.
 */
export function consolidation({ form, works, before }: Collected): Consolidation {
  const owed = works.filter(({ status }) => status !== 'transferred');
  const units = owed.map((work): ConsolidatedUnit => ({ ...work, standing: unitStanding(work) }));
  const reports = reportsOf(owed);
  const earlier = before === undefined ? [] : reportsOf(before);
  const compared = earlier.length === 0 ? undefined : comparedUnits(reports, earlier);
  const consolidated = (field: FormField): ConsolidatedField =>
    consolidatedField(field, { reports, earlier, same: compared?.same ?? [] });
  return {
    units,
    sections: (form?.sections ?? []).map(({ id, title, fields }) => ({
      id,
      title,
      fields: fields.filter(isConsolidated).map(consolidated),
    })),
    ...(compared === undefined ? {} : { before: compared }),
  };
}

/** Files stay with the units, and so does what a form keeps out. */
function isConsolidated({ type, consolidate }: FormField): boolean {
  return type !== 'file' && consolidate !== 'none';
}

function reportsOf(works: readonly CollectedWork[]): CollectedReport[] {
  return works.flatMap(({ unitId, report }) => (report === undefined ? [] : [{ unitId, ...report }]));
}

function comparedUnits(now: readonly CollectedReport[], then: readonly CollectedReport[]): ComparedUnits {
  const [present, past] = [idsOf(now), idsOf(then)];
  return {
    same: [...present].filter((id) => past.has(id)),
    joined: [...present].filter((id) => !past.has(id)),
    left: [...past].filter((id) => !present.has(id)),
  };
}

function idsOf(reports: readonly CollectedReport[]): ReadonlySet<string> {
  return new Set(reports.map(({ unitId }) => unitId));
}
