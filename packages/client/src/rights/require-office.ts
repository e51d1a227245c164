import { KyhanError } from '@kyhan/errors';
import { SYSTEM_ACTOR } from '@kyhan/plan/ids';
import { isOffice } from './is-office.js';

/**
 * Ruling, and opening on request: coordinators and administrators.
 * @throws KyhanError NOT_ALLOWED
 */
export function requireOffice(actor: string): void {
  if (!isOffice(actor)) throw new KyhanError('NOT_ALLOWED');
}

/**
 * Applying a plan: the office, and whoever starts a stack with a plan file beside it.
 * @throws KyhanError NOT_ALLOWED
 */
export function requireMayApply(actor: string): void {
  if (actor !== SYSTEM_ACTOR) requireOffice(actor);
}
