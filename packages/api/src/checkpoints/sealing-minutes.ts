import { endOfDay, localDate, periodsEndingIn, startOfDay, type Period } from '@kyhan/calendar';
import { paperPeriod } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import type { Plan } from '@kyhan/plan';
import { deploymentZone, keyFingerprint, sealedPeriod } from '@kyhan/register';
import { paperIssuer, sealingPaper, type SealingFacts } from '@kyhan/words';
import type { PortalDependencies } from '../portal-dependencies.js';

/**
 * The minutes of what was sealed in a period, under the name of the office that runs a plan; of no period, the quarter of
 * today.
 * @throws KyhanError CHECKPOINT_NOT_FOUND where none was taken in it, REGISTER_UNAVAILABLE
 */
export async function sealingMinutes(
  { register, now }: Pick<PortalDependencies, 'register' | 'now'>,
  { plan, periodKey }: { readonly plan: Plan; readonly periodKey?: string | undefined },
) {
  const zone = await deploymentZone(register.db);
  const on = localDate(now(), zone);
  const { key, from, to } = (periodKey === undefined ? undefined : paperPeriod(periodKey)) ?? quarterOf(on);
  const span = { fromAt: startOfDay(from, zone), untilAt: endOfDay(to, zone) };
  const sealed = await sealedPeriod(register, span);
  if (sealed === undefined) throw new KyhanError('CHECKPOINT_NOT_FOUND', { number: key });
  const { first, last, ...counts } = sealed;
  const facts: SealingFacts = {
    ...counts,
    issuer: paperIssuer(plan, on),
    zone,
    periodKey: key,
    from,
    to,
    on,
    first: { number: first.number, at: Date.parse(first.at) },
    last: {
      number: last.number,
      at: Date.parse(last.at),
      root: last.root,
      fingerprint: keyFingerprint(last.publicKey),
    },
  };
  const paper = { vi: sealingPaper(facts, 'vi'), en: sealingPaper(facts, 'en') };
  return { planSlug: plan.slug, period: key, from, to, paper };
}

function quarterOf(on: string): Period {
  const year = on.slice(0, 4);
  const quarters = periodsEndingIn({ type: 'quarter' }, { from: on, to: `${year}-12-31` });
  return quarters[0] ?? { key: year, from: `${year}-01-01`, to: `${year}-12-31` };
}
