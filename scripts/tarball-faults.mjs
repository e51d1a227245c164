import { readFileSync } from 'node:fs';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/** Everything is ESM: who cannot load that cannot use it, and `types` of that kind are nobody's. */
const NOT_ASKED = ['node10', 'node16-cjs'];

/**
 * What publint and Are the types wrong? say of a packed package; nothing where it can be published.
 * @returns {Promise<string[]>}
 */
export async function tarballFaults(file) {
  const data = readFileSync(file);
  const tarball = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  return [
    ...messages.map((message) => formatMessage(message, pkg) ?? message.code),
    ...(await typeFaults(data, pkg)),
  ];
}

async function typeFaults(data, { exports }) {
  const entries = Object.keys(exports).filter((entry) => !entry.endsWith('.json'));
  // A command alone: there is nothing to import.
  if (entries.length === 0) return [];
  const { types, problems = [] } = await checkPackage(createPackageFromTarballData(new Uint8Array(data)), {
    entrypoints: entries,
  });
  if (!types) return ['no types'];
  return problems
    .filter(({ resolutionKind }) => !NOT_ASKED.includes(resolutionKind))
    .map((problem) => JSON.stringify(problem));
}
