import { yamlText } from '@kyhan/plan';
import { plainLine, SKELETON_WORDS, type Language } from '@kyhan/words';
import { columnLetters } from '../table/table.js';
import type { Skeleton } from './skeleton.js';

/**
 * The skeleton as YAML, with a comment wherever the author has something to do; unread rows stand at the end.
 * Pure; throws nothing.
 */
export function skeletonYaml(
  { head, units, policies, obligations, unread, asides }: Skeleton,
  words: SkeletonWords,
): string {
  const { language } = words;
  const rows = unread.map((row) => unreadLine(row, words));
  return [
    ...comment(SKELETON_WORDS.head[language]),
    ...comment([SKELETON_WORDS.columns[language], ...words.columns].map(plainLine).join('\n')),
    '',
    yamlText(head).trimEnd(),
    'units:',
    ...indented(comment(SKELETON_WORDS.contacts[language])),
    ...units.flatMap(({ value, isCollective }) =>
      item(value, isCollective ? SKELETON_WORDS.collective[language] : ''),
    ),
    yamlText({ policies }).trimEnd(),
    'obligations:',
    ...obligations.flatMap(({ value, remarks }) => item(value, remarks.map(plainLine).join('\n'))),
    ...asideLines(asides, language),
    ...(rows.length === 0 ? [] : ['', ...comment([SKELETON_WORDS.unread[language], ...rows].join('\n'))]),
    '',
  ].join('\n');
}

/** An item of a list with what is to be said above it. */
function item(value: Readonly<Record<string, unknown>>, remark: string): string[] {
  const [first = '', ...rest] = yamlText(value).trimEnd().split('\n');
  return indented([...comment(remark), `- ${first}`, ...indented(rest)]);
}

/** The lines of a comment; none where there is nothing to say. */
function comment(text: string): string[] {
  return text === '' ? [] : text.split('\n').map((line) => `# ${line}`);
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? line : `  ${line}`));
}

export interface SkeletonWords {
  readonly language: Language;
  /** What each column of the table was read as. */
  readonly columns: readonly string[];
  /** Why a row could not be read. */
  readonly reason: (row: Skeleton['unread'][number]) => string;
}

function unreadLine(row: Skeleton['unread'][number], { reason }: SkeletonWords): string {
  const cells = row.cells.flatMap((cell, column) =>
    cell.trim() === '' ? [] : [`${columnLetters(column)}: ${plainLine(cell)}`],
  );
  return `${row.row + 1}: ${cells.join(' | ')} (${plainLine(reason(row))})`;
}

/** Rows that are no duties, so that nothing of the table is lost. */
function asideLines(asides: Skeleton['asides'], language: Language): string[] {
  return (['section', 'note'] as const).flatMap((kind) => {
    const rows = asides
      .filter((one) => one.kind === kind)
      .map(({ row, text }) => `${row + 1}: ${plainLine(text)}`);
    return rows.length === 0
      ? []
      : ['', ...comment([SKELETON_WORDS.asides[kind][language], ...rows].join('\n'))];
  });
}
