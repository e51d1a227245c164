import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '@kyhan/words';

/** Where the product says something to people, each text in both languages side by side. */
const SOURCES = ['words', 'errors', 'contracts', 'plan', 'calendar'].flatMap((name) => {
  const folder = path.resolve(import.meta.dirname, `../../packages/${name}/src`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.(test|fixture))\.ts$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
});

const LITERAL = String.raw`'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|${'`'}(?:[^${'`'}\\]|\\.)*${'`'}`;
const TEXT = new RegExp(String.raw`\b(vi|en):\s*((?:${LITERAL})(?:\s*\+\s*(?:${LITERAL}))*)`, 'g');

/** Names of values and of the cases that they choose by: they are seen by nobody. */
const ICU =
  /\{\w+, (?:plural|select),|(?:=\d+|\b(?:one|other|true|false)) \{|[\w-]+ \{(?!\w+[,}])|\{\w+\}|\$\{[^}]*\}|[{}#]/g;

/** The name of the product is no word of either language. */
const PRODUCT = 'Kỳ Hạn';

/** Every text of the catalogues in a language, apart where values are put in. */
function catalogueTexts(language: Language): string[] {
  return SOURCES.flatMap((source) =>
    [...source.matchAll(TEXT)].flatMap(([, said, literals = '']) =>
      said === language ? unescaped(literals).replaceAll(PRODUCT, '').split(ICU) : [],
    ),
  );
}

function unescaped(literals: string): string {
  const parts = literals.match(new RegExp(LITERAL, 'g')) ?? [];
  return parts
    .map((part) =>
      part
        .slice(1, -1)
        .replaceAll(String.raw`\n`, '\n')
        .replaceAll(/\\(.)/g, '$1'),
    )
    .join('');
}

/** What dates are written with; they come from no catalogue. */
const DATES = [
  ...Array.from({ length: 12 }, (_, month) =>
    new Date(Date.UTC(2026, month)).toLocaleDateString('en-GB', { month: 'long' }),
  ),
  ...Array.from({ length: 7 }, (_, day) =>
    new Date(Date.UTC(2026, 0, day + 1)).toLocaleDateString('en-GB', { weekday: 'long' }),
  ),
];
const DATE_WORDS: Readonly<Record<Language, readonly string[]>> = { vi: ['ngày', 'tháng', 'năm'], en: DATES };

const WORD = /\p{L}[\p{L}\p{M}]*/gu;

const wordsOf = (text: string): string[] =>
  (text.normalize('NFC').match(WORD) ?? []).map((word) => word.toLowerCase());

/** They go first: they can hold what else is taken out. */
const ADDRESSES = /\b[a-z]+:\/\/\S+|[\w.-]+@[\w.-]+/g;

/** Names of commands and options, codes, ids, addresses, paths and hashes: they are the same in every language. */
const NAMES =
  /`[^`]*`|\{\w+\}|\b[\w-]+\.(?:yaml|json|csv)\b|\bexport (?=[A-Z])|\bkyhan \w+(?: [A-Z]+)?|(?<=^[✓!✗i] )[\w-]+:|^i (?=[\w-]+:)|\bNode v|\bUTC\b|\bINTERNAL\b|\b[A-Z]+(?:_[A-Z0-9]+)+\b|\bKYHAN_\*|\b\w+ = \S+|(?<!\w)--?[a-z][\w-]*|(?<![\p{L}/])[\w.~-]*(\/[\w.-]+)+|\b[\w]+(-[\w]+)+\b|\b(?=[a-z]*\d)[0-9a-f]{10,}\b/gu;

/** Every word that the product says in a language. */
function catalogueWords(language: Language): ReadonlySet<string> {
  const said = catalogueTexts(language).map((text) => text.replaceAll(NAMES, ' '));
  return new Set([...said, ...DATE_WORDS[language]].flatMap(wordsOf));
}

/** The words of a text that its language does not say, what people and plans say and names apart. */
export function foreignWords(
  text: string,
  { language, quotes }: { readonly language: Language; readonly quotes: readonly string[] },
): string[] {
  let rest = text.normalize('NFC').replaceAll(ADDRESSES, ' ');
  for (const quote of [PRODUCT, ...quotes].toSorted((a, b) => b.length - a.length))
    rest = without(rest, quote);
  const known = (KNOWN[language] ??= catalogueWords(language));
  return [...new Set(wordsOf(rest.replaceAll(NAMES, ' ')))].filter((word) => !known.has(word));
}

const KNOWN: Partial<Record<Language, ReadonlySet<string>>> = {};

function without(text: string, quote: string): string {
  if (!text.includes(quote)) return text;
  const literal = quote.normalize('NFC').replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return text.replaceAll(new RegExp(String.raw`(?<!\p{L})${literal}(?!\p{L})`, 'gu'), ' ');
}
