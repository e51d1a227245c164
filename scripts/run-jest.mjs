import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { ROOT } from './setup.mjs';

/**
 * Runs the tests from the sources; what jest says goes straight to the terminal.
 * @param {string[]} args handed on to jest
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} [node] the program that runs it
 * @returns {Promise<{ passed: number, failed: number, ok: boolean }>} as jest's own summary counts them
 */
export async function runJest(args, environment, node = process.execPath) {
  const folder = mkdtempSync(path.join(tmpdir(), 'kyhan-jest-'));
  const results = path.join(folder, 'results.json');
  try {
    const exitCode = await jest(node, [...args, '--json', `--outputFile=${results}`], environment);
    return { ...countsIn(results), ok: exitCode === 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function jest(node, args, environment) {
  const program = path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  return new Promise((resolve) => {
    const child = spawn(
      node,
      ['--no-warnings', program, ...args],
      // With --json jest prints the results on stdout too: they are read from the file.
      { cwd: ROOT, env: environment, stdio: ['inherit', 'ignore', 'inherit'] },
    );
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function countsIn(results) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
