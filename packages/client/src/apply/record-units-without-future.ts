import { closeFinding, listFindings, openFinding, type Register } from '@kyhan/register';
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
    const to = successors.length === 0 ? '' : ` (${successors.join(', ')})`;
    const vi = why === 'removed' ? 'không còn trong kế hoạch' : 'đã kết thúc';
    const en = why === 'removed' ? 'is no longer in the plan' : 'has ended';
    await openFinding(register, {
      findingId: idOf(unit),
      kind: 'unit-without-future',
      subject: unit,
      text: {
        vi: `Đơn vị ${unit} ${vi} nhưng còn ${assignments.length} việc đang mở; chuyển giao${to} bằng \`kyhan transfer\`, hoặc miễn thực hiện`,
        en: `The unit ${unit} ${en} and keeps ${assignments.length} open assignments; hand them over${to} with \`kyhan transfer\`, or waive them`,
      },
      at,
    });
  }
  const still = new Set(unitsWithoutFuture.map(({ unit }) => idOf(unit)));
  const open = await listFindings(register, { open: true });
  for (const { findingId } of open)
    if (isFindingOf(findingId, { kind: 'unit-without-future', planSlug: slug }) && !still.has(findingId))
      await closeFinding(register, { findingId, at });
}
