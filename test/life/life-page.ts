import { ASSIGNMENT_STATUSES } from '@kyhan/engine';
import { eventTypes } from './event-types.js';
import { labels, lifeDiagram, lifeLegend, nameOf, reached, transitions } from './life-diagram.js';
import type { LifeGraph } from './life-graph.js';

const HEAD = `# Vòng đời của một việc / The life of an assignment

Trang này do \`npm run life:page\` viết: mọi trạng thái tới được đều được hỏi bộ quyết định (\`packages/engine\`), không có mũi tên nào vẽ tay; kiểm thử đối chiếu hai bên. R: đơn vị, C: người cho ý kiến xử lý hoặc đầu mối, T: thời gian.

*Written by \`npm run life:page\`: whatever can come is tried on every state that can be reached, by the decider itself, and no arrow is drawn by hand; a test compares them. R: the unit, C: a reviewer or coordinator, T: time; \`clock\`: no event, the day has come.*
`;

/** The page of the life: one diagram, what leaves a status as it is, and what is answered in each. */
export function lifePage(graph: LifeGraph): string {
  return [
    HEAD,
    lifeDiagram(graph),
    lifeLegend(graph),
    '## Từng mũi tên / Each arrow\n',
    table(['từ / from', 'đến / to', 'sự kiện / events'], transitions(graph)),
    '## Không đổi trạng thái / What leaves the status as it is\n',
    table(['trạng thái / status', 'sự kiện / events'], stays(graph)),
    '## Được làm gì, bị từ chối vì sao / What is answered in each status\n',
    'Có nhiều câu trả lời là có tùy việc (đã bị phản ánh chưa, đã gửi chưa…). *Several answers: it depends on more than the status.* ✓: được / *done*; mã lỗi / *codes*: [errors.md](errors.md).\n',
    ...answers(graph),
    '## Chỉ có trong sổ cũ / In older registers alone\n',
    `${older(graph)}\n`,
  ].join('\n');
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
