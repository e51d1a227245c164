import { ASSIGNMENT_STATUSES, type AssignmentStatus } from '@kyhan/engine';
import { statusName } from '@kyhan/words';
import { eventTypes } from './event-types.js';
import type { By, Edge, LifeGraph } from './life-graph.js';

const HEAD = `# Vòng đời của một việc / The life of an assignment

Trang này do \`npm run life:page\` viết: mọi trạng thái tới được đều được hỏi bộ quyết định (\`packages/engine\`), không có mũi tên nào vẽ tay; kiểm thử đối chiếu hai bên. R: đơn vị, C: người cho ý kiến xử lý hoặc đầu mối, T: thời gian.

*Written by \`npm run life:page\`: whatever can come is tried on every state that can be reached, by the decider itself, and no arrow is drawn by hand; a test compares them. R: the unit, C: a reviewer or coordinator, T: time; \`clock\`: no event, the day has come.*
`;

/** Who, in the order of the design's table. */
const ORDER: readonly By[] = ['R', 'C', 'plan', 'T'];

/** The page of the life: one diagram, what leaves a status as it is, and what is answered in each. */
export function lifePage(graph: LifeGraph): string {
  return [
    HEAD,
    diagram(graph),
    '## Không đổi trạng thái / What leaves the status as it is\n',
    table(['trạng thái / status', 'sự kiện / events'], stays(graph)),
    '## Được làm gì, bị từ chối vì sao / What is answered in each status\n',
    'Có nhiều câu trả lời là có tùy việc (đã bị phản ánh chưa, đã gửi chưa…). *Several answers: it depends on more than the status.* ✓: được / *done*; mã lỗi / *codes*: [errors.md](errors.md).\n',
    ...answers(graph),
    '## Chỉ có trong sổ cũ / In older registers alone\n',
    `${older(graph)}\n`,
  ].join('\n');
}

function diagram({ beginnings, edges }: LifeGraph): string {
  const moved = edges.filter(({ from, to }) => from !== to);
  const pairs = new Map<string, Edge[]>();
  for (const edge of moved) {
    const pair = `${idOf(edge.from)} --> ${idOf(edge.to)}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), edge]);
  }
  const statuses = reached(edges);
  const lines = [
    'stateDiagram-v2',
    ...statuses.map((status) => `  ${idOf(status)} : ${nameOf(status)}`),
    ...[...new Set(beginnings)].map((status) => `  [*] --> ${idOf(status)} : opened (C, T)`),
    ...[...pairs].map(([pair, all]) => `  ${pair} : ${labels(all).join(', ')}`).toSorted(inOrder),
  ];
  return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n`;
}

/** By the place of their first status in a life, then by the letters. */
function inOrder(a: string, b: string): number {
  return placeOf(a) - placeOf(b) || (a < b ? -1 : 1);
}

function placeOf(line: string): number {
  return ASSIGNMENT_STATUSES.findIndex((status) => line.startsWith(`  ${idOf(status)} `));
}

function idOf(status: AssignmentStatus): string {
  return status.replaceAll('-', '_');
}

/** Facts with whoever brings them about: `submitted (R)`. */
function labels(edges: readonly Edge[]): string[] {
  const by = new Map<string, Set<By>>();
  for (const { fact = 'clock', by: who } of edges) by.set(fact, (by.get(fact) ?? new Set()).add(who));
  return [...by]
    .map(([fact, who]) =>
      fact === 'clock' ? fact : `${fact} (${ORDER.filter((one) => who.has(one)).join(', ')})`,
    )
    .toSorted();
}

function reached(edges: readonly Edge[]): AssignmentStatus[] {
  const seen = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return ASSIGNMENT_STATUSES.filter((status) => seen.has(status));
}

function stays({ edges }: LifeGraph): string[][] {
  return reached(edges).flatMap((status) => {
    const own = labels(edges.filter(({ from, to }) => from === status && to === status));
    return own.length === 0 ? [] : [[nameOf(status), own.join(', ')]];
  });
}

/** One table for each status: each act and ruling, and what is answered. */
function answers({ answers: all }: LifeGraph): string[] {
  const statuses = ASSIGNMENT_STATUSES.filter((status) => all.has(status));
  const words = [...new Set(statuses.flatMap((status) => [...(all.get(status)?.keys() ?? [])]))];
  const rows = words.map((word) => [
    `\`${word}\``,
    ...statuses.map((status) => [...(all.get(status)?.get(word) ?? [])].map(shown).toSorted().join('<br>')),
  ]);
  return [table(['', ...statuses], rows)];
}

function shown(answer: string): string {
  return answer === 'done' ? '✓' : `\`${answer}\``;
}

function nameOf(status: AssignmentStatus): string {
  return `${statusName(status, 'vi')} (${status})`;
}

function older({ edges }: LifeGraph): string {
  const facts = new Set<string | undefined>(edges.map(({ fact }) => fact));
  const gone = eventTypes().filter((type) => type !== 'opened' && !facts.has(type));
  const statuses = ASSIGNMENT_STATUSES.filter((status) => !reached(edges).includes(status));
  return `Sự kiện / events: ${gone.join(', ')}. Trạng thái / status: ${statuses.join(', ')}.`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line), ''].join('\n');
}
