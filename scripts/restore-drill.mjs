import process from 'node:process';
import { parseArgs } from 'node:util';
import { quietWarnings } from './quiet-warnings.mjs';
import { runJest } from './run-jest.mjs';
import { setupOrExit } from './setup.mjs';
import { withTestServers } from './with-test-servers.mjs';

// Loses the machine of an office and puts it back from its backup, and prints how long each part took: of a small first
// plan, or with `--plan 632` of the real one.
quietWarnings();
const { values } = parseArgs({ options: { plan: { type: 'string' } } });
await setupOrExit();
const { ok } = await withTestServers((environment) =>
  runJest(['test/local/restore-drill.test.ts'], {
    ...environment,
    ...(values.plan === undefined ? {} : { KYHAN_DRILL_PLAN: values.plan }),
  }),
);
process.exitCode = ok ? 0 : 1;
