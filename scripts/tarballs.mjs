import path from 'node:path';
import process from 'node:process';
import { packTarballs } from './pack-tarballs.mjs';
import { quietWarnings } from './quiet-warnings.mjs';
import { ROOT, setupOrExit } from './setup.mjs';
import { tarballFaults } from './tarball-faults.mjs';

const KILOBYTE = 1024;

// Packs every package and looks whether it can be published: `npm run tarballs -- FOLDER [--json]`.
quietWarnings();
await setupOrExit();
const [folder = path.join(ROOT, '.build', 'tarballs')] = process.argv
  .slice(2)
  .filter((arg) => !arg.startsWith('--'));
const packed = [];
for (const one of await packTarballs(path.resolve(folder)))
  packed.push({ ...one, faults: await tarballFaults(one.file) });
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(packed)}\n`);
else for (const one of packed) process.stdout.write(line(one));
process.exitCode = packed.some(({ faults }) => faults.length > 0) ? 1 : 0;

function line({ name, bytes, faults }) {
  const size = `${Math.ceil(bytes / KILOBYTE)} KB`;
  return [
    `${faults.length === 0 ? '✓' : '✗'} ${name} (${size})`,
    ...faults.map((fault) => `    ${fault}`),
    '',
  ].join('\n');
}
