import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { jsonSchema, SCHEMA_NAMES } from '@kyhan/plan';

const root = path.resolve(import.meta.dirname, '../..');

describe('the schemas for editors', () => {
  it.each(SCHEMA_NAMES)('%s is as the sources say (mend it with `npm run schemas`)', (name) => {
    const committed = readFileSync(path.join(root, 'schemas', `${name}.schema.json`), 'utf8');
    expect(committed).toBe(`${JSON.stringify(jsonSchema(name), undefined, 2)}\n`);
  });

  it.each(['plan', 'units'])('are named in the first line of the example %s.yaml', (name) => {
    const folder = path.join(root, 'examples/dak-nong-632');
    const [first = ''] = readFileSync(path.join(folder, `${name}.yaml`), 'utf8').split('\n');
    const named = /^# yaml-language-server: \$schema=(\S+)$/.exec(first)?.[1] ?? '';
    expect(path.relative(root, path.resolve(folder, named))).toBe(`schemas/${name}.schema.json`);
  });
});
