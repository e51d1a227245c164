/** A longer name is no slip of the pen. */
const LONGEST = 60;

/** The known name that someone most likely meant; undefined where none is near. */
export function nearestName(written: string, known: Iterable<string>): string | undefined {
  if (written.length > LONGEST) return undefined;
  const folded = fold(written);
  let limit = Math.max(1, Math.floor(written.length / 3));
  let nearest: string | undefined;
  for (const name of known) {
    if (Math.abs(name.length - written.length) > limit + 2) continue;
    const distance = editDistance(folded, fold(name));
    if (distance > limit || (nearest !== undefined && distance === limit)) continue;
    [limit, nearest] = [distance, name];
  }
  return nearest;
}

/** Case, accents and dashes make no difference to what was meant. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .replaceAll(/[-_\s]/g, '')
    .toLowerCase();
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries())
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
