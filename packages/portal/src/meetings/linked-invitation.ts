import type { PortalDependencies } from '@kyhan/api';
import { contactHash, meetingStanding, type MeetingStanding } from '@kyhan/client';
import { noticeAddress } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { readInvitationId } from '@kyhan/plan/ids';
import { getPlan } from '@kyhan/register';

/** The invitation of a link, and the meeting that it is to. */
export interface LinkedInvitation {
  readonly unitId: string;
  readonly meeting: MeetingStanding;
}

/** Which invitation a link is for; undefined where it is for something else. @throws KyhanError LINK_INVALID */
export function invitationOfLink(
  { links }: Pick<PortalDependencies, 'links'>,
  token: string,
): ReturnType<typeof readInvitationId> {
  return readInvitationId(links.read(token).assignmentId);
}

/**
 * The invitation that a link is for. Whose link counts is what the newest plan says, as for what is owed.
 * @throws KyhanError LINK_INVALID, LINK_REVOKED, CYCLE_NOT_FOUND, NOBODY_INVITED
 */
export async function linkedInvitation(
  dependencies: PortalDependencies,
  token: string,
): Promise<LinkedInvitation> {
  const invitation = invitationOfLink(dependencies, token);
  if (invitation === undefined) throw new KyhanError('LINK_INVALID');
  const { cycleId, unitId, planSlug } = invitation;
  const { plan } = await getPlan(dependencies.register, planSlug);
  const contacts = plan.units.find(({ id }) => id === unitId)?.contacts ?? [];
  const { contactHash: hash } = dependencies.links.read(token);
  const isTheirs = contacts.some((contact) => contactHash(noticeAddress(contact).address) === hash);
  if (!isTheirs) throw new KyhanError('LINK_REVOKED');
  return { unitId, meeting: await meetingStanding(dependencies.register, cycleId) };
}
