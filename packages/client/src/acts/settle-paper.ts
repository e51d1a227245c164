import {
  paperPeriod,
  settledPaperBody,
  type SettledPaperAnswer,
  type SettledPaperBody,
} from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { actorIdOf, readUrgingPaperId, type Actor } from '@kyhan/plan/ids';
import { getPlan, listUrged, settleOfficePaper, type Register } from '@kyhan/register';
import { checked } from '../asked/checked.js';
import { requireRight } from '../rights/rights-of.js';

/** What became of a paper that was drafted from the register, and who says so. */
export type PaperWish = SettledPaperBody & { readonly actor: Actor };

/**
 * Keeps under which number and day the office issued a paper, with what its draft names then; or that it issued none, and
 * why. Again, it is put right. `now` is plan time, epoch milliseconds.
 * @throws KyhanError PLAN_NOT_FOUND, UNIT_UNKNOWN, REASON_MISSING, REQUEST_INVALID
 */
export async function settlePaper(
  { register, now }: { readonly register: Register; readonly now: number },
  { actor, ...asked }: PaperWish,
): Promise<SettledPaperAnswer> {
  const {
    plan: planSlug,
    kind,
    period,
    paperId,
    document,
    reason: written = '',
  } = checked(settledPaperBody, asked);
  await requireRight(register, { actor, at: now, act: 'rule', where: { planSlug } });
  const reason = written.trim() === '' ? undefined : written;
  if (document === undefined && reason === undefined) throw new KyhanError('REASON_MISSING');
  const named = kind === 'urging' ? await namedNow(register, { planSlug, paperId, period, now }) : [];
  const key = { planSlug, kind, periodKey: period, paperId };
  const by = { actor: actorIdOf(actor), at: now, realAt: Date.now() };
  return { kind: await settleOfficePaper(register, { ...key, document, reason, named, ...by }) };
}

interface Letter {
  readonly planSlug: string;
  readonly paperId: string;
  readonly period: string;
  readonly now: number;
}

/** The ids of the assignments that a letter names now. */
async function namedNow(register: Register, { planSlug, paperId, period, now }: Letter): Promise<string[]> {
  const { plan } = await getPlan(register, planSlug);
  const addressee = readUrgingPaperId(paperId) ?? { to: 'units' };
  const unitId = addressee.to === 'units' ? undefined : addressee.unitId;
  if (unitId !== undefined && !plan.units.some(({ id }) => id === unitId))
    throw new KyhanError('UNIT_UNKNOWN', { unit: unitId });
  const { to = period } = paperPeriod(period) ?? {};
  const urged = await listUrged(register, { planSlug, isAsked: addressee.to === 'asked', unitId, to, now });
  return urged.map(({ assignment }) => assignment.assignmentId);
}
