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
 * @returns {{ load(file: string, changed?: ReadonlyMap<string, string>): { exports: object, files: string[] } }}
 * `changed` has other texts for some files; `files` are all that were loaded, absolute
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

  function compile(file, text) {
    const { code, map } = transformSync(text, { ...TO_COMMONJS, filename: file, sourceMaps: areMapped });
    if (map !== undefined) maps.set(file, map);
    const run = vm.compileFunction(code, GIVEN_TO_A_MODULE, { filename: file });
    return { run, foreign: createRequire(file) };
  }

  function compiledFile(file, changed) {
    const text = changed?.get(file);
    if (text !== undefined) return compile(file, text);
    const known = compiled.get(file) ?? compile(file, readFileSync(file, 'utf8'));
    compiled.set(file, known);
    return known;
  }

  function load(file, changed) {
    const modules = new Map();
    const required = (wanted) => {
      const known = modules.get(wanted);
      if (known !== undefined) return known.exports;
      const module = { exports: {} };
      modules.set(wanted, module);
      const { run, foreign } = compiledFile(wanted, changed);
      const require = (name) => resolved(name, wanted, foreign);
      run(module.exports, require, module, wanted, path.dirname(wanted));
      return module.exports;
    };
    const resolved = (name, from, foreign) => {
      if (Object.hasOwn(given, name)) return given[name];
      const source = sourceOf(name, from);
      return source === undefined ? foreign(name) : required(source);
    };
    return { exports: required(file), files: [...modules.keys()] };
  }

  /** As jest.config.mjs maps names; undefined for a package from elsewhere. */
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
