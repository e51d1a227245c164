import { assignmentsQuery } from '@kyhan/contracts';
import type { AssignmentFilter } from '@kyhan/register';
import { askedAssignments } from '@kyhan/api';
import { pathWith } from '../shared/path-with.js';

const { limit: _limit, after: _after, ...ASKED } = assignmentsQuery.shape;
type Name = keyof typeof ASKED;

/** What a list is asked for, by the names of the API: the address of a page is that of the API's list. */
export type ListWish = Partial<Readonly<Record<Name, string>>>;

/** What the address asks for, without what is empty, as a form sends it, and what nobody can ask for. */
export function listWish(query: unknown): ListWish {
  const asked = query as Readonly<Record<string, unknown>>;
  const named = Object.entries(ASKED).flatMap(([name, schema]) => {
    const value = asked[name];
    const isThere = typeof value === 'string' && value.trim() !== '' && schema.safeParse(value).success;
    return isThere ? [[name, value.trim()] as const] : [];
  });
  return Object.fromEntries(named) as ListWish;
}

/** The same as the register is asked. `now` is plan time, epoch milliseconds. */
export function listFilter(wish: ListWish, now: number): AssignmentFilter {
  const { limit: _limit, ...asked } = assignmentsQuery.parse(wish);
  return askedAssignments(asked, now);
}

/** Where that list is. */
export function listAt(wish: ListWish): string {
  return pathWith('/assignments', wish);
}
