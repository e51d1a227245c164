import type { StoredPlanAct } from '@kyhan/register';

/**
 * Which obligations later acts have resumed, of what an act holds back; what was skipped stays so. `acts`: all of the
 * plan, in their order. Pure; throws nothing.
 */
export function resumedSince(
  acts: readonly StoredPlanAct[],
  { actId, act: held }: Pick<StoredPlanAct, 'actId' | 'act'>,
): (obligationId: string) => boolean {
  if (held.type === 'skip') return () => false;
  const place = acts.findIndex((one) => one.actId === actId);
  const later = place < 0 ? [] : acts.slice(place + 1);
  return (obligationId) =>
    later.some(({ act }) => {
      return act.type === 'resume' && (act.obligationId === undefined || act.obligationId === obligationId);
    });
}
