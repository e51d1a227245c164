import type { AnchoringAnswer, VerifyAnswer } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { ANCHOR_FAULTS, CHAIN_FAULTS, FILE_FAULTS } from '@kyhan/words/cli';

/** @throws KyhanError CHAIN_BROKEN */
export function requireWhole({ broken }: Pick<VerifyAnswer, 'broken'>): void {
  if (broken !== undefined)
    throw new KyhanError('CHAIN_BROKEN', { ...broken, reason: CHAIN_FAULTS[broken.reason] });
}

/** @throws KyhanError FILE_BROKEN */
export function requireFiles({ files: { broken } }: Pick<VerifyAnswer, 'files'>): void {
  const [first] = broken;
  if (first === undefined) return;
  const { name, assignmentId, reason } = first;
  const details = { name, assignmentId, count: broken.length, reason: FILE_FAULTS[reason] };
  throw new KyhanError('FILE_BROKEN', details);
}

/** @throws KyhanError ANCHOR_BROKEN */
export function requireHeld({ departed }: AnchoringAnswer): void {
  if (departed !== undefined)
    throw new KyhanError('ANCHOR_BROKEN', { ...departed, reason: ANCHOR_FAULTS[departed.reason] });
}
