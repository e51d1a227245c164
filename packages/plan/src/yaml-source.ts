import { readFile } from 'node:fs/promises';
import { LineCounter, isMap, isNode, isPair, parseDocument, type Document, type Node, type Pair } from 'yaml';

/** A place in a file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A syntax error of the YAML reader, with its place. */
export interface SyntaxProblem extends Place {
  readonly message: string;
  readonly tab: boolean;
}

/** A YAML file that was read: its value and where each part of it stands. */
export interface YamlSource {
  readonly file: string;
  readonly lines: readonly string[];
  readonly value: unknown;
  readonly problems: readonly SyntaxProblem[];
  /** The place of a value by its path; of the nearest parent that is there. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** The place of a key by its path; of its value or parent where the key is not there. */
  placeOfKey(path: readonly PropertyKey[]): Place;
}

/** More than any plan has; noise is refused before it is parsed. */
export const LARGEST_FILE_BYTES = 2 * 1024 * 1024;
const MOST_ALIASES = 100;

/** Why a file could not be read as text at all. */
export type Unreadable = {
  readonly unreadable: 'missing' | 'folder' | 'too-large' | 'not-utf-8' | 'refused';
  readonly detail: string;
};

/** Reads a YAML file, brought to Unicode NFC so that the same name is the same text. */
export async function readYaml(file: string): Promise<YamlSource | Unreadable> {
  const content = await readBytes(file);
  if (!Buffer.isBuffer(content)) return content;
  if (content.length > LARGEST_FILE_BYTES)
    return { unreadable: 'too-large', detail: `${(content.length / 1024 / 1024).toFixed(1)} MB` };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return yamlSource(file, text.normalize('NFC'));
  } catch (error) {
    if (error instanceof TypeError) return { unreadable: 'not-utf-8', detail: error.message };
    throw error;
  }
}

async function readBytes(file: string): Promise<Buffer | Unreadable> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { unreadable: 'missing', detail: file };
    return { unreadable: code === 'EISDIR' ? 'folder' : 'refused', detail: message };
  }
}

/** Parses YAML text, keeping positions. */
export function yamlSource(file: string, text: string): YamlSource {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, version: '1.2' });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(Math.min(offset, text.length));
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = document.errors.map(({ message, pos, code }) => ({
    message,
    ...placeAt(pos[0]),
    tab: code === 'TAB_AS_INDENT' || message.includes('Tabs'),
  }));
  const read = problems.length > 0 ? { value: undefined, problems } : { ...valueOf(document) };
  return {
    file,
    lines: text.split(/\r?\n/),
    value: read.value,
    problems: read.problems,
    placeOf: (path) => placeAt(offsetOf(document, path)),
    placeOfKey: (path) => placeAt(keyOffset(document, path)),
  };
}

/** Aliases are limited: a few lines can otherwise stand for gigabytes. */
function valueOf(document: Document.Parsed): { value: unknown; problems: SyntaxProblem[] } {
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }), problems: [] };
  } catch (error) {
    return {
      value: undefined,
      problems: [{ message: (error as Error).message, line: 1, column: 1, tab: false }],
    };
  }
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keyOffset(document: Document.Parsed, path: readonly PropertyKey[]): number {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find((item) => isPair(item) && keyOf(item) === path.at(-1))
    : undefined;
  const key = pair?.key as Node | undefined;
  return key?.range?.[0] ?? offsetOf(document, path);
}

function keyOf({ key }: Pair): unknown {
  return isNode(key) ? key.toJSON() : key;
}
