import { pathWith } from '../shared/path-with.js';

/** Which part of the list of a session is shown, as its address and its forms say it. */
export interface ListPlace {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

interface SessionAsk extends ListPlace {
  readonly plan: string;
  readonly session: string;
  readonly unit?: string | undefined;
  readonly outcome?: string | undefined;
}

/** The page of a session. Pure; throws nothing. */
export function sessionAddress({ plan, session, unit, after, before, outcome }: SessionAsk): string {
  return pathWith('/training/session', { plan, session, unit, after, before, outcome });
}
