import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';

/** Events in which each text is whole, and where those begin that a comma had cut in two. */
export interface JoinedTexts {
  readonly events: Event[];
  readonly offsets: readonly number[];
}

/**
 * In `{ quote: báo cáo định kỳ, đột xuất }` YAML ends the text at the comma and takes the rest for a key without a
 * value. No key of a plan stands without one, so what has blanks or accents is the rest of the text.
 */
export function joinedTexts(text: string, events: readonly Event[]): JoinedTexts {
  const joined: Event[] = [];
  const offsets: number[] = [];
  // Of each open collection: whether it is a mapping in braces, and whether a key comes next.
  const open: { readonly inBraces: boolean; isKey: boolean }[] = [];
  for (let i = 0; i < events.length; i += 1) {
    const event = events[i];
    if (event === undefined) break;
    const within = open.at(-1);
    const before = joined.at(-1);
    const next = events[i + 1];
    if (within?.inBraces && within.isKey && isRest(text, event) && isNothing(next) && isPlain(before)) {
      joined[joined.length - 1] = { ...before, valueEnd: event.valueEnd, fast: false };
      offsets.push(before.valueStart);
      i += 1;
      continue;
    }
    joined.push(event);
    follow(open, event);
  }
  return { events: joined, offsets };
}

function follow(open: { readonly inBraces: boolean; isKey: boolean }[], event: Event): void {
  if (event.type === EVENT_ID.POP) open.pop();
  const within = open.at(-1);
  const isOpening = event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE;
  // A collection is a key or a value once it is closed.
  if (within !== undefined && !isOpening) within.isKey = !within.isKey;
  if (event.type === EVENT_ID.MAPPING)
    open.push({ inBraces: event.style === COLLECTION_STYLE.FLOW, isKey: true });
  if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.DOCUMENT)
    open.push({ inBraces: false, isKey: true });
}

function isPlain(event: Event | undefined): event is ScalarEvent {
  return event?.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN && event.valueStart >= 0;
}

/** What can be no key: it has more than letters, digits and dashes. */
function isRest(text: string, event: Event): event is ScalarEvent {
  return isPlain(event) && !/^[\w-]+$/.test(text.slice(event.valueStart, event.valueEnd));
}

/** A value that is not written. */
function isNothing(event: Event | undefined): boolean {
  return event?.type === EVENT_ID.SCALAR && event.valueStart < 0;
}
