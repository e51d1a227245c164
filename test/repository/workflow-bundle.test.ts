import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const ENTRY = path.join(import.meta.dirname, '../../workflows/dist/index.js');
const KILOBYTE = 1024;
/** Without anything of ours it is 1.6 MB; a library too much costs each cached workflow as much again. */
const MOST_KILOBYTES = 1850;

/** What workflow code may consist of: our workflows, our ids and words, the SDK and what the SDK brings. */
const ALLOWED = [
  /^\.\/workflows\/dist\//,
  /^\.\/packages\/plan\/dist\/ids(\/|\.js$)/,
  /^\.\/packages\/words\/dist\/(temporal|temporal-words|clipped-summary|plain-message|text)\.js$/,
  /^\.\/packages\/errors\/dist\/marked-text\.js$/,
  /\/node_modules\/@temporalio\/(workflow|common)\//,
  /\/node_modules\/(nexus-rpc|ms|long)\//,
  // Modules that the bundler leaves out and replaces by nothing.
  /^\?/,
];

let code = '';

beforeAll(async () => {
  ({ code } = await bundleWorkflowCode({ workflowsPath: ENTRY, logger: new DefaultLogger('ERROR') }));
});

/** The files that went into the bundle, as webpack names them. */
function modules(): string[] {
  return [...code.matchAll(/^\/\*\*\*\/ "([^"]+)":?/gm)].map(([, name = '']) => name);
}

describe('the bundle of the workflows', () => {
  it('consists of our workflows, our ids, our words for Temporal and the SDK alone', () => {
    const found = modules();
    expect(found.filter((name) => name.startsWith('./workflows/')).length).toBeGreaterThan(5);
    expect(found.filter((name) => !ALLOWED.some((allowed) => allowed.test(name)))).toEqual([]);
  });

  it.each([
    ['zod', /\bzod\b/],
    ['a date library', /date-fns/],
    ['Intl, which follows the zone of the process', /\bIntl\b|\.toLocale[A-Z]\w*\(/],
    ['the engine', /\bdueAt\b|became-overdue/],
    ['SQL', /\bselect .+ from\b|kysely/],
    ['a module of Node', /["']node:|require\("(fs|path|crypto|os|http|child_process)"\)/],
  ])('is free of %s', (_what, pattern) => {
    const [running = ''] = code.split('//# sourceMappingURL');
    expect(pattern.exec(running)?.[0]).toBeUndefined();
  });

  it('is small', () => {
    const kilobytes = Math.round(Buffer.byteLength(code) / KILOBYTE);
    process.stderr.write(`    workflow bundle: ${kilobytes} KB with its source map\n`);
    expect(kilobytes).toBeLessThan(MOST_KILOBYTES);
  });
});
