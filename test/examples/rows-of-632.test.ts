import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const README = path.resolve(import.meta.dirname, '../../examples/dak-nong-632/README.md');

/** Each row of the table, by its English name, with the file of the journey that it leads to. */
function rows(): readonly (readonly [name: string, file: string])[] {
  const [, table = ''] = readFileSync(README, 'utf8').split('## Mười một dòng của kế hoạch');
  const [own = ''] = table.split('\n## ');
  return [...own.matchAll(/^\| .+? \/ (.+?) \| \[.+?\]\((.+?)\) \|$/gm)].map(([, name = '', file = '']) => [
    name,
    path.resolve(path.dirname(README), file),
  ]);
}

describe('the eleven rows of plan 632', () => {
  it('are eleven', () => expect(rows()).toHaveLength(11));

  it.each(rows())('%s: its journey bears its name', (name, file) => {
    expect(path.dirname(file)).toBe(path.resolve(import.meta.dirname, '../journeys'));
    const titles = [...readFileSync(file, 'utf8').matchAll(/describe\((['"])(.+?)\1,/g)].map(
      ([, , title]) => title,
    );
    expect(titles.filter((title) => title?.includes(name))).not.toEqual([]);
  });
});
