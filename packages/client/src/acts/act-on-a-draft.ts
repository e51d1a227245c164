import { shortDate } from '@kyhan/words';
import { draftActBody, type DraftActAnswer, type DraftActBody } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { draftNeeds, type Plan } from '@kyhan/plan';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import { actOnDraft, findCycleRequest, getCycle, getPlan, type Cycle } from '@kyhan/register';
import type { ApplyDependencies } from '../apply-dependencies.js';
import { checked } from '../asked/checked.js';
import { startOpening } from '../opening/start-opening.js';
import { dayConfirmed } from './day-confirmed.js';
import { requireRight } from '../rights/rights-of.js';

/** What a coordinator does with a cycle before it opens to units. */
export type DraftWish = DraftActBody & { readonly actor: Actor };

type Dependencies = Pick<ApplyDependencies, 'temporal' | 'register' | 'clock' | 'language'>;

/**
 * Confirms, announces or skips a draft, which is kept first: where Temporal is away, the audit opens what nothing is left
 * to do for. The same again changes nothing. A step whose day has passed meanwhile is owed by nobody.
 * @throws KyhanError CYCLE_NOT_FOUND, NOT_ALLOWED, CYCLE_NOT_DRAFT, CYCLE_DAY_OVER, REASON_MISSING, PAPER_MISSING,
 * NEW_DAY_PAST, NEW_DAY_TOO_FAR, NEW_DAY_OFF, EXTENSION_PAPER_MISSING, REQUEST_INVALID
 */
export async function actOnADraft(
  dependencies: Dependencies,
  { actor, ...asked }: DraftWish,
): Promise<DraftActAnswer> {
  const { register, clock } = dependencies;
  const body = checked(draftActBody, asked);
  const { cycleId, act, document: paper, reason: written = '' } = body;
  const cycle = await getCycle(register, cycleId);
  const { planSlug } = cycle;
  const at = clock.now();
  await requireRight(register, { actor, at, act: 'open', where: { planSlug } });
  const reason = written.trim() === '' ? {} : { reason: written };
  requireWhole({ act, hasPaper: paper !== undefined, hasReason: written.trim() !== '' });
  const { plan } = await getPlan(register, planSlug);
  const given = dayConfirmed({ ...body, plan, cycle, now: at });
  if (
    act !== 'skip' &&
    (given.due?.at ?? cycle.dueAt) <= at &&
    (cycle.draftSince ?? cycle.skippedAt) !== undefined
  )
    throw new KyhanError('CYCLE_DAY_OVER', { cycleId, day: shortDate(cycle.dueOn) });
  const kept = await actOnDraft(register, {
    cycleId,
    act,
    actor: actorIdOf(actor),
    at,
    realAt: Date.now(),
    ...(paper === undefined ? {} : { paper }),
    ...given,
    ...reason,
  });
  return { cycleId, outcome: await outcomeOf(dependencies, kept) };
}

/** A confirmation rests on a paper or says on what; an announcement is a paper; who leaves out says why. */
function requireWhole({
  act,
  hasPaper,
  hasReason,
}: {
  act: string;
  hasPaper: boolean;
  hasReason: boolean;
}): void {
  if (act === 'announce' && !hasPaper) throw new KyhanError('PAPER_MISSING');
  if (act === 'skip' && !hasReason) throw new KyhanError('REASON_MISSING');
  if (act === 'confirm' && !hasPaper && !hasReason) throw new KyhanError('REASON_MISSING');
}

async function outcomeOf(dependencies: Dependencies, cycle: Cycle): Promise<DraftActAnswer['outcome']> {
  if (cycle.skippedAt !== undefined) return 'skipped';
  if (cycle.draftSince === undefined) return 'open';
  const { plan } = await getPlan(dependencies.register, cycle.planSlug);
  // Not awaited: what was decided is kept. Also where something is left to do: its finding says what, anew.
  void startAgain(dependencies, plan, cycle).catch(() => undefined);
  const obligation = plan.obligations.find(({ id }) => id === cycle.obligationId);
  const done = { isConfirmed: cycle.confirmedAt !== undefined, isAnnounced: cycle.announcedAt !== undefined };
  const period = { from: cycle.periodFrom, to: cycle.periodTo };
  return obligation !== undefined && draftNeeds(obligation, period, done) === undefined ? 'opening' : 'draft';
}

async function startAgain(dependencies: Dependencies, plan: Plan, cycle: Cycle): Promise<void> {
  const { obligationId, periodKey } = cycle;
  const request = await findCycleRequest(dependencies.register, cycle);
  const asked = request === undefined ? {} : { requestId: request.requestId };
  await startOpening(dependencies, plan, { obligationId, periodKey, ...asked, isDrafted: true });
}
