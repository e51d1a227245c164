import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = path.join(import.meta.dirname, '../..');
const script = (name: string) => path.join(ROOT, 'scripts', name);

interface LockedPackage {
  readonly ref: string;
  readonly name: string;
  readonly isOurs: boolean;
  readonly isOptional: boolean;
  readonly integrity?: string;
  readonly folder?: string;
}

interface Bom {
  readonly specVersion: string;
  readonly components: readonly { readonly 'bom-ref': string; readonly hashes?: readonly unknown[] }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

/** What an office may run and hand on without asking anybody: it need only keep the notice, if that. */
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'Zlib',
]);

/** Allowed for one package alone, each for its reason. */
const UNUSUAL: Readonly<Record<string, { readonly licence: string | undefined; readonly why: string }>> = {
  '@expo-google-fonts/tinos': {
    licence: 'MIT AND OFL-1.1',
    why: 'a face of a font: it is embedded in documents, never sold alone',
  },
  '@zone-eu/mailsplit': { licence: '(MIT OR EUPL-1.1+)', why: 'taken under the first of the two' },
  argparse: { licence: 'PSF-2.0', why: 'permissive; only tools of a build read options with it' },
  'caniuse-lite': {
    licence: 'CC-BY-4.0',
    why: 'data that the bundling of workflows reads; its notice stays in the package',
  },
  'png-js': { licence: undefined, why: 'MIT by its file LICENSE; its package.json names none' },
  unionfs: { licence: undefined, why: 'Unlicense by its file LICENSE; its package.json names none' },
};

const { lockedProduction } = (await import(script('locked-production.mjs'))) as {
  lockedProduction: (root: string) => LockedPackage[];
};
const { licenceOf } = (await import(script('licence-of.mjs'))) as {
  licenceOf: (one: LockedPackage) => string | undefined;
};
const { sbomOf } = (await import(script('sbom-of.mjs'))) as { sbomOf: (root: string) => Promise<string> };

/** All that it asks for; that of a choice is written out above. */
function isAllowed(licence: string | undefined): boolean {
  return (
    licence !== undefined &&
    licence
      .replaceAll(/[()]/g, '')
      .split(' AND ')
      .every((one) => ALLOWED.has(one))
  );
}

describe('what runs where Kỳ Hạn runs', () => {
  const locked = lockedProduction(ROOT);

  it('is under licences that an office may use without asking, or is named here with its reason', () => {
    const others = locked
      .filter((one) => one.folder !== undefined && !isAllowed(licenceOf(one)))
      .map((one) => [one.name, licenceOf(one)] as const);
    const named = Object.entries(UNUSUAL).map(([name, { licence }]) => [name, licence] as const);
    expect(Object.fromEntries(others)).toEqual(Object.fromEntries(named));
  });

  it('is on this machine to be asked, but for what is made for other machines', () => {
    expect(locked.filter((one) => one.folder === undefined && !one.isOptional)).toEqual([]);
    expect(locked.length).toBeGreaterThan(400);
  });

  it('is locked by its content', () => {
    expect(locked.filter((one) => !one.isOurs && one.integrity === undefined)).toEqual([]);
  });
});

describe('the bill of materials', () => {
  it('names each of these with its content, says what needs what, and is the same each time', async () => {
    const text = await sbomOf(ROOT);
    const bom = JSON.parse(text) as Bom;
    const refs = lockedProduction(ROOT).map(({ ref }) => ref);
    expect(bom.specVersion).toBe('1.6');
    expect(new Set(bom.components.map((one) => one['bom-ref']))).toEqual(new Set(refs));
    expect(bom.components).toHaveLength(refs.length);
    const needs = new Map(bom.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]));
    expect(needs.get('@kyhan/register@0.2.0')).toEqual(
      expect.arrayContaining(['@kyhan/words@0.2.0', 'kysely@0.28.18']),
    );
    const withoutContent = bom.components.filter(({ hashes = [] }) => hashes.length === 0);
    expect(withoutContent.every((one) => one['bom-ref'].startsWith('@kyhan/'))).toBe(true);
    expect(await sbomOf(ROOT)).toBe(text);
  });
});
