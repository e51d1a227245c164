import { signedLinkToken, type LinkKeys } from '@kyhan/client';

/** The addresses that stand in messages. */
export interface ContactLinks {
  /** Where whoever has this address submits this assignment, signed. */
  submission(assignmentId: string, address: string): string;
  /** Where whoever has this address answers this invitation, signed. */
  invitation(invitationId: string, address: string): string;
  /** The page of the meeting of a cycle. */
  meeting(cycleId: string): string;
  /** The page of an assignment, for those who sign in. */
  assignment(assignmentId: string): string;
  /** The page of a cycle, where a draft is decided on. */
  cycle(cycleId: string): string;
  /** The list of cycles. */
  cycles(): string;
  /** Where a token signs somebody in once. */
  signIn(token: string): string;
}

/** Addresses that begin with that of the portal, signed by the current key. Pure; throws nothing. */
export function contactLinks(keys: LinkKeys, portalUrl: string): ContactLinks {
  return {
    submission: (assignmentId, address) => `${portalUrl}/s/${signedLinkToken(keys, assignmentId, address)}`,
    invitation: (invitationId, address) =>
      `${portalUrl}/s/${signedLinkToken(keys, invitationId, address)}/meeting`,
    meeting: (cycleId) => `${portalUrl}/meetings/${cycleId}`,
    assignment: (assignmentId) => `${portalUrl}/assignments/${assignmentId}`,
    cycle: (cycleId) => `${portalUrl}/cycles/${cycleId}`,
    cycles: () => `${portalUrl}/cycles`,
    signIn: (token) => `${portalUrl}/sign-in/${token}`,
  };
}
