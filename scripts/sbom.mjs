import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { quietWarnings } from './quiet-warnings.mjs';
import { sbomOf } from './sbom-of.mjs';
import { ROOT, setupOrExit } from './setup.mjs';

/** Writes what Kỳ Hạn is made of, for whoever has to look after it: `npm run sbom -- FILE`. */
const INVALID = 2;

quietWarnings();
await setupOrExit();
const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('npm run sbom -- FILE\n');
  process.exit(INVALID);
}
await writeFile(file, await sbomOf(ROOT));
process.stdout.write(`${file}\n`);
