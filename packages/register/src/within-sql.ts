import type { Reach } from '@kyhan/engine';
import { sql, type RawBuilder } from 'kysely';

/** The columns by which a list tells what lies within a reach; a list without a unit's column is of whole plans. */
export interface ReachColumns {
  readonly plan: RawBuilder<string> | string;
  readonly unit?: string;
}

/** Only what lies within one of these reaches; without any given, all of it. */
export function withinSql(
  within: readonly Reach[] | undefined,
  { plan, unit }: ReachColumns,
): RawBuilder<boolean> {
  const planColumn = typeof plan === 'string' ? sql.ref(plan) : plan;
  if (within === undefined) return sql<boolean>`true`;
  const parts = within.map(({ planSlug, unitId }) => {
    if (unitId !== undefined && unit === undefined) return sql`false`;
    const ofPlan = planSlug === undefined ? sql`true` : sql`${planColumn} = ${planSlug}`;
    const ofUnit = unitId === undefined || unit === undefined ? sql`true` : sql`${sql.ref(unit)} = ${unitId}`;
    return sql`(${ofPlan} and ${ofUnit})`;
  });
  return parts.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(parts, sql` or `)})`;
}
