import { storeRulings, type Register } from '@kyhan/register';
import { BAC, castTurn, ofUnit, type CastAnswer } from '../../cast/index.js';

export type MarchRuling = 'insist' | 'waive' | 'refuse';

/** Who coordinates rules on what Bắc owes in March, and a turn takes that in. */
export async function ruledMarch(register: Register, ruling: MarchRuling, now: number): Promise<CastAnswer> {
  const asked = { assignmentId: ofUnit(BAC), rulingId: ruling, ruling, reason: 'Mục I' } as const;
  await storeRulings(register, { rulings: [{ ...asked, actor: 'person:linh' }], askedAt: now });
  return await castTurn(register, { now, rulings: [asked] });
}
