import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { transformSync } from '@swc/core';

const TO_COMMONJS = {
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  module: { type: 'commonjs' },
};

/**
 * Loads modules of the workspace from their sources, made anew by each call of `load`: what a module remembers ends
 * with the one test run that it was loaded for. Each file is compiled once, and packages from elsewhere are shared.
 * @param {{ root: string, given: Record<string, unknown> }} options `given` stands in for packages by name
 * @returns {{ load(file: string, changed?: ReadonlyMap<string, string>): { exports: object, files: string[] } }}
 * `changed` has other texts for some files; `files` are all that were loaded, absolute
 */
export function freshModules({ root, given }) {
  const compiled = new Map();

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
      run(module.exports, (name) => resolved(name, wanted, foreign), module);
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
    if (name.startsWith('.')) return path.resolve(path.dirname(from), name.replace(/\.js$/, '.ts'));
    const [, own, entry = 'index'] = /^@kyhan\/([^/]+)(?:\/([^/]+))?$/.exec(name) ?? [];
    if (own === undefined) return undefined;
    const file = path.join(root, 'packages', own, 'src', entry);
    return existsSync(`${file}.ts`) ? `${file}.ts` : path.join(file, 'index.ts');
  }

  return { load };
}

function compile(file, text) {
  const { code } = transformSync(text, { ...TO_COMMONJS, filename: file });
  const run = vm.compileFunction(code, ['exports', 'require', 'module'], { filename: file });
  return { run, foreign: createRequire(file) };
}
