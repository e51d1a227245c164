import { ERRORS, type ErrorCode, type ErrorEntry } from './errors.js';
import { CONSEQUENCES } from './consequences.js';
import { planFormatPlace, type PlanFormatPlace } from './plan-format-place.js';

/**
 * The catalogue as a page in Markdown: every code with its kind, what it says and what to do about it, in both
 * languages.
 * Pure; throws nothing.
 */
export function errorReference(): string {
  const entries = Object.entries<ErrorEntry>(ERRORS).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [HEADING, kinds(), ...entries.map(section)].join('\n\n').concat('\n');
}

const HEADING = `# Mã lỗi / Error codes

Trang này do \`npm run errors\` viết từ danh mục \`packages/errors\`; kiểm thử đối chiếu hai bên. \`{tên}\` được thay bằng giá trị của từng lỗi.

*Written by \`npm run errors\` from the catalogue in \`packages/errors\`; a test compares them. \`{name}\` is filled in by each error.*`;

function kinds(): string {
  const rows = Object.entries(CONSEQUENCES).map(
    ([kind, { exitCode, httpStatus, retry }]) =>
      `| ${kind} | ${exitCode} | ${httpStatus} | ${retry ? 'có / yes' : 'không / no'} |`,
  );
  const head = [
    '| loại / kind | mã thoát / exit code | HTTP | Temporal thử lại / retries |',
    '| --- | --- | --- | --- |',
  ];
  return [...head, ...rows].join('\n');
}

function section([code, { kind, httpStatus, vi, en, hint }]: [string, ErrorEntry]): string {
  const what = httpStatus === undefined ? kind : `${kind}, HTTP ${httpStatus}`;
  const place = planFormatPlace(code as ErrorCode);
  return [
    `## ${code}`,
    `*${what}*`,
    line(vi, 'Cách sửa', hint.vi),
    line(en, 'Hint', hint.en),
    ...(place === undefined ? [] : [`Xem / see: ${linkTo(place)}.`]),
  ].join('\n\n');
}

/** As pages of a repository name their headings: small, without marks, a dash for each space. */
function linkTo({ page, heading }: PlanFormatPlace): string {
  if (heading === undefined) return `[${page}](${page})`;
  const anchor = heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(' ', '-');
  return `[${heading}](${page}#${anchor})`;
}

function line(text: string, title: string, hint: string): string {
  return hint === '' ? `${text}.` : `${text}. **${title}:** ${hint}.`;
}
