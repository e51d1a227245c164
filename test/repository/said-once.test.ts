import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { typedShapes, zodShapes } from './message-shapes.js';
import { productSources, root } from './product-sources.js';
import { wordLists, type WordList } from './word-lists.js';

/** A source by its path from the root, with its text. */
type Source = readonly [file: string, text: string];

/** What only tests run may say again what it expects. */
const SOURCES = productSources()
  .filter((file) => !/\.(fixture|data|d)\.tsx?$|^packages\/testkit\//.test(file))
  .map((file): Source => [file, readFileSync(path.join(root, file), 'utf8')]);

/** Lists that another file declares all the same, each with its reason. */
const ACCEPTED: Readonly<Record<string, string>> = {
  'packages/register/src/notices/record-results.ts: sent, failed, released, unknown':
    'what is told with each outcome of an attempt; the fifth, cancelled, is of no attempt',
};

/**
 * A word is said in a second place where three or more words of a union, and no others, are listed in another file,
 * as a union, a list, the keys of an object, the cases of a switch, comparisons or `in (…)` of SQL, and nothing would
 * ask for one more if the union grew: neither a type of the keys nor the linter, of a switch without a default.
 */
function saidAgain(sources: readonly Source[]): string[] {
  const lists = sources.flatMap(([file, text]) => wordLists(text).map((list) => ({ ...list, file })));
  const unions = lists.filter(({ declares }) => declares);
  const again = lists.filter(
    (list) => list.isLoose && unions.some((union) => union.file !== list.file && isWithin(list, union)),
  );
  return [...new Set(again.map(({ file, words }) => `${file}: ${[...words].join(', ')}`))].sort();
}

function isWithin({ words }: WordList, union: WordList): boolean {
  return [...words].every((word) => union.words.has(word));
}

const HOME: Source = ['home.ts', `export const STATES = ['pending', 'sent', 'failed', 'lost'] as const;`];
const TAGGED: Source = [
  'home.ts',
  `type Fact = { type: 'opened' } | { type: 'closed' } | { type: 'moved' };`,
];
const KEYED: Source = ['home.ts', `interface Contents { a: 1; b: 2; c: 3 } type Kind = keyof Contents;`];

describe('the words of a union', () => {
  const again = saidAgain(SOURCES);

  it('are listed where they are declared, and nowhere else', () => {
    expect(again.filter((list) => ACCEPTED[list] === undefined)).toEqual([]);
  });

  it('are listed twice only as long as that is accepted for a reason', () => {
    expect(Object.keys(ACCEPTED).filter((list) => !again.includes(list))).toEqual([]);
  });

  it.each([
    ['a union', HOME, `type State = 'pending' | 'sent' | 'lost';`],
    ['a list', HOME, `const open = ['sent', 'pending', 'lost'];`],
    ['a set', HOME, `const open = new Set<string>(['sent', 'pending', 'lost']);`],
    ['what zod takes', HOME, `const state = z.enum(['sent', 'pending', 'lost']);`],
    ['keys that no type asks for', HOME, `const NAMES = { pending: 1, sent: 2, failed: 3, lost: 4 };`],
    ['keys of any text', HOME, `const N: Readonly<Record<string, 1>> = { pending: 1, sent: 1, lost: 1 };`],
    ['a switch with a default', HOME, switchOver(['pending', 'sent', 'lost'], 'default: return 0;')],
    ['comparisons', HOME, `const open = a.state === 'sent' || a.state === 'lost' || a.state === 'pending';`],
    ['words within SQL', HOME, "await sql`select 1 from t where state in ('sent',\\n 'lost', 'pending')`;"],
    ['the tags of a union', TAGGED, `const types = ['opened', 'moved', 'closed'];`],
    ['the keys of an interface', KEYED, `const kinds = ['a', 'b', 'c'];`],
  ])('are found said again as %s', (_form, home, text) => {
    expect(saidAgain([home, ['other.ts', text]])).toEqual([expect.stringMatching(/^other\.ts: /)]);
  });

  it.each([
    ['two of them', `const left = ['sent', 'lost'];`],
    ['others among them', `const words = ['sent', 'lost', 'found', 'pending'];`],
    [
      'keys that a type asks for',
      `const NAMES: Record<State, 1> = { pending: 1, sent: 1, failed: 1, lost: 1 };`,
    ],
    [
      'keys that are satisfied',
      `const N = { pending: 1, sent: 1, lost: 1 } satisfies Record<State, number>;`,
    ],
    ['a switch over all', switchOver(['pending', 'sent', 'failed', 'lost'], '')],
    ['properties that are picked', `type Part = Pick<Whole, 'pending' | 'sent' | 'lost'>;`],
  ])('are not found where there are %s', (_form, text) => {
    expect(saidAgain([HOME, ['other.ts', text]])).toEqual([]);
  });
});

function switchOver(words: readonly string[], rest: string): string {
  const cases = words.map((word) => `case '${word}': return 1;`).join(' ');
  return `function f(state: State) { switch (state) { ${cases} ${rest} } }`;
}

/** Whoever may import the contracts; what they are made from cannot. */
const READS_CONTRACTS = /^(workflows|activities|packages\/(?!errors|calendar|plan|engine|contracts))/;

/** The rows of the tables, whose columns are the migrations'. */
const ROWS = 'packages/register/src/schema.ts';

/** Shapes of messages that somebody who could take them from the contracts writes down again. */
function shapedAgain(sources: readonly Source[]): string[] {
  const contracts = sources.filter(([file]) => file.startsWith('packages/contracts/'));
  const shapes = new Set(contracts.flatMap(([, text]) => zodShapes(text)));
  const readers = sources.filter(([file]) => READS_CONTRACTS.test(file) && file !== ROWS);
  return readers.flatMap(([file, text]) =>
    [...zodShapes(text), ...typedShapes(text)]
      .filter((shape) => shapes.has(shape))
      .map((shape) => `${file}: ${shape}`),
  );
}

describe('the shape of a message', () => {
  it('is that of the contracts, which nobody writes down again', () => {
    expect(shapedAgain(SOURCES)).toEqual([]);
  });

  const contract: Source = [
    'packages/contracts/src/a.ts',
    `const a = z.strictObject({ id: z.string(), at: instant, text: z.string() });`,
  ];

  it.each([
    [
      'an interface',
      `export interface Told { readonly text: string; readonly at: number; readonly id: string }`,
    ],
    ['a type', `const told = (a: { id: string; text: string; at?: number }) => a;`],
    ['a schema of its own', `const told = z.object({ at: z.string(), id: z.string(), text: z.string() });`],
  ])('is found written down again as %s', (_form, text) => {
    const file = 'packages/client/src/b.ts';
    expect(shapedAgain([contract, [file, text]])).toEqual([`${file}: at id text`]);
  });

  it('is another where a name more or less is there, and the engine may have it of its own', () => {
    const more = 'interface More { id: string; at: number; text: string; by: string }';
    const same = 'interface Same { id: string; at: number; text: string }';
    expect(
      shapedAgain([contract, ['packages/client/src/b.ts', more], ['packages/engine/src/c.ts', same]]),
    ).toEqual([]);
  });
});
