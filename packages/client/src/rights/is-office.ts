import { readActorId } from '@kyhan/plan/ids';

/** Whose acts count for every unit; a role that is not named here is nobody's. */
const OFFICE = new Set(['coordinator', 'administrator']);

/** Whether an actor is a coordinator or an administrator, by name. */
export function isOffice(actor: string): boolean {
  const { role, account = '' } = readActorId(actor);
  return OFFICE.has(role) && account !== '';
}
