import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { quietWarnings } from './quiet-warnings.mjs';
import { ROOT, setupOrExit } from './setup.mjs';

/** Writes docs/plan-keys.md, which people read; a test compares it with the schemas. */
quietWarnings();
await setupOrExit();
const { keyReference } = await import('../packages/plan/dist/index.js');
const file = path.join('docs', 'plan-keys.md');
await mkdir(path.join(ROOT, 'docs'), { recursive: true });
await writeFile(path.join(ROOT, file), keyReference());
process.stdout.write(`${file}\n`);
