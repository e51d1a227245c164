import { children, nameOf, parsedSource, type Node } from './parsed-source.js';

/** Words of one sort, listed somewhere in a source. */
export interface WordList {
  readonly words: ReadonlySet<string>;
  /** It says which words there are: a union, the tags of one, a list `as const`, what zod takes, keys of an interface. */
  readonly declares: boolean;
  /** Nobody is told when the union grows: no type asks for the word that is missing. */
  readonly isLoose: boolean;
}

/** Two words are a choice; three are the union again. */
const FEWEST = 3;

/** As words of a union are written; names of properties and columns are no such words. */
const WORD = /^[a-z]+(-[a-z]+)*$/;

/** Every list of words in a source, whatever its form. */
export function wordLists(source: string): WordList[] {
  const keysOf = new Set([...source.matchAll(/\bkeyof (\w+)/g)].map(([, name = '']) => name));
  const lists = [...listsBelow(parsedSource(source), { isHeld: true, isPicked: false, keysOf })];
  return lists.filter(({ words }) => words.size >= FEWEST && [...words].every((word) => WORD.test(word)));
}

/** What stands around a node. */
interface Around {
  /** A written type asks for every key. */
  readonly isHeld: boolean;
  /** The words name properties of something, to take or to leave them. */
  readonly isPicked: boolean;
  /** Interfaces of the source whose keys are a union of their own: `keyof NoticeContents`. */
  readonly keysOf: ReadonlySet<string>;
}

function* listsBelow(node: Node, around: Around): Generator<WordList> {
  const found = READERS[node.type]?.(node, around);
  if (found !== undefined) yield { declares: false, isLoose: true, ...found };
  if (node.type === 'TaggedTemplateExpression' && nameOf(node['tag']) === 'sql')
    yield* listsInSql(node['template']);
  const within = aroundParts(node, around);
  for (const child of children(Object.values(node))) yield* listsBelow(child, within);
}

/** What is given to a function or answered by one has the type that is asked for there. */
const ASKED_FOR = new Set(['CallExpression', 'NewExpression', 'ReturnStatement', 'ArrowFunctionExpression']);

function aroundParts(node: Node, around: Around): Around {
  switch (node.type) {
    case 'TsTypeReference':
      return { ...around, isPicked: around.isPicked || /^(Pick|Omit)$/.test(nameOf(node['typeName'])) };
    case 'TsSatisfiesExpression':
    case 'ClassProperty':
    case 'PrivateProperty':
      return { ...around, isHeld: asksForKeys(node['typeAnnotation']) };
    case 'VariableDeclarator':
      return { ...around, isHeld: asksForKeys((node['id'] as Node)['typeAnnotation']) };
    default:
      return ASKED_FOR.has(node.type) ? { ...around, isHeld: true } : around;
  }
}

/** A written type, unless any text may be a key of it. */
function asksForKeys(annotation: unknown): boolean {
  const [written] = children(annotation);
  if (written === undefined) return false;
  const records = [...below(written)].filter(({ typeName }) => nameOf(typeName) === 'Record');
  return !records.some(
    ({ typeParams }) => children((typeParams as Node)['params'])[0]?.['kind'] === 'string',
  );
}

function* below(node: Node): Generator<Node> {
  yield node;
  for (const child of children(Object.values(node))) yield* below(child);
}

type Found = Pick<WordList, 'words'> & Partial<WordList>;

/** How each form of a list is read. */
const READERS: Readonly<Record<string, (node: Node, around: Around) => Found | undefined>> = {
  TsUnionType: (node, { isPicked }) =>
    isPicked ? undefined : { words: wordsOf(node['types'], literal, tag), declares: true },
  TsInterfaceDeclaration: (node, { keysOf }) =>
    keysOf.has(nameOf(node['id']))
      ? { words: wordsOf((node['body'] as Node)['body'], keyOf), declares: true, isLoose: false }
      : undefined,
  TsConstAssertion: (node) => {
    const list = node['expression'] as Node;
    return list.type === 'ArrayExpression'
      ? { words: wordsOf(list['elements'], literal), declares: true }
      : undefined;
  },
  // What zod takes: `z.enum([…])`.
  CallExpression: (node) => {
    const [list] = children(node['arguments']).map((argument) => argument['expression'] as Node);
    return nameOf((node['callee'] as Node)['property']) === 'enum' && list?.type === 'ArrayExpression'
      ? { words: wordsOf(list['elements'], literal), declares: true }
      : undefined;
  },
  ArrayExpression: (node) => ({ words: wordsOf(node['elements'], literal) }),
  ObjectExpression: (node, { isHeld }) =>
    isHeld ? undefined : { words: wordsOf(node['properties'], keyOf) },
  // Without a default, the linter asks for the case that is missing.
  SwitchStatement: (node) => {
    const tests = children(node['cases']).map(({ test }) => test);
    return tests.includes(null) ? { words: wordsOf(tests, literal) } : undefined;
  },
  BinaryExpression: (node) => ({ words: new Set(comparisons(node)) }),
};

/** The words of all parts; none where one of them is no word. */
function wordsOf(parts: unknown, ...readers: ((part: Node) => readonly string[])[]): Set<string> {
  const each = children(parts).map((part) => readers.flatMap((read) => read(part)));
  return each.some((words) => words.length === 0) ? new Set() : new Set(each.flat());
}

/** A literal, as a value, an element or a type. */
function literal(node: Node): string[] {
  const inner = (node['expression'] ?? node['literal'] ?? node) as Node;
  return inner.type === 'StringLiteral' ? [String(inner['value'])] : [];
}

const TAGS = new Set(['type', 'kind', 'ruling', 'outcome', 'state']);

/** What tells the members of a union apart: `{ readonly type: 'opened' }`. */
function tag(node: Node): string[] {
  return children(node['members'])
    .filter((member) => TAGS.has(keyOf(member)[0] ?? ''))
    .flatMap((member) => {
      const type = (member['typeAnnotation'] as Node)['typeAnnotation'] as Node;
      return type.type === 'TsUnionType' ? [...wordsOf(type['types'], literal)] : literal(type);
    });
}

function keyOf(node: Node): string[] {
  const name = nameOf(node['key'] ?? node);
  return name === '' ? [] : [name];
}

/** What one thing is compared with: `status === 'open' || status === 'overdue'`. */
function comparisons(node: Node): string[] {
  const { operator, left, right } = node as unknown as { operator: string; left: Node; right: Node };
  if (operator === '||' || operator === '&&') return [...comparisons(left), ...comparisons(right)];
  return operator === '===' || operator === '!==' ? literal(right) : [];
}

/** `state in ('pending', 'claimed')`. */
function listsInSql(template: unknown): WordList[] {
  const parts = children((template as Node)['quasis']).map(({ cooked, raw }) => String(cooked ?? raw));
  const lists = parts.join('?').matchAll(/\(((?:\s|,|'[a-z-]+')+)\)/g);
  return [...lists].map(([, list = '']) => ({
    words: new Set([...list.matchAll(/[a-z-]+/g)].map(([word]) => word)),
    declares: false,
    isLoose: true,
  }));
}
