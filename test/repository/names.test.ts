import { describe, expect, it } from '@jest/globals';
import { exportedNames } from './exported-names.js';
import { productSources } from './product-sources.js';

/** Names that are said in two packages all the same, each with its reason. */
const ACCEPTED: Readonly<Record<string, string>> = {
  rule: 'the command line takes the answers of the API apart by itself until the typed client does',
};

/** What tests beside the modules share leaves no package. */
const SOURCES = productSources().filter((file) => !file.includes('.fixture.'));

/** The package of a file, as `packages/engine`. */
function packageOf(file: string): string {
  return /^packages\/[^/]+|^\w+/.exec(file)?.[0] ?? '';
}

/** Every exported name with the files that declare it; what only hands it on says no second thing. */
function declarations(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of SOURCES)
    for (const name of exportedNames(file).declared) found.set(name, [...(found.get(name) ?? []), file]);
  return found;
}

describe('a name', () => {
  const twice = [...declarations()].filter(([, files]) => new Set(files.map(packageOf)).size > 1);

  it('that packages export says one thing', () => {
    const unexplained = twice.filter(([name]) => ACCEPTED[name] === undefined);
    expect(unexplained.map(([name, files]) => `${name}: ${files.join(', ')}`)).toEqual([]);
  });

  it('is accepted twice only as long as it stands twice', () => {
    const names = new Set(twice.map(([name]) => name));
    expect(Object.keys(ACCEPTED).filter((name) => !names.has(name))).toEqual([]);
  });

  it('is looked for in every package', () => {
    expect(new Set(SOURCES.map(packageOf)).size).toBeGreaterThan(15);
  });
});
