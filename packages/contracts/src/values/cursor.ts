import { isKeepable } from '@kyhan/plan';
import { z } from 'zod';

/** A place in a list that is in the order of a number, most often an instant in epoch milliseconds, and then of an id. */
export interface PagePlace {
  readonly at: number;
  readonly id: string;
}

/** A place as a text that nobody has to understand. Pure; throws nothing. */
export function cursorOf({ at, id }: PagePlace): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

function readCursor(text: string): PagePlace | undefined {
  const { at, id } = /^(?<at>-?\d+) (?<id>.+)$/.exec(Buffer.from(text, 'base64url').toString())?.groups ?? {};
  return at === undefined || id === undefined ? undefined : { at: Number(at), id };
}

/** Where a page begins: `next` of the answer before. */
export const cursor = z.string().transform((text, context): PagePlace => {
  const place = readCursor(text);
  if (place !== undefined && isKeepable(place.id)) return place;
  context.issues.push({ code: 'custom', input: text, params: { expected: 'next' } });
  return z.NEVER;
});
