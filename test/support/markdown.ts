/** A fenced block of a page, and the file that a comment before it names. */
export interface Block {
  readonly language: string;
  readonly file?: string;
  readonly text: string;
}

export function blocks(page: string): Block[] {
  const found = page.matchAll(/(?:^<!-- (\S+) -->\n)?^```(\w+)\n([^]*?)^```$/gm);
  return [...found].map(([, file, language = '', text = '']) => ({
    language,
    text,
    ...(file === undefined ? {} : { file }),
  }));
}

/** Where links and pictures lead, without what lies on the web. */
export function localLinks(page: string): string[] {
  const prose = page.replaceAll(/^```\w*\n[^]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.split('#')[0] ?? '')
    .filter((target) => target !== '' && !/^\w+:/.test(target));
}

/** The rows of the table below a heading, without its head, each a list of cells. */
export function tableBelow(page: string, heading: string): string[][] {
  const [, below = ''] = page.split(`\n## ${heading}\n`);
  const [part = ''] = below.split('\n## ');
  const [, , ...rows] = part.split('\n').filter((line) => line.startsWith('|'));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
