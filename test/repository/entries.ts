import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A way into a package, as others import it. */
export interface Entry {
  /** `@kyhan/engine/simulation`. */
  readonly name: string;
  /** The source that it hands on from, from the root. */
  readonly file: string;
}

/** A name that leaves a package. */
export interface SurfaceName {
  readonly entry: string;
  readonly name: string;
  readonly kind: 'class' | 'const' | 'function' | 'interface' | 'type';
  /** Where it is declared, from the root. */
  readonly file: string;
}

/** Every way into every package, as its package.json says. */
export function entries(): Entry[] {
  const folders = ['activities', ...readdirSync(path.join(ROOT, 'packages')).map(inPackages), 'workflows'];
  return folders.flatMap((folder) => {
    const { name, exports } = JSON.parse(read(`${folder}/package.json`)) as {
      name: string;
      exports: Record<string, string | { default: string }>;
    };
    return Object.entries(exports).flatMap(([entry, to]) =>
      typeof to === 'string' ? [] : [{ name: name + entry.slice(1), file: sourceOf(folder, to.default) }],
    );
  });
}

const inPackages = (name: string) => `packages/${name}`;

function sourceOf(folder: string, built: string): string {
  return path.join(folder, built.replace('/dist/', '/src/').replace(/\.js$/, '.ts'));
}

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** Every name that an entry hands on, found where it is declared. */
export function surfaceOf({ name: entry, file }: Entry): SurfaceName[] {
  return handedOn(file)
    .map(({ name, from }) => ({ entry, name, ...declaration(from, name) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The re-exports of a file; an index holds nothing else (CONTRIBUTING). */
function handedOn(file: string): { name: string; from: string }[] {
  const statements = read(file).matchAll(/^export (?:type )?\{([^}]*)\} from '([^']+)'/gm);
  return [...statements].flatMap(([, names = '', from = '']) =>
    [...names.matchAll(/(?:type )?(\w+)\s*(?:,|$)/g)].map(([, name = '']) => ({
      name,
      from: from.startsWith('.') ? sourceBeside(file, from) : from,
    })),
  );
}

function sourceBeside(file: string, specifier: string): string {
  const base = path.join(path.dirname(file), specifier.replace(/\.js$/, ''));
  const found = ['.ts', '.tsx']
    .map((ending) => base + ending)
    .find((one) => existsSync(path.join(ROOT, one)));
  if (found === undefined) throw new Error(`${file} hands on from ${specifier}, which is not there`);
  return found;
}

function declaration(file: string, name: string): Pick<SurfaceName, 'kind' | 'file'> {
  if (file.startsWith('@')) return declaration(entryFile(file), name);
  const text = read(file);
  const declared = new RegExp(
    `^export (?:abstract )?(?:async )?(class|const|function|interface|type) ${name}\\b`,
    'm',
  ).exec(text);
  if (declared !== null) return { kind: declared[1] as SurfaceName['kind'], file };
  const next = handedOn(file).find((one) => one.name === name);
  if (next === undefined) throw new Error(`${file} does not export ${name}`);
  return declaration(next.from, name);
}

function entryFile(name: string): string {
  const found = entries().find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found.file;
}
