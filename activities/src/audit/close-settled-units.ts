import { closeFinding, listAssignments, listFindings } from '@kyhan/register';
import { readUnitKey } from '@kyhan/plan/ids';
import type { ActivityDependencies } from '../activity-dependencies.js';

/**
 * A unit that has gone and owes nothing any more, because all was handed over, waived or has ended, needs nobody's
 * attention, also where no version of the plan was applied since.
 */
export async function closeSettledUnits(
  { register, clock }: Pick<ActivityDependencies, 'register' | 'clock'>,
  planSlug: string,
): Promise<void> {
  for (const { findingId, kind, subject } of await listFindings(register, { open: true })) {
    const unit = kind === 'unit-without-future' ? readUnitKey(subject) : undefined;
    if (unit?.planSlug !== planSlug) continue;
    const open = await listAssignments(register, { ...unit, ended: false });
    if (open.length === 0)
      await closeFinding(register, { findingId, at: clock.now(), ending: 'owes-nothing' });
  }
}
