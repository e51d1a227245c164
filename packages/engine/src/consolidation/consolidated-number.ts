import type { FormField } from '@kyhan/plan';
import { decimalDifference, decimalSum } from './decimal-sum.js';

/** What one unit gave for a number. */
export interface GivenNumber {
  readonly unitId: string;
  readonly isLate: boolean;
  readonly value: number;
}

/** How a number changed, over units that gave it both times alone. */
export interface ConsolidatedChange {
  readonly units: readonly string[];
  readonly now: number;
  readonly before: number;
  readonly difference: number;
}

/** A number of many units by its rule: of those in time, of late ones, and of both. */
export interface ConsolidatedNumber {
  readonly type: 'number';
  readonly rule: 'sum' | 'average';
  readonly field: FormField;
  readonly given: readonly GivenNumber[];
  /** Absent where nobody gave one: an average of nothing is none, and a sum of nothing is not told as nought. */
  readonly inTime?: number;
  readonly late?: number;
  readonly all?: number;
  /** Of the period before, all of its units; absent where nobody gave one. */
  readonly before?: number;
  /** Absent where no unit gave it both times. */
  readonly change?: ConsolidatedChange;
}

interface NowAndBefore {
  readonly now: readonly GivenNumber[];
  readonly before: readonly GivenNumber[];
  readonly same: readonly string[];
}

type NumberField = FormField & { readonly consolidate: 'sum' | 'average' };

/** A number of many units by its rule. Pure; throws nothing. */
export function consolidatedNumber(
  field: NumberField,
  { now, before, same }: NowAndBefore,
): ConsolidatedNumber {
  const { consolidate: rule } = field;
  const valueOf = (given: readonly GivenNumber[]) => ruled(rule, given);
  const change = changeOf(rule, { now, before, same });
  return {
    type: 'number',
    rule,
    field,
    given: now,
    ...there('inTime', valueOf(now.filter(({ isLate }) => !isLate))),
    ...there('late', valueOf(now.filter(({ isLate }) => isLate))),
    ...there('all', valueOf(now)),
    ...there('before', valueOf(before)),
    ...(change === undefined ? {} : { change }),
  };
}

/** Numbers by a rule; undefined where there are none. Pure; throws nothing. */
export function ruled(
  rule: 'sum' | 'average',
  given: readonly Pick<GivenNumber, 'value'>[],
): number | undefined {
  if (given.length === 0) return undefined;
  const sum = decimalSum(given.map(({ value }) => value));
  return rule === 'sum' ? sum : sum / given.length;
}

function changeOf(
  rule: 'sum' | 'average',
  { now, before, same }: NowAndBefore,
): ConsolidatedChange | undefined {
  const gave = (given: readonly GivenNumber[]) => new Set(given.map(({ unitId }) => unitId));
  const [present, past] = [gave(now), gave(before)];
  const units = same.filter((unitId) => present.has(unitId) && past.has(unitId));
  const of = (given: readonly GivenNumber[]) =>
    ruled(
      rule,
      given.filter(({ unitId }) => units.includes(unitId)),
    );
  const [value, earlier] = [of(now), of(before)];
  if (value === undefined || earlier === undefined) return undefined;
  return { units, now: value, before: earlier, difference: decimalDifference(value, earlier) };
}

function there<Key extends string>(key: Key, value: number | undefined): { [K in Key]?: number } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]: number });
}
