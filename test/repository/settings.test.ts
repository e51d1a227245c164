import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SETTINGS } from '@kyhan/stack';

const ROOT = path.join(import.meta.dirname, '../..');

describe.each(['README.md', 'README.vi.md'])('%s', (file) => {
  const text = readFileSync(path.join(ROOT, file), 'utf8');

  it('names every setting, by its variable and as it stands in kyhan.yaml', () => {
    const names = Object.entries(SETTINGS).flatMap(([name, { variable }]) => [name, variable]);
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});
