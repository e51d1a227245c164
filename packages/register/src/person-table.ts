import type { RoleKind } from '@kyhan/engine';

// Who signs in and what they may do, as `schema` has tables.

export interface PersonTable {
  personId: string;
  name: string | null;
  mailbox: string | null;
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
}

export interface SessionTable {
  tokenHash: string;
  actor: string;
  createdRealAt: number;
  expiresRealAt: number;
}
