import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { quietWarnings } from './quiet-warnings.mjs';
import { ROOT, setupOrExit } from './setup.mjs';

/** Writes docs/errors.md, which people read; a test compares it with the catalogue. */
quietWarnings();
await setupOrExit();
const { errorReference } = await import('../packages/errors/dist/index.js');
const file = path.join('docs', 'errors.md');
await mkdir(path.join(ROOT, 'docs'), { recursive: true });
await writeFile(path.join(ROOT, file), errorReference());
process.stdout.write(`${file}\n`);
