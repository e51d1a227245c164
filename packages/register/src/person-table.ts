import type { RoleKind, TokenRole } from '@kyhan/engine';
import type { Generated } from 'kysely';

// Who signs in and what they may do, as `schema` has tables.

export interface PersonTable {
  personId: string;
  name: string | null;
  mailbox: string | null;
  /** Beside name and mailbox, under the commitment that the door told; null where a row is told of only later. */
  salt: Buffer | null;
  createdAt: number;
  createdRealAt: number;
}

export interface RoleTable {
  personId: string;
  role: RoleKind;
  planSlug: string | null;
  unitId: string | null;
  fromAt: number;
  untilAt: number | null;
  grantedBy: string;
  grantedRealAt: number;
  endedBy: string | null;
}

export interface SignInLinkTable {
  tokenHash: string;
  actor: string;
  expiresRealAt: number;
  /** The page to go to; null: the first one. */
  nextPath: string | null;
}

export interface SignInRequestTable {
  requestKey: Generated<number>;
  mailbox: string;
  language: 'vi' | 'en';
  nextPath: string | null;
  askedRealAt: number;
  attempts: number;
  retryRealAt: number;
  settledRealAt: number | null;
}

export interface SessionTable {
  tokenHash: string;
  actor: string;
  createdRealAt: number;
  expiresRealAt: number;
  agent: string | null;
}

/** The head of the door's stream: one row. */
export interface DoorTable {
  doorKey: Generated<number>;
  lastSequence: number;
  lastHash: Buffer;
}

export interface TokenTable {
  tokenId: string;
  tokenHash: string;
  purpose: string;
  role: TokenRole;
  planSlug: string;
  unitId: string | null;
  fromAt: number;
  untilAt: number | null;
  issuedBy: string;
  issuedRealAt: number;
  revokedBy: string | null;
}
