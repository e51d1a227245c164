import { pathWith } from '../shared/path-with.js';

interface PeopleAsk {
  readonly plan: string;
  readonly roster: string;
  readonly target?: string | undefined;
  readonly on?: string | undefined;
  readonly unit?: string | undefined;
  readonly state?: string | undefined;
  readonly outcome?: string;
}

/** The page of those on a roster. Pure; throws nothing. */
export function peopleAddress({ plan, roster, ...ask }: PeopleAsk): string {
  return pathWith('/training/people', { plan, roster, ...ask });
}
