import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { quietWarnings } from './quiet-warnings.mjs';
import { ROOT, setupOrExit } from './setup.mjs';

/** Writes schemas/*.schema.json, which editors read; a test compares them with what the sources say. */
quietWarnings();
await setupOrExit();
const { jsonSchema, SCHEMA_NAMES } = await import('../packages/plan/dist/index.js');
for (const name of SCHEMA_NAMES) {
  const file = path.join('schemas', `${name}.schema.json`);
  await writeFile(path.join(ROOT, file), `${JSON.stringify(jsonSchema(name), undefined, 2)}\n`);
  process.stdout.write(`${file}\n`);
}
