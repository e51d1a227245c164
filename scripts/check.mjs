import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { quietWarnings } from './quiet-warnings.mjs';
import { runJest } from './run-jest.mjs';
import { ROOT, setupOrExit } from './setup.mjs';
import { withTestServers } from './with-test-servers.mjs';

/** What must hold before a change is handed in; the first that does not hold ends the check. */
const STEPS = [
  { name: 'format', run: () => tool('oxfmt', ['--check']), mend: 'npm run format' },
  { name: 'lint', run: () => tool('oxlint', ['--type-aware', '--deny-warnings']), mend: 'npm run lint' },
  { name: 'types', run: () => tool('tsc', ['-b']), mend: 'npm run build' },
  { name: 'unused', run: () => tool('knip', ['--no-progress']), mend: 'npm run unused' },
  { name: 'tests', run: tests, mend: 'npm test' },
];

quietWarnings();
await setupOrExit();
for (const { name, run, mend } of STEPS) {
  const startedAt = Date.now();
  const ok = await run();
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  process.stdout.write(ok ? `✓ ${name} (${seconds} s)\n` : `✗ ${name} (${seconds} s); see \`${mend}\`\n`);
  if (!ok) process.exit(1);
}

function tool(name, args) {
  const program = path.join(ROOT, 'node_modules', '.bin', name);
  return spawnSync(program, args, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

async function tests() {
  const { passed, failed, ok } = await withTestServers((environment) =>
    runJest(process.argv.slice(2), environment),
  );
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return ok;
}
