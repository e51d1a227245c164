import type { AnchoringAnswer, VerifyAnswer } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { ANCHOR_FAULTS, CHAIN_FAULTS } from '@kyhan/words/cli';

/** @throws KyhanError CHAIN_BROKEN */
export function requireWhole({ broken }: VerifyAnswer): void {
  if (broken !== undefined)
    throw new KyhanError('CHAIN_BROKEN', { ...broken, reason: CHAIN_FAULTS[broken.reason] });
}

/** @throws KyhanError ANCHOR_BROKEN */
export function requireHeld({ departed }: AnchoringAnswer): void {
  if (departed !== undefined)
    throw new KyhanError('ANCHOR_BROKEN', { ...departed, reason: ANCHOR_FAULTS[departed.reason] });
}
