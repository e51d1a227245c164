import { countUrged, type CountedLetter, type Register } from '@kyhan/register';
import { urgingPaperIdOf, type UrgedAddressee } from '@kyhan/plan/ids';
import type { AskedPapers } from './drafted-paper.js';

/** Of one letter: to whom, and how much it names. */
export type UrgingLetter = CountedLetter & { readonly paperId: string };

/**
 * Which letters that urge there would be, and how much each names, without reading what: one to those that are
 * ordered, or to the one of them that is asked for, and to each body that is asked one of its own.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function urgingLetters(register: Register, asked: AskedPapers): Promise<UrgingLetter[]> {
  const letters = await countUrged(register, urgedOf(asked));
  return letters.map((one) => ({
    ...one,
    paperId: urgingPaperIdOf(addresseeOf(one, asked)),
  }));
}

function addresseeOf({ askedUnitId }: CountedLetter, { unitId }: AskedPapers): UrgedAddressee {
  if (askedUnitId !== undefined) return { to: 'asked', unitId: askedUnitId };
  return unitId === undefined ? { to: 'units' } : { to: 'unit', unitId };
}

/** What the register is asked for. Pure; throws nothing. */
export function urgedOf({ plan, period, unitId, within, now }: AskedPapers) {
  return { planSlug: plan.slug, within, unitId, to: period.to, now };
}
