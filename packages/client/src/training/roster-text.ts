/** Blank rows stay blank lines, so that what is wrong is told by the line of the file. Pure; throws nothing. */
export function rosterText(rows: readonly (readonly string[])[]): string {
  const width = rows[0]?.length ?? 0;
  return rows
    .map((row) => {
      if (row.every((cell) => cell.trim() === '')) return '';
      const cells = Array.from({ length: Math.max(width, row.length) }, (_, n) => row[n] ?? '');
      return cells.map((cell) => `"${cell.replaceAll(/\s+/g, ' ').replaceAll('"', '""')}"`).join(',');
    })
    .join('\n');
}
