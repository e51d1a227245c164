/** A longer name is no slip of the pen. */
const LONGEST = 60;

/** The known name that someone most likely meant; undefined where none is near. Pure; throws nothing. */
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
  return plainLetters(text)
    .replaceAll(/[-_\s]/g, '')
    .toLowerCase();
}

/** A text without the marks of Vietnamese. */
export function plainLetters(text: string): string {
  return isAscii(text) ? text : withoutAccents(text);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false;
  return true;
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[đĐ]/g, 'd');
}

/** Letters added, left out, replaced or exchanged with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      const isExchanged = i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j];
      const exchanged = isExchanged ? (before[j - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, replaced, exchanged));
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
