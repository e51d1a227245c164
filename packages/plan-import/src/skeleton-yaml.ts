import { Document, isMap, isScalar, isSeq, type Node } from 'yaml';
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
  const document = new Document({
    ...head,
    units: units.map(({ value }) => value),
    policies,
    obligations: obligations.map(({ value }) => value),
  });
  document.commentBefore = comment(HEAD[language]);
  const unitNodes = itemsOf(document.get('units', true));
  for (const [index, { isCollective }] of units.entries())
    if (isCollective) setComment(unitNodes[index], COLLECTIVE[language]);
  setComment(document.get('units', true), CONTACTS[language]);
  for (const [index, { remarks }] of obligations.entries())
    if (remarks.length > 0)
      setComment(itemsOf(document.get('obligations', true))[index], remarks.map(plainLine).join('\n'));
  const lines = unread.map((row) => unreadLine(row, words));
  if (lines.length > 0) document.comment = comment([UNREAD[language], ...lines].join('\n'));
  for (const item of [...unitNodes, ...itemsOf(document.get('obligations', true))]) flowInside(item);
  itemsOf(document.get('sources', true)).forEach(inFlow);
  for (const part of ['remind', 'overdue', 'review', 'lock'])
    inFlow(document.getIn(['policies', 'ordered', part], true));
  itemsOf(document.getIn(['policies', 'ordered', 'escalate'], true)).forEach(inFlow);
  flowInside(document.contents);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
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

/** Each line of a comment begins with a space after its #. */
function comment(text: string): string {
  return text
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');
}

function setComment(node: unknown, text: string): void {
  if (isMap(node) || isSeq(node) || isScalar(node)) (node as Node).commentBefore = comment(text);
}

function itemsOf(node: unknown): unknown[] {
  return isSeq(node) ? node.items : [];
}

function inFlow(node: unknown): void {
  if (isMap(node) || isSeq(node)) node.flow = true;
}

/** Small maps and lists of names on one line, as people write them. */
function flowInside(node: unknown): void {
  if (!isMap(node)) return;
  for (const { value } of node.items) {
    const isSmallMap =
      isMap(value) && value.items.every((pair) => isScalar(pair.value) || isSmall(pair.value));
    const isNames = isSeq(value) && value.items.every((item) => isScalar(item));
    if (isSmallMap || isNames) value.flow = true;
  }
}

function isSmall(node: unknown): boolean {
  return isMap(node)
    ? node.items.every((pair) => isScalar(pair.value))
    : isSeq(node) && node.items.every((item) => isScalar(item));
}
