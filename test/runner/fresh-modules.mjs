import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { transformSync } from '@swc/core';
import sourceMaps from 'source-map-support';

/** As jest.config.mjs compiles, but to CommonJS. */
const TO_COMMONJS = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic', importSource: 'hono/jsx' } },
  },
  module: { type: 'commonjs' },
};

const GIVEN_TO_A_MODULE = ['exports', 'require', 'module', '__filename', '__dirname'];

/**
 * Loads modules of the workspace from their sources, made anew by each call of `load`: what a module remembers ends
 * with the one test run that it was loaded for. Each file is compiled once, and packages from elsewhere are shared.
 * @param {{ root: string, given: Record<string, unknown>, areMapped: boolean }} options `given` stands in for packages
 * by name; `areMapped`: stacks of errors name lines of the sources
 * @returns {{ load(file: string, changed?: ReadonlyMap<string, string>): Promise<string[]> }} loads a file, which alone
 * may await outside of functions; `changed` has other texts for some files. Settles with all that were loaded, absolute
 */
export function freshModules({ root, given, areMapped }) {
  const compiled = new Map();
  const maps = new Map();
  if (areMapped)
    sourceMaps.install({
      environment: 'node',
      handleUncaughtExceptions: false,
      retrieveSourceMap: (file) => (maps.has(file) ? { url: file, map: maps.get(file) } : null),
    });

  function compile(file, text, isEntry) {
    const { code, map } = transformSync(text, { ...TO_COMMONJS, filename: file, sourceMaps: areMapped });
    if (map !== undefined) maps.set(file, map);
    const body = isEntry ? `return (async () => {${code}\n})();` : code;
    const run = vm.compileFunction(body, GIVEN_TO_A_MODULE, { filename: file });
    return { run, foreign: createRequire(file) };
  }

  function compiledFile(file, { changed, isEntry }) {
    const text = changed?.get(file);
    if (text !== undefined) return compile(file, text, isEntry);
    const known = compiled.get(file) ?? compile(file, readFileSync(file, 'utf8'), isEntry);
    compiled.set(file, known);
    return known;
  }

  async function load(entry, changed) {
    const modules = new Map();
    const begun = (wanted) => {
      const module = { exports: {} };
      modules.set(wanted, module);
      const { run, foreign } = compiledFile(wanted, { changed, isEntry: wanted === entry });
      const require = (name) => resolved(name, wanted, foreign);
      return { module, end: run(module.exports, require, module, wanted, path.dirname(wanted)) };
    };
    const resolved = (name, from, foreign) => {
      if (Object.hasOwn(given, name)) return given[name];
      const source = sourceOf(name, from);
      if (source === undefined) return foreign(name);
      return (modules.get(source) ?? begun(source).module).exports;
    };
    await begun(entry).end;
    return [...modules.keys()];
  }

  /** Our own packages are their sources; undefined for a package from elsewhere. */
  function sourceOf(name, from) {
    if (name.startsWith('.')) return sourceAt(path.resolve(path.dirname(from), name.replace(/\.js$/, '')));
    const [, own, entry = 'index'] = /^@kyhan\/([^/]+)(?:\/([^/]+))?$/.exec(name) ?? [];
    if (own === undefined) return undefined;
    const place = ['workflows', 'activities'].includes(own) ? own : path.join('packages', own);
    const file = path.join(root, place, 'src', entry);
    return existsSync(`${file}.ts`) ? `${file}.ts` : path.join(file, 'index.ts');
  }

  return { load };
}

function sourceAt(place) {
  return existsSync(`${place}.ts`) ? `${place}.ts` : `${place}.tsx`;
}
