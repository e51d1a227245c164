import { CORE_SCHEMA, COLLECTION_STYLE, dump, visit, type Document, type Node } from 'js-yaml';

const WIDTH = 110;

/**
 * Plain data as the text of a YAML file, as people write one: what is short stands on one line. Pure; throws nothing.
 */
export function yamlText(value: unknown): string {
  return dump(value, {
    schema: CORE_SCHEMA,
    noRefs: true,
    lineWidth: -1,
    flowBracketPadding: true,
    transform: foldShort,
  });
}

/** What is short and holds nothing deeper than one level; the file itself begins with its keys. */
function foldShort(documents: Document[]): void {
  const whole = new Set(documents.map(({ contents }) => contents));
  visit(documents, (node) => {
    if (node.kind !== 'mapping' && node.kind !== 'sequence') return;
    if (!whole.has(node) && lengthOf(node, 2) < WIDTH - 30) node.style = COLLECTION_STYLE.FLOW;
  });
}

/** How long a node would be on one line; Infinity where it nests deeper or holds many lines. */
function lengthOf(node: Node, depth: number): number {
  if (node.kind === 'scalar') return node.value.includes('\n') ? Number.POSITIVE_INFINITY : node.value.length;
  if (node.kind === 'alias' || depth === 0) return Number.POSITIVE_INFINITY;
  const parts = node.kind === 'mapping' ? node.items.flatMap(({ key, value }) => [key, value]) : node.items;
  return parts.reduce((length, part) => length + lengthOf(part, depth - 1) + 2, 4);
}
