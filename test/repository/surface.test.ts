import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { expectedFile } from '../support/expected-file.js';
import { entries, surfaceOf } from './entries.js';

const PAGE = path.join(import.meta.dirname, '../../docs/surface.md');

const HEAD = `# What leaves the packages

Every name that can be imported, by the way in. \`npm run surface\` writes this page and a test compares it, so that a
change of what others may rely on is seen where it is reviewed. What is not here is nobody's to import.
`;

function page(): string {
  const all = entries().map((entry) => ({ entry, names: surfaceOf(entry) }));
  const parts = all.map(({ entry, names }) =>
    [
      `\n## ${entry.name}\n`,
      ...names.map(({ name, kind, file }) => `- ${kind} [${name}](../${file})`),
      '',
    ].join('\n'),
  );
  return HEAD + parts.join('');
}

describe('the page of the public surface', () => {
  it('is what the packages export; `npm run surface` writes it', async () => {
    expect(await expectedFile(PAGE, page())).toBe(page());
  });
});
