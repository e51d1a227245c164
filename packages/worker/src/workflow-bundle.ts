import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createRequire } from 'node:module';
import type { DataConverter } from '@temporalio/common';
import { bundleWorkflowCode, type BundleOptions } from '@temporalio/worker';
import { temporalLogger } from './temporal-logger.js';

/** Workflow code ready to be run. */
export interface WorkflowBundle {
  readonly code: string;
}

const require = createRequire(import.meta.url);

/** Modules of a data converter that workflows run with: they are part of the bundle. */
export type ConverterModules = {
  readonly [Path in 'payloadConverterPath' | 'failureConverterPath']?: DataConverter[Path] | undefined;
};

/**
 * The workflow code as one file. Bundling takes seconds, so the result is kept in `cacheFolder` under a
 * hash of what goes into it; a changed line of what it is made of makes a new one. With somebody's converters it is made
 * anew, since what they are made of is not known.
 * @throws Error where the workflow code does not bundle, or the folder cannot be written
 */
export async function workflowBundle(
  cacheFolder: string,
  { payloadConverterPath, failureConverterPath }: ConverterModules = {},
): Promise<WorkflowBundle> {
  const entry = require.resolve('@kyhan/workflows');
  if (payloadConverterPath !== undefined || failureConverterPath !== undefined)
    return await bundled(entry, { payloadConverterPath, failureConverterPath });
  const file = path.join(cacheFolder, `workflows-${await contentHash(entry)}.js`);
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return { code: kept };
  const bundle = await bundled(entry, {});
  await mkdir(cacheFolder, { recursive: true });
  // Renamed into place: a process killed while writing leaves no half bundle behind, and two that make it at once
  // (in one process too) have a file each.
  const written = `${file}.${randomUUID()}`;
  await writeFile(written, bundle.code);
  await rename(written, file);
  return bundle;
}

async function bundled(entry: string, converters: ConverterModules): Promise<WorkflowBundle> {
  const given = { workflowsPath: entry, logger: temporalLogger(), ...converters };
  const { code } = await bundleWorkflowCode(given as BundleOptions);
  return { code };
}

/** What the workflow code takes from other packages, and what that takes. */
function modulesOf(entry: string): string[] {
  const taken = ['@kyhan/plan/ids', '@kyhan/words/temporal'].map((name) =>
    createRequire(entry).resolve(name),
  );
  const [words = entry] = taken.slice(-1);
  return [entry, ...taken, createRequire(words).resolve('@kyhan/errors/marked-text')];
}

async function contentHash(entry: string): Promise<string> {
  const hash = createHash('sha256').update(require('@temporalio/worker/package.json').version as string);
  for (const folder of modulesOf(entry).map((file) => path.dirname(file)))
    for (const name of await codeFiles(folder))
      hash.update(name).update(await readFile(path.join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}

/** Tests bundle the sources, everybody else what was compiled from them. */
async function codeFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /\.[jt]s$/.test(name)).sort();
}
