import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { entries, surfaceOf, type SurfaceName } from './entries.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Everything that can be called from outside; the testkit's errors are failed tests. */
const FUNCTIONS = entries()
  .filter(({ name }) => !name.startsWith('@kyhan/testkit'))
  .flatMap(surfaceOf)
  .filter(({ kind }) => kind === 'function');

/** The comment above a function, and its parameters and result as written. */
function documented({ file, name }: SurfaceName): { comment: string; signature: string } {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const found = new RegExp(
    String.raw`((?:/\*\*(?:(?!\*/)[\s\S])*\*/\n)?)(?://[^\n]*\n)?export (?:async )?function ${name}\b([\s\S]*?)\{\n`,
  ).exec(text);
  return { comment: found?.[1] ?? '', signature: found?.[2] ?? '' };
}

describe('the docstring of a public function', () => {
  it('says what it throws, or that it throws nothing', () => {
    const silent = FUNCTIONS.filter(
      (one) => !/@throws|throws? nothing|never throws/i.test(documented(one).comment),
    );
    expect(silent.map(({ name, file }) => `${name} (${file})`)).toEqual([]);
  });

  it('says in which unit or zone its instants and days are', () => {
    const dumb = FUNCTIONS.filter((one) => {
      const { comment, signature } = documented(one);
      const isTimed = /\b(Instant|PlainDate|DayNumber)\b|(At|Ms|Now|now)\??: number/.test(signature);
      return (
        isTimed &&
        !/plan time|real time|epoch|UTC|\bzone|plain date|\bdate\b|\bday|milliseconds|instant/i.test(comment)
      );
    });
    expect(dumb.map(({ name, file }) => `${name} (${file})`)).toEqual([]);
  });
});
