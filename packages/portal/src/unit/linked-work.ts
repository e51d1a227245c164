import type { PortalDependencies } from '@kyhan/api';
import { localDate } from '@kyhan/calendar';
import { contactHash, owed, type Owed } from '@kyhan/client';
import { noticeAddress } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { standInsOn, type Contact } from '@kyhan/plan';
import { reachedContacts } from '@kyhan/register';

/** The work of a link, the unit whose link it is (who owes it, or stands in for it), and whether it is its head's. */
export interface LinkedWork extends Owed {
  readonly byUnitId: string;
  /** Of whoever approves what leaves the unit. */
  readonly approves: boolean;
}

/**
 * The work that a link is for. Whose link counts is what the newest plan says, as for notices: a mended
 * address serves at once, and one that was taken out is revoked.
 * @throws KyhanError LINK_INVALID, LINK_REVOKED
 */
export async function linkedWork(dependencies: PortalDependencies, token: string): Promise<LinkedWork> {
  const at = dependencies.now();
  const link = dependencies.links.read(token);
  const linked = await owed(dependencies, link.assignmentId);
  const { newest, plan, assignment } = linked;
  const today = localDate(at, newest.timeZone);
  const units = [...newest.units, ...plan.units];
  // Until the unit lives, the links of those whom it follows are good as well.
  const linkedUnits = [assignment.unitId, ...standInsOn(newest.units, assignment.unitId, today)];
  const contactsOf = (unitId: string) => units.find(({ id }) => id === unitId)?.contacts ?? [];
  const isLinked = (contact: Contact) => contactHash(noticeAddress(contact).address) === link.contactHash;
  const byUnitId = linkedUnits.find((unitId) => contactsOf(unitId).some(isLinked));
  if (byUnitId === undefined) throw new KyhanError('LINK_REVOKED');
  // Who gets the letters that ask for an approval gives it: while the head is away, who stands in.
  const reachedAsHead = async () => {
    const whom = { unitId: byUnitId, contacts: contactsOf(byUnitId), addressee: 'head', at } as const;
    return await reachedContacts(dependencies.register, { planSlug: assignment.planSlug, ...whom });
  };
  return { ...linked, byUnitId, approves: assignment.approval && (await reachedAsHead()).some(isLinked) };
}
