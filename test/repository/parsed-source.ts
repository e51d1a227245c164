import { parseSync } from '@swc/core';

/** A node of a parsed source; only what somebody looks at is known of it. */
export interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const known = new Map<string, Node>();

/** A source, parsed once however often it is looked at. */
export function parsedSource(source: string): Node {
  // Where JSX is read, `<T>(…) =>` and casts in angle brackets are not; the sources hold neither.
  const read = () => parseSync(source, { syntax: 'typescript', tsx: true }) as unknown as Node;
  const parsed = known.get(source) ?? read();
  known.set(source, parsed);
  return parsed;
}

/** The nodes among parts of a node, in their order. */
export function children(part: unknown): Node[] {
  if (Array.isArray(part)) return part.flatMap(children);
  return typeof part === 'object' && part !== null ? [part as Node] : [];
}

/** The name that an identifier or a quoted key has; empty for anything else. */
export function nameOf(node: unknown): string {
  const value = (node as Node | undefined)?.['value'];
  return typeof value === 'string' ? value : '';
}
