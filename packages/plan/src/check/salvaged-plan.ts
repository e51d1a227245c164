import type { z } from 'zod';
import type { Draft } from './draft.js';
import { normalise } from '../normalise.js';
import { obligationFile, planFile, unitFile, type PlanFile, type UnitFile } from '../plan-file.js';
import type { Plan } from '../plan.js';
import { entriesOf, itemsOf, partOf, textOf } from './part-of.js';

/** A plan of those parts of a draft that are valid, to look at its days. */
export interface SalvagedPlan {
  readonly plan: Plan;
  /** The index in the file of each obligation of the plan. */
  readonly indices: readonly number[];
}

/** What can be said of a plan's days although something else is wrong with it; undefined where nothing can. */
export function salvagedPlan(draft: Draft): SalvagedPlan | undefined {
  const { source, units, calendar, schedules } = draft;
  const inForce = valid(planFile.shape.inForce, partOf(source.value, 'inForce'));
  if (inForce === undefined || units === undefined || calendar === undefined) return undefined;
  const obligations = itemsOf(partOf(source.value, 'obligations')).map((one) => valid(dayKeys, one));
  const indices = obligations.flatMap((one, index) => (one === undefined ? [] : [index]));
  const file: PlanFile = {
    ...HEAD,
    inForce,
    timeZone: valid(planFile.shape.timeZone, partOf(source.value, 'timeZone')),
    coordinator: textOf(partOf(source.value, 'coordinator')) ?? '',
    owner: textOf(partOf(source.value, 'owner')) ?? '',
    groups: salvagedGroups(partOf(source.value, 'groups')),
    obligations: obligations.flatMap((one) => (one === undefined ? [] : [{ ...BARE_OBLIGATION, ...one }])),
  };
  const parts = { file, units: units.items.flatMap(salvagedUnit), forms: {}, calendar, schedules };
  return { plan: normalise(parts), indices };
}

/** What decides the days of an obligation and who owes it. */
const dayKeys = obligationFile.pick({
  id: true,
  audience: true,
  period: true,
  opens: true,
  anchor: true,
  meeting: true,
  due: true,
  steps: true,
  scope: true,
  inForce: true,
});

const NO_WORDS = { vi: '', en: '' };
const HEAD = { plan: '', slug: '', title: NO_WORDS, issuedOn: '', units: [], policies: {} };
const BARE_OBLIGATION = {
  // What is asked of reports alone is asked once the whole is read.
  kind: 'event',
  title: NO_WORDS,
  source: { section: '', quote: '' },
  basis: 'given',
  policy: '',
} as const;

/** A unit with a slip in it still lives, and its parent still has it. */
function salvagedUnit(written: unknown): UnitFile[] {
  const unit = valid(unitFile, written);
  if (unit !== undefined) return [unit];
  const id = textOf(partOf(written, 'id'));
  if (id === undefined) return [];
  const [parent, level] = [textOf(partOf(written, 'parent')), textOf(partOf(written, 'level'))];
  return [{ id, name: NO_WORDS, parent, level }];
}

function salvagedGroups(written: unknown): PlanFile['groups'] {
  const group = planFile.shape.groups.unwrap().valueType;
  return Object.fromEntries(
    entriesOf(written).flatMap(([name, value]) => {
      const read = valid(group, value);
      return read === undefined ? [] : [[name, read]];
    }),
  );
}

/** A value as its schema takes it, keys left out that the schema does not know; undefined where it is wrong otherwise. */
function valid<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> | undefined {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const foreign = read.error.issues.filter((issue) => issue.code === 'unrecognized_keys');
  if (foreign.length < read.error.issues.length) return undefined;
  const copy: unknown = structuredClone(value);
  for (const { path, keys } of foreign) for (const key of keys) removeKey(copy, path, key);
  return schema.safeParse(copy).data;
}

function removeKey(value: unknown, path: readonly PropertyKey[], key: string): void {
  let part = value;
  for (const step of path) part = (part as Record<PropertyKey, unknown>)[step];
  delete (part as Record<string, unknown>)[key];
}
