import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { quietWarnings } from './quiet-warnings.mjs';
import { runCommand } from './run-command.mjs';
import { ROOT, setupOrExit } from './setup.mjs';

// Asks a running portal of its own whatever its OpenAPI document allows, and much that it does not, by Schemathesis
// (pinned, in a Python environment of its own): no mistake of ours, and no answer that the document does not describe.
// The stateful phase follows the links of the document and those that it infers: what one answer tells, the next is asked.
const REQUIREMENTS = path.join(ROOT, 'scripts', 'schemathesis-requirements.txt');
const ENVIRONMENT = path.join(ROOT, 'node_modules', '.cache', 'schemathesis');
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'ignored_auth',
].join(',');
const STARTS_WITHIN_MS = 180_000;

quietWarnings();
await setupOrExit();
const schemathesis = await installed();
const folder = mkdtempSync(path.join(tmpdir(), 'kyhan-api-'));
const portal = spawn(
  process.execPath,
  [
    path.join(ROOT, 'packages', 'cli', 'dist', 'main.js'),
    'up',
    path.join(ROOT, 'examples', 'first-plan', 'plan.yaml'),
    '--data',
    folder,
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
try {
  const { url, token } = await started();
  process.exitCode = await asked(url, token);
} finally {
  portal.kill('SIGTERM');
  await new Promise((done) => (portal.exitCode === null ? portal.once('exit', done) : done()));
  rmSync(folder, { recursive: true, force: true });
}

/** The program, installed where it is not: nothing of it lies in the project. */
async function installed() {
  const program = path.join(ENVIRONMENT, 'bin', 'schemathesis');
  if (existsSync(program)) return program;
  await run('python3', ['-m', 'venv', ENVIRONMENT]);
  await run(path.join(ENVIRONMENT, 'bin', 'pip'), ['install', '--quiet', '--requirement', REQUIREMENTS]);
  return program;
}

async function run(command, args) {
  const { exitCode, output } = await runCommand(command, args, { cwd: ROOT });
  if (exitCode !== 0) throw new Error(`${command} ${args.join(' ')}: ${output}`);
}

/** Where the portal of the folder answers, once it does. */
async function started() {
  const file = path.join(folder, 'run.json');
  for (const until = Date.now() + STARTS_WITHIN_MS; Date.now() < until; await pause(500)) {
    if (portal.exitCode !== null) throw new Error('the portal has ended');
    if (!existsSync(file)) continue;
    const running = JSON.parse(readFileSync(file, 'utf8'));
    const ready = await fetch(`${running.url}/api/v1/ready`).catch(() => undefined);
    if (ready?.ok === true) return running;
  }
  throw new Error('the portal did not start');
}

function asked(url, token) {
  const args = [
    'run',
    `${url}/api/docs/json`,
    '--header',
    `Authorization: Bearer ${token}`,
    '--checks',
    CHECKS,
    '--phases',
    'examples,coverage,fuzzing,stateful',
    '--seed',
    '632',
    '--continue-on-failure',
    ...process.argv.slice(2),
  ];
  const running = spawn(schemathesis, args, { stdio: 'inherit', cwd: folder });
  return new Promise((done) => running.once('exit', (code) => done(code ?? 1)));
}
