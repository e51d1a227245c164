import { EVENT_ID, getScalarValue, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';
import type { Place } from './place.js';

/** Where the parts of a YAML text stand. */
export interface YamlPlaces {
  /** The place of a value by its path; of the nearest parent that is there. */
  ofValue(path: readonly PropertyKey[]): Place;
  /** The place of a key by its path; of its value or parent where the key is not there. */
  ofKey(path: readonly PropertyKey[]): Place;
  ofOffset(offset: number): Place;
}

/** A part of a YAML text: its offset, and the parts within it. */
interface Part {
  readonly offset: number;
  readonly parts: Map<string, Part>;
  /** Offsets of its keys, where it has keys. */
  readonly keys: Map<string, number>;
}

/** What a part without parts has; nothing is ever put in. */
const NONE = { parts: new Map<string, Part>(), keys: new Map<string, number>() };

/** The places of the parts of one document, from the events of its parser. */
export function yamlPlaces(text: string, events: readonly Event[]): YamlPlaces {
  const root = partTree(text, events);
  const placeAt = placesByOffset(text);
  const ofValue = (path: readonly PropertyKey[]) => placeAt(nearestPart(root, path).offset);
  return {
    ofValue,
    ofOffset: placeAt,
    ofKey(path) {
      const parent = path.slice(0, -1);
      const key = nearestPart(root, parent, true)?.keys.get(String(path.at(-1)));
      return key === undefined ? ofValue(path) : placeAt(key);
    },
  };
}

function nearestPart(root: Part, path: readonly PropertyKey[]): Part;
function nearestPart(root: Part, path: readonly PropertyKey[], exact: true): Part | undefined;
function nearestPart(root: Part, path: readonly PropertyKey[], exact?: true): Part | undefined {
  let part = root;
  for (const key of path) {
    const next = part.parts.get(String(key));
    if (next === undefined) return exact ? undefined : part;
    part = next;
  }
  return part;
}

/** A collection whose events are being read. */
interface Open {
  readonly part: Part;
  readonly isMapping: boolean;
  /** The key whose value comes next; the number of the next item. */
  key: { readonly text: string; readonly offset: number } | undefined;
  index: number;
}

function partTree(text: string, events: readonly Event[]): Part {
  const root = collection(0);
  const open: Open[] = [{ part: root, isMapping: false, key: undefined, index: 0 }];
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) continue;
    if (event.type === EVENT_ID.POP) {
      if (open.length > 1) open.pop();
      continue;
    }
    const part = placed(text, open.at(-1), event);
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE)
      open.push({ part, isMapping: event.type === EVENT_ID.MAPPING, key: undefined, index: 0 });
  }
  return root.parts.get('0') ?? root;
}

type NodeEvent = Exclude<Event, { type: typeof EVENT_ID.DOCUMENT | typeof EVENT_ID.POP }>;

/** Puts the part of an event into the collection that is open; a key waits there for its value. */
function placed(text: string, within: Open | undefined, event: NodeEvent): Part {
  const offset = offsetOf(event);
  const newPart = event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE ? collection : leaf;
  if (within === undefined) return newPart(offset ?? 0);
  const { part: parent } = within;
  if (!within.isMapping) {
    const part = newPart(offset ?? parent.offset);
    parent.parts.set(String(within.index), part);
    within.index += 1;
    return part;
  }
  if (within.key === undefined) {
    within.key = { text: keyText(text, event), offset: offset ?? parent.offset };
    return newPart(within.key.offset);
  }
  // A key without a value stands for its value.
  const part = newPart(offset ?? within.key.offset);
  parent.parts.set(within.key.text, part);
  parent.keys.set(within.key.text, within.key.offset);
  within.key = undefined;
  return part;
}

function leaf(offset: number): Part {
  return { offset, ...NONE };
}

function collection(offset: number): Part {
  return { offset, parts: new Map(), keys: new Map() };
}

function keyText(text: string, event: NodeEvent): string {
  return event.type === EVENT_ID.SCALAR && event.valueStart >= 0 ? getScalarValue(text, event) : '';
}

/** Undefined for a value that is not written. */
function offsetOf(event: NodeEvent): number | undefined {
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
  const start = event.type === EVENT_ID.SCALAR ? scalarStart(event) : event.start;
  return start < 0 ? undefined : start;
}

/** Quotes stand before the value. */
function scalarStart({ valueStart, style }: ScalarEvent): number {
  const isQuoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
  return isQuoted ? valueStart - 1 : valueStart;
}

function placesByOffset(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
