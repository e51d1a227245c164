import {
  CORE_SCHEMA,
  EVENT_ID,
  YAMLException,
  constructFromEvents,
  mergeTag,
  parseEvents,
  type Event,
} from 'js-yaml';
import { isExpandedBeyond } from './is-expanded-beyond.js';
import { joinedTexts } from './joined-texts.js';
import type { Place } from './place.js';
import { yamlPlaces, type YamlPlaces } from './yaml-places.js';

/** A syntax error of the YAML reader, with its place. */
interface SyntaxProblem extends Place {
  readonly message: string;
  readonly tab: boolean;
}

/** A YAML file that was read: its value and where each part of it stands. */
export interface YamlSource {
  readonly file: string;
  readonly lines: readonly string[];
  readonly value: unknown;
  readonly problems: readonly SyntaxProblem[];
  /** Where texts begin that have a comma and no quotes in braces; they were read whole. */
  readonly commas: readonly Place[];
  /** The place of a value by its path; of the nearest parent that is there. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** The place of a key by its path; of its value or parent where the key is not there. */
  placeOfKey(path: readonly PropertyKey[]): Place;
}

/** With merge keys, by which one part takes over what another says: `<<: *monthly`. */
const SCHEMA = CORE_SCHEMA.withTags(mergeTag);

/** No plan nests deeper; noise would exhaust the stack. */
const DEEPEST = 40;
const MOST_ALIASES = 100;
/** A few lines of aliases can stand for gigabytes. */
const MOST_PARTS = 1_000_000;

/** Parses YAML text; where its parts stand is found out when first asked for. */
export function yamlSource(file: string, text: string): YamlSource {
  const read = readEvents(text);
  let places: YamlPlaces | undefined;
  let lines: string[] | undefined;
  const at = () => (places ??= yamlPlaces(text, read.events));
  return {
    file,
    get lines() {
      return (lines ??= text.split(/\r?\n/));
    },
    value: read.value,
    problems: read.problems,
    get commas() {
      return read.offsets.map((offset) => at().ofOffset(offset));
    },
    placeOf: (path) => at().ofValue(path),
    placeOfKey: (path) => at().ofKey(path),
  };
}

interface ReadEvents {
  readonly events: readonly Event[];
  /** Of texts that were joined over a comma. */
  readonly offsets: readonly number[];
  readonly value: unknown;
  readonly problems: readonly SyntaxProblem[];
}

function readEvents(text: string): ReadEvents {
  try {
    const { events, offsets } = joinedTexts(text, parseEvents(text, { maxDepth: DEEPEST }));
    return { events, offsets, ...documentOf(text, events) };
  } catch (error) {
    return { events: [], offsets: [], value: undefined, problems: [syntaxProblem(text, error)] };
  }
}

function documentOf(text: string, events: Event[]): Omit<ReadEvents, 'events' | 'offsets'> {
  const documents = constructFromEvents(events, {
    source: text,
    schema: SCHEMA,
    maxAliases: MOST_ALIASES,
  });
  const problem = (message: string, line = 1) => ({
    value: undefined,
    problems: [{ message, line, column: 1, tab: false }],
  });
  if (documents.length > 1)
    return problem('a file holds one document, this one more (`---`)', lineOfSecondDocument(text));
  const hasAliases = events.some(({ type }) => type === EVENT_ID.ALIAS);
  if (hasAliases && isExpandedBeyond(documents[0], MOST_PARTS))
    return problem('the aliases of this file stand for too much');
  return { value: documents[0], problems: [] };
}

function lineOfSecondDocument(text: string): number {
  const marks = [...text.matchAll(/^(---|\.\.\.)/gm)].map(({ index }) => index);
  const at = marks.find((mark) => text.slice(0, mark).trim() !== '') ?? 0;
  return text.slice(0, at).split('\n').length;
}

function syntaxProblem(text: string, error: unknown): SyntaxProblem {
  if (!(error instanceof YAMLException) || error.mark === undefined)
    return {
      message: error instanceof Error ? error.message : String(error),
      line: 1,
      column: 1,
      tab: false,
    };
  const { line, column, position } = error.mark;
  const start = text.lastIndexOf('\n', position - 1) + 1;
  const indent = /^\s*/.exec(text.slice(start, position + 1))?.[0] ?? '';
  return { message: error.reason, line: line + 1, column: column + 1, tab: indent.includes('\t') };
}
