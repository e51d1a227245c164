import { pathWith } from '../shared/path-with.js';

interface SessionAsk {
  readonly plan: string;
  readonly session: string;
  readonly unit?: string | undefined;
  readonly outcome?: string;
}

/** The page of a session. Pure; throws nothing. */
export function sessionAddress({ plan, session, unit, outcome }: SessionAsk): string {
  return pathWith('/training/session', { plan, session, unit, outcome });
}
