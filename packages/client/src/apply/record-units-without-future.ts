import { planNames } from '@kyhan/plan';
import { closeFinding, listFindings, openFinding, type Register } from '@kyhan/register';
import { findingIdOf, isFindingOf, unitKeyOf } from '@kyhan/plan/ids';
import type { Preparation } from './plan-changes.js';

/**
 * Says which units keep open assignments although the plan knows no future for them; closes what is settled. What passes
 * to a successor the reorganisation's workflow hands over, and asks about what it could not.
 */
export async function recordUnitsWithoutFuture(
  register: Register,
  { plan, cycles, changes: { slug, unitsWithoutFuture, successions } }: Preparation,
  at: number,
): Promise<void> {
  const subjectOf = (unitId: string) => unitKeyOf({ planSlug: slug, unitId });
  const idOf = (unitId: string) => findingIdOf({ kind: 'unit-without-future', about: subjectOf(unitId) });
  // One that this version has dropped is called as where it still owes.
  const { unitName } = planNames(plan, ...cycles.map((cycle) => cycle.now.plan));
  const passing = new Set(
    successions.flatMap(({ becomes, assignmentId }) => (becomes === 'asks' ? [] : assignmentId)),
  );
  for (const { unit, why, assignments, successors } of unitsWithoutFuture) {
    const left = assignments.filter((id) => !passing.has(id));
    if (left.length === 0) continue;
    await openFinding(register, {
      findingId: idOf(unit),
      kind: 'unit-without-future',
      subject: subjectOf(unit),
      data: {
        unit: unitName(unit),
        why,
        count: left.length,
        successors: successors.map(unitName),
      },
      at,
    });
  }
  const still = new Set(unitsWithoutFuture.map(({ unit }) => idOf(unit)));
  const open = await listFindings(register, { open: true });
  for (const { findingId } of open)
    if (isFindingOf(findingId, { kind: 'unit-without-future', planSlug: slug }) && !still.has(findingId))
      await closeFinding(register, { findingId, at, ending: 'owes-nothing' });
}
