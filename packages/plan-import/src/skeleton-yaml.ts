import { yamlText } from '@kyhan/plan';
import { plainLine, type Language, type InBoth } from '@kyhan/words';
import { columnLetters } from './table.js';
import type { Skeleton } from './skeleton.js';

const HEAD: InBoth = {
  vi: `Bản khung lập từ bảng tính; mọi suy đoán đều ghi "basis: inferred" hoặc "ambiguous" kèm ô làm căn cứ.
Cần làm: số kế hoạch, đơn vị đầu mối và cơ quan ban hành, hộp thư của đơn vị, tên tiếng Anh, trích kế hoạch.
Rồi chạy: kyhan check, kyhan preview.`,
  en: `A skeleton made from a spreadsheet; every guess is marked "basis: inferred" or "ambiguous" with its cells.
To do: number of the plan, coordinator and owner, mailboxes of the units, names in English, quotes of the plan.
Then run: kyhan check, kyhan preview.`,
};
const CONTACTS: InBoth = {
  vi: 'Thêm hộp thư của từng đơn vị: contacts: [{ role: focal-point, email: … }, { role: head, email: … }]',
  en: 'Give each unit its mailboxes: contacts: [{ role: focal-point, email: … }, { role: head, email: … }]',
};
const COLLECTIVE: InBoth = {
  vi: 'Là một nhóm: liệt kê từng đơn vị, rồi khai nhóm ở groups.',
  en: 'This is a group: list its units, then name it under groups.',
};
const UNREAD: InBoth = { vi: 'Các dòng chưa đọc được', en: 'Rows that could not be read' };

/**
 * The skeleton as YAML, with a comment wherever the author has something to do; unread rows stand at the end.
 * Pure; throws nothing.
 */
export function skeletonYaml(
  { head, units, policies, obligations, unread }: Skeleton,
  words: SkeletonWords,
): string {
  const { language } = words;
  const rows = unread.map((row) => unreadLine(row, words));
  return [
    ...comment(HEAD[language]),
    '',
    yamlText(head).trimEnd(),
    'units:',
    ...indented(comment(CONTACTS[language])),
    ...units.flatMap(({ value, isCollective }) => item(value, isCollective ? COLLECTIVE[language] : '')),
    yamlText({ policies }).trimEnd(),
    'obligations:',
    ...obligations.flatMap(({ value, remarks }) => item(value, remarks.map(plainLine).join('\n'))),
    ...(rows.length === 0 ? [] : ['', ...comment([UNREAD[language], ...rows].join('\n'))]),
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
  /** Why a row could not be read. */
  readonly reason: (row: Skeleton['unread'][number]) => string;
}

function unreadLine(row: Skeleton['unread'][number], { reason }: SkeletonWords): string {
  const cells = row.cells.flatMap((cell, column) =>
    cell.trim() === '' ? [] : [`${columnLetters(column)}: ${plainLine(cell)}`],
  );
  return `${row.row + 1}: ${cells.join(' | ')} (${plainLine(reason(row))})`;
}
