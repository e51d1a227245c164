import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Who may import whom (README, "The house"); what is not listed here is not allowed. */
const ALLOWED: Record<string, readonly string[]> = {
  errors: [],
  calendar: ['errors'],
  plan: ['calendar', 'errors'],
  // Its statuses, kinds and rulings are the engine's: they are named there and nowhere else.
  contracts: ['engine', 'plan', 'calendar', 'errors'],
  engine: ['plan', 'calendar', 'errors'],
  words: ['contracts', 'engine', 'plan', 'calendar', 'errors'],
  register: ['contracts', 'words', 'engine', 'plan', 'calendar', 'errors'],
  channels: ['register', 'words', 'engine', 'plan', 'calendar', 'errors'],
  documents: ['register', 'contracts', 'words', 'engine', 'plan', 'calendar', 'errors'],
  activities: [
    'channels',
    'documents',
    'contracts',
    'register',
    'words',
    'engine',
    'plan',
    'calendar',
    'errors',
  ],
  // Of the plan its ids alone, and of the contracts their types, as is tested below.
  workflows: ['words', 'engine', 'contracts', 'plan'],
  client: ['workflows', 'contracts', 'register', 'words', 'engine', 'plan', 'calendar', 'errors'],
  // Its plugin is all that somebody's own worker takes in, front door included.
  worker: [
    'client',
    'activities',
    'workflows',
    'channels',
    'register',
    'words',
    'engine',
    'plan',
    'calendar',
    'errors',
  ],
  api: ['client', 'contracts', 'documents', 'register', 'words', 'engine', 'plan', 'calendar', 'errors'],
  'plan-import': ['words', 'plan', 'calendar', 'errors'],
  portal: [
    'api',
    'client',
    'contracts',
    'documents',
    'plan-import',
    'register',
    'words',
    'engine',
    'plan',
    'calendar',
    'errors',
  ],
  stack: [
    'portal',
    'api',
    'worker',
    'client',
    'contracts',
    'workflows',
    'activities',
    'channels',
    'register',
    'words',
    'engine',
    'plan',
    'calendar',
    'errors',
  ],
  local: [
    'stack',
    'portal',
    'client',
    'contracts',
    'workflows',
    'channels',
    'register',
    'words',
    'engine',
    'plan',
    'calendar',
    'errors',
  ],
  cli: [
    'local',
    'stack',
    'portal',
    'api',
    'client',
    'contracts',
    'documents',
    'plan-import',
    'register',
    'words',
    'engine',
    'plan',
    'calendar',
    'errors',
  ],
  testkit: [
    'local',
    'stack',
    'portal',
    'api',
    'worker',
    'client',
    'contracts',
    'workflows',
    'activities',
    'channels',
    'register',
    'words',
    'engine',
    'plan',
    'calendar',
    'errors',
  ],
};

const folders = [
  ...readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}`),
  'workflows',
  'activities',
];

function manifest(folder: string): { name: string; dependencies?: Record<string, string> } {
  return JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
}

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.endsWith('.test.tsx'))
    .map((file) => path.join(root, folder, 'src', file));
}

/** Names of modules that a file imports when it is loaded, and for types where they are asked for. */
function plainImports(file: string, typesToo = false): string[] {
  const text = readFileSync(file, 'utf8');
  const statements = text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'/gms);
  return [...statements].flatMap(([, type, name]) =>
    (type !== undefined && !typesToo) || name === undefined ? [] : [name],
  );
}

/** Names of modules imported at run time or for types, as written. */
function imports(file: string, typesToo: boolean): string[] {
  const text = readFileSync(file, 'utf8');
  const called = text.matchAll(/\bimport\('([^']+)'\)/g);
  return [...plainImports(file, typesToo), ...[...called].map(([, name]) => name ?? '')];
}

describe('the packages', () => {
  it.each(folders)('%s declares only the siblings that the house allows', (folder) => {
    const name = path.basename(folder);
    const siblings = Object.keys(manifest(folder).dependencies ?? {})
      .filter((dependency) => dependency.startsWith('@kyhan/'))
      .map((dependency) => dependency.slice('@kyhan/'.length));
    expect(ALLOWED[name]).toEqual(expect.arrayContaining(siblings));
  });

  it.each(folders)('%s imports only siblings that it declares', (folder) => {
    const declared = new Set(Object.keys(manifest(folder).dependencies ?? {}));
    const imported = sources(folder).flatMap((file) => imports(file, false));
    const undeclared = imported.filter((name) => name.startsWith('@kyhan/') && !declared.has(scope(name)));
    expect(undeclared).toEqual([]);
  });

  it.each(folders)('%s declares no sibling that it does not use', (folder) => {
    const declared = Object.keys(manifest(folder).dependencies ?? {});
    const used = new Set(sources(folder).flatMap((file) => imports(file, true).map(scope)));
    const idle = declared.filter((name) => name.startsWith('@kyhan/') && !used.has(name));
    expect(idle).toEqual([]);
  });
});

function scope(name: string): string {
  return name.split('/').slice(0, 2).join('/');
}

describe('the command line', () => {
  it('loads, before it knows the command, nothing that only some commands need', () => {
    const entry = path.join(root, 'packages/cli/src/main.ts');
    const loaded = [...loadedWith(entry)].filter((name) => name.startsWith('@'));
    const needed = [
      '@kyhan/words',
      '@kyhan/errors',
      '@kyhan/local/folder',
      '@kyhan/contracts',
      '@kyhan/calendar',
      '@kyhan/plan/ids',
    ];
    expect(
      loaded.filter((name) => !needed.some((one) => name === one || name.startsWith(`${one}/`))),
    ).toEqual([]);
  });
});

/** Modules of other packages that the files reached from an entry by plain imports name. */
function loadedWith(entry: string, seen = new Set<string>(), named = new Set<string>()): Set<string> {
  if (seen.has(entry)) return named;
  seen.add(entry);
  for (const name of plainImports(entry)) {
    if (name.startsWith('.'))
      loadedWith(path.resolve(path.dirname(entry), name.replace(/\.js$/, '.ts')), seen, named);
    else named.add(name);
  }
  return named;
}

describe('the workflows', () => {
  it('take only types from activities', () => {
    const taken = sources('workflows').flatMap((file) => imports(file, false));
    expect(taken).not.toContain('@kyhan/activities');
  });

  it('and the engine reach for no clock, zod, date library or SQL', () => {
    // These are entries of their own, which no workflow imports.
    const engine = sources('packages/engine').filter(
      (file) => !/\/(timetable|stopping|catching-up|simulation|training)(\.ts|\/)/.test(file),
    );
    const taken = [...sources('workflows'), ...engine].flatMap((file) => imports(file, false));
    const forbidden =
      /^(zod|date-fns|@date-fns|kysely|pg|node:|@kyhan\/(calendar|plan(?!\/ids$)|contracts|errors|words(?!\/temporal$)|register))/;
    expect(taken.filter((name) => forbidden.test(name))).toEqual([]);
  });

  it('take ids of the plan, which import nothing but one another', () => {
    const ids = sources('packages/plan').filter((file) => /\/src\/ids(\.ts|\/)/.test(file));
    expect(ids.length).toBeGreaterThan(5);
    const taken = ids.flatMap((file) => imports(file, true));
    expect(taken.filter((name) => !/^\.\/(ids\/)?[a-z-]+\.js$/.test(name))).toEqual([]);
  });
});
