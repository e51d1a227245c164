import { children, nameOf, parsedSource, type Node } from './parsed-source.js';

/** The names of a shape's properties, sorted and joined: two that have the same are one shape. */
export type Shape = string;

/** With fewer names two shapes may be alike and mean different things. */
const FEWEST = 3;

/** What zod objects of a source ask for. */
export function zodShapes(source: string): Shape[] {
  return shapesBelow(parsedSource(source), ({ type, callee, arguments: given }) => {
    if (type !== 'CallExpression' || !/^(strict|loose)?object$/i.test(nameOf((callee as Node)['property'])))
      return undefined;
    const [first] = children(given).map((argument) => argument['expression'] as Node);
    return first?.type === 'ObjectExpression' ? children(first['properties']) : undefined;
  });
}

/** What types and interfaces of a source are written to have. */
export function typedShapes(source: string): Shape[] {
  return shapesBelow(parsedSource(source), ({ type, body, members }) => {
    if (type === 'TsInterfaceBody') return children(body);
    return type === 'TsTypeLiteral' ? children(members) : undefined;
  });
}

function shapesBelow(node: Node, propertiesOf: (node: Node) => Node[] | undefined): Shape[] {
  const below = children(Object.values(node)).flatMap((child) => shapesBelow(child, propertiesOf));
  const names = (propertiesOf(node) ?? []).map((property) => nameOf(property['key'] ?? property));
  return names.length < FEWEST || names.includes('') ? below : [[...names].sort().join(' '), ...below];
}
