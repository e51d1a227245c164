/** The rows of a CSV text by the names of its first line (RFC 4180, without line breaks inside a value). */
export function csvRows(text: string): Record<string, string>[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const names = values(header);
  return lines.map((line) => {
    const found = values(line);
    return Object.fromEntries(names.map((name, i) => [name, found[i] ?? '']));
  });
}

function values(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain = '']) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );
}
