import { ASSIGNMENT_STATUSES, type AssignmentStatus } from '@kyhan/engine';
import { statusName } from '@kyhan/words';
import type { By, Edge, LifeGraph } from './life-graph.js';

/** Stands for each status in which the unit is waited for: an arrow from or to all of them is drawn once. */
const WAITING = 'waiting';
/** Fewer arrows are drawn one by one. */
const MANY = 3;
/** Who, in the order of the design's table. */
const ORDER: readonly By[] = ['R', 'C', 'plan', 'T'];

type Place = AssignmentStatus | typeof WAITING;

interface Arrow {
  readonly from: Place;
  readonly to: Place;
  readonly edge: Edge;
  /** It leads from, or to, some of those that it is drawn for. */
  readonly isPartial?: boolean;
}

/** What the page says under its diagram. */
export function lifeLegend({ edges }: LifeGraph): string {
  const names = waiting(edges).map(nameOf).join(', ');
  return `① ${names}. \\*: từ (hoặc về) một số trong đó, bảng dưới ghi từng mũi tên; *from (or to) some of them: the table below has each arrow.*\n`;
}

/** The whole life as a Mermaid diagram. */
export function lifeDiagram({ beginnings, edges }: LifeGraph): string {
  const drawn = new Map<string, Arrow[]>();
  for (const arrow of arrows(edges)) {
    const pair = `${idOf(arrow.from)} --> ${idOf(arrow.to)}`;
    drawn.set(pair, [...(drawn.get(pair) ?? []), arrow]);
  }
  const lines = [
    'stateDiagram-v2',
    ...reached(edges).map((status) => `  ${idOf(status)} : ${nameOf(status)}`),
    `  ${WAITING} : ① chờ đơn vị / the unit is waited for`,
    '  classDef several stroke-dasharray:4 3',
    `  class ${WAITING} several`,
    ...[...new Set(beginnings)].map((status) => `  [*] --> ${idOf(status)} : opened (C, T)`),
    ...[...drawn].map(([pair, all]) => `  ${pair} : ${labelsOf(all)}`).toSorted(inOrder),
  ];
  return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n`;
}

/** Each transition: from, to, and the facts that it takes. */
export function transitions({ edges }: LifeGraph): string[][] {
  const moved = edges.filter(({ from, to }) => from !== to);
  return reached(edges).flatMap((from) =>
    reached(edges).flatMap((to) => {
      const facts = labels(moved.filter((edge) => edge.from === from && edge.to === to));
      return facts.length === 0 ? [] : [[nameOf(from), nameOf(to), facts.join(', ')]];
    }),
  );
}

/** Facts with whoever brings them about: `submitted (R)`. */
export function labels(edges: readonly Edge[]): string[] {
  const by = new Map<string, Set<By>>();
  for (const { fact = 'clock', by: who } of edges) by.set(fact, (by.get(fact) ?? new Set()).add(who));
  return [...by]
    .map(([fact, who]) =>
      fact === 'clock' ? fact : `${fact} (${ORDER.filter((one) => who.has(one)).join(', ')})`,
    )
    .toSorted();
}

/** Statuses that something leads to or from, in the order of a life. */
export function reached(edges: readonly Edge[]): AssignmentStatus[] {
  const seen = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return ASSIGNMENT_STATUSES.filter((status) => seen.has(status));
}

export function nameOf(status: AssignmentStatus): string {
  return `${statusName(status, 'vi')} (${status})`;
}

/** Statuses in which handing in is what changes them. */
function waiting(edges: readonly Edge[]): AssignmentStatus[] {
  const handedIn = edges.filter(({ from, to, fact }) => fact === 'submitted' && from !== to);
  return reached(edges).filter((status) => handedIn.some(({ from }) => from === status));
}

function arrows(edges: readonly Edge[]): Arrow[] {
  const waits = new Set(waiting(edges));
  const moved = edges.filter(({ from, to }) => from !== to);
  return moved.map((edge): Arrow => {
    const { from, to, fact } = edge;
    if (waits.has(from) === waits.has(to)) return { from, to, edge };
    const [side, other] = waits.has(from) ? (['from', 'to'] as const) : (['to', 'from'] as const);
    const alike = moved.filter(
      (one) => one.fact === fact && one[other] === edge[other] && waits.has(one[side]),
    );
    const many = new Set(alike.map((one) => one[side])).size;
    return many < MANY
      ? { from, to, edge }
      : { from, to, [side]: WAITING, edge, isPartial: many < waits.size };
  });
}

function labelsOf(all: readonly Arrow[]): string {
  const [whole, partial] = [false, true].map((wanted) =>
    labels(all.filter(({ isPartial = false }) => isPartial === wanted).map(({ edge }) => edge)),
  );
  return [...(whole ?? []), ...(partial ?? []).map((label) => `${label}*`)].join(', ');
}

/** By the place of their first status in a life, then by the letters. */
function inOrder(a: string, b: string): number {
  return placeOf(a) - placeOf(b) || (a < b ? -1 : 1);
}

function placeOf(line: string): number {
  return ASSIGNMENT_STATUSES.findIndex((status) => line.startsWith(`  ${idOf(status)} `));
}

function idOf(place: Place): string {
  return place.replaceAll('-', '_');
}
