import { cycleIdOf, obligationKeyOf } from '@kyhan/plan/ids';
import type { Db } from '../connection/register.js';

/** What a plan expects to have been opened by now. */
export interface ExpectedPeriods {
  readonly planSlug: string;
  readonly periods: readonly { readonly obligationId: string; readonly periodKey: string }[];
}

/** Invariant 4: every expected period has its cycle, or an open finding that says why not: of its own, or of a paused Schedule. */
export async function periodFaults(db: Db, expected: readonly ExpectedPeriods[]): Promise<string[]> {
  const cycles = await db.selectFrom('cycles').select('cycleId').execute();
  const findings = await db
    .selectFrom('findings')
    .select(['kind', 'subject'])
    .where('closedAt', 'is', null)
    .execute();
  const known = new Set([...cycles.map(({ cycleId }) => cycleId), ...findings.map(({ subject }) => subject)]);
  const paused = new Set(
    findings.filter(({ kind }) => kind === 'schedule-paused').map(({ subject }) => subject),
  );
  return expected
    .flatMap(({ planSlug, periods }) =>
      periods.map((period) => {
        const { obligationId } = period;
        return {
          cycleId: cycleIdOf({ planSlug, ...period }),
          obligation: obligationKeyOf({ planSlug, obligationId }),
        };
      }),
    )
    .filter(({ cycleId, obligation }) => !known.has(cycleId) && !paused.has(obligation))
    .map(({ cycleId }) => `${cycleId}: expected, not opened, and no finding says why`);
}
