import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** What is given to others: not the tests, examples and tools of this repository. */
const GIVEN = /^(?:packages\/.+|workflows|activities)$/;

/**
 * What runs where Kỳ Hạn runs, as the lock has it: our packages and all that they need, each once.
 * @typedef {{ ref: string, name: string, version: string, isOurs: boolean, isOptional: boolean, integrity?: string,
 *   folder?: string, needs: string[] }} LockedPackage `folder` is absent where it is for another machine than this
 * @param {string} root the folder of the workspace
 * @returns {LockedPackage[]} by `ref`
 * @throws {Error} where lock or packages cannot be read
 */
export function lockedProduction(root) {
  const lock = parse(readFileSync(path.join(root, 'pnpm-lock.yaml'), 'utf8'));
  const found = new Map();
  const waiting = [];
  const stored = readdirSync(path.join(root, 'node_modules/.pnpm')).sort();
  for (const [folder, importer] of Object.entries(lock.importers)) {
    if (!GIVEN.test(folder)) continue;
    const { name, version } = packageAt(path.join(root, folder));
    const asked = needsOf(importer, (one) => one.version);
    const needs = asked.map(({ id, isOptional }) => {
      if (!id.includes('@link:')) waiting.push({ id, isOptional });
      return id.includes('@link:') ? linked(root, folder, id) : refOf(id);
    });
    const ref = `${name}@${version}`;
    found.set(ref, {
      ref,
      name,
      version,
      isOurs: true,
      isOptional: false,
      folder: path.join(root, folder),
      needs,
    });
  }
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop())
    waiting.push(...taken({ root, lock, stored, found }, one));
  return [...found.values()]
    .map((one) => ({ ...one, needs: [...new Set(one.needs)].sort(byText) }))
    .sort((a, b) => byText(a.ref, b.ref));
}

/** Keeps one, and answers what it needs in turn; one that is needed by anybody is not optional. */
function taken({ root, lock, stored, found }, { id, isOptional }) {
  const ref = refOf(id);
  const known = found.get(ref);
  const { dependencies = {}, optionalDependencies = {} } = lock.snapshots[id] ?? {};
  const needs = needsOf({ dependencies, optionalDependencies }, (version) => version);
  if (known !== undefined) {
    const isNew = known.isOptional && !isOptional;
    known.isOptional &&= isOptional;
    known.needs.push(...needs.map((one) => refOf(one.id)));
    if (known.ids.has(id) && !isNew) return [];
    known.ids.add(id);
  } else
    found.set(ref, {
      ...described({ root, lock, stored }, id),
      isOptional,
      ids: new Set([id]),
      needs: needs.map((one) => refOf(one.id)),
    });
  return needs.map((one) => ({ id: one.id, isOptional: isOptional || one.isOptional }));
}

function described({ root, lock, stored }, id) {
  const ref = refOf(id);
  const at = ref.lastIndexOf('@');
  const name = ref.slice(0, at);
  // What it was resolved with stands behind its version, shortened where that is long.
  const plain = ref.replaceAll('/', '+');
  const store = stored.find((one) => one === plain || one.startsWith(`${plain}_`));
  const { integrity } = lock.packages[ref]?.resolution ?? {};
  return {
    ref,
    name,
    version: ref.slice(at + 1),
    isOurs: false,
    ...(integrity === undefined ? {} : { integrity }),
    ...(store === undefined
      ? {}
      : { folder: path.join(root, 'node_modules/.pnpm', store, 'node_modules', name) }),
  };
}

function needsOf({ dependencies = {}, optionalDependencies = {} }, versionOf) {
  const each = (all, isOptional) =>
    Object.entries(all).map(([name, one]) => ({ id: idOf(name, versionOf(one)), isOptional }));
  return [...each(dependencies, false), ...each(optionalDependencies, true)];
}

/** What is installed under another name is called by its own. */
function idOf(name, version) {
  return /^@?[^@(]+@/.test(version) && !version.startsWith('link:') ? version : `${name}@${version}`;
}

function refOf(id) {
  return id.replace(/\(.*$/, '');
}

function linked(root, folder, id) {
  const { name, version } = packageAt(
    path.join(root, folder, id.slice(id.indexOf('link:') + 'link:'.length)),
  );
  return `${name}@${version}`;
}

function packageAt(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

function byText(a, b) {
  return a < b ? -1 : 1;
}
