import { closeFinding, listFindings, openFinding, type Register } from '@kyhan/register';
import { FINDINGS } from '@kyhan/words';
import { findingIdOf, isFindingOf, unitKeyOf } from '@kyhan/plan/ids';
import type { PlanChanges } from './plan-changes.js';

/** Says which units keep open assignments although the plan knows no future for them; closes what is settled. */
export async function recordUnitsWithoutFuture(
  register: Register,
  { slug, unitsWithoutFuture }: PlanChanges,
  at: number,
): Promise<void> {
  const idOf = (unitId: string) =>
    findingIdOf({ kind: 'unit-without-future', about: unitKeyOf({ planSlug: slug, unitId }) });
  for (const { unit, why, assignments, successors } of unitsWithoutFuture) {
    await openFinding(register, {
      findingId: idOf(unit),
      kind: 'unit-without-future',
      subject: unit,
      text: FINDINGS['unit-without-future'].text({
        unit,
        why,
        count: assignments.length,
        successors: successors.length === 0 ? 'none' : successors.join(', '),
      }),
      at,
    });
  }
  const still = new Set(unitsWithoutFuture.map(({ unit }) => idOf(unit)));
  const open = await listFindings(register, { open: true });
  for (const { findingId } of open)
    if (isFindingOf(findingId, { kind: 'unit-without-future', planSlug: slug }) && !still.has(findingId))
      await closeFinding(register, { findingId, at });
}
