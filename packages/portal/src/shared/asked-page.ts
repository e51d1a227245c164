import { cursor, type PagePlace } from '@kyhan/contracts';
import type { Paging } from '@kyhan/register';

/** Rows of a list on a page: a screen or two, and on a phone not for ever. */
const ROWS = 50;

/** Which part of a list an address asks for; a place that nobody could have been given is none. */
export function askedPage(query: unknown): Paging {
  const { after, before } = query as { readonly after?: unknown; readonly before?: unknown };
  const [behind, from] = [placeIn(before), placeIn(after)];
  if (behind !== undefined) return { limit: ROWS, before: behind };
  return { limit: ROWS, ...(from === undefined ? {} : { after: from }) };
}

function placeIn(asked: unknown): PagePlace | undefined {
  return cursor.safeParse(asked).data;
}
