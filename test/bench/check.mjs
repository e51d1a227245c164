import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { faultyPlan, largePlan } from './check/large-plan.mjs';

/** `kyhan check` of 5,000 units and 300 obligations, each time in a process of its own: all that a user waits for. */
export const rounds = 5;
export const packages = ['js-yaml', 'zod'];

const MAIN = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));
const TELL = new URL('check/tell-resources.mjs', import.meta.url).href;

export function prepare() {
  const folder = mkdtempSync(path.join(tmpdir(), 'kyhan-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(path.join(folder, 'large.yaml'), largePlan());
  writeFileSync(path.join(folder, 'faulty.yaml'), faultyPlan());
  return [
    { name: 'valid', ours: true, run: () => checked(path.join(folder, 'large.yaml'), 0) },
    { name: 'with 30 faults', ours: true, run: () => checked(path.join(folder, 'faulty.yaml'), 2) },
  ];
}

function checked(file, exitCode) {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', TELL, MAIN, 'check', file], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let told = '';
    child.stdio[3].setEncoding('utf8').on('data', (chunk) => (told += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      assert.equal(code, exitCode);
      resolve({ ...JSON.parse(told), wallMs: performance.now() - startedAt });
    });
  });
}
