type Edges = ReadonlyMap<string, readonly string[]>;

/** The names that lead back to themselves (or lie between two that do), by what each leads to. */
export function circleMembers(edges: Edges): ReadonlySet<string> {
  const leading = withoutEnds(edges);
  return new Set(withoutEnds(reversed(leading)).keys());
}

/** Takes away, again and again, what leads to nothing. */
function withoutEnds(edges: Edges): Edges {
  const sources = reversed(edges);
  const open = new Map([...edges].map(([name, next]) => [name, next.filter((to) => edges.has(to)).length]));
  const ends = [...open].filter(([, count]) => count === 0).map(([name]) => name);
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    open.delete(end);
    for (const source of sources.get(end) ?? []) {
      const count = (open.get(source) ?? 0) - 1;
      if (!open.has(source)) continue;
      open.set(source, count);
      if (count === 0) ends.push(source);
    }
  }
  return new Map(
    [...open.keys()].map((name) => [name, (edges.get(name) ?? []).filter((next) => open.has(next))]),
  );
}

function reversed(edges: Edges): Map<string, string[]> {
  const sources = new Map<string, string[]>([...edges.keys()].map((name) => [name, []]));
  for (const [name, next] of edges) for (const to of next) sources.get(to)?.push(name);
  return sources;
}
