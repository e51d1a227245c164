import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { auditFindings } from './audit-findings.mjs';
import { runCommand } from './run-command.mjs';
import { ROOT } from './setup.mjs';

/** What is known against the packages that run where Kỳ Hạn runs; ends with 1 where something has no excuse. */
const MOST_MS = 60_000;

const { packageManager } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const excuses = JSON.parse(readFileSync(path.join(ROOT, 'scripts', 'audit-excuses.json'), 'utf8'));
const found = auditFindings(await report(), excuses, new Date().toISOString().slice(0, 10));
process.exitCode = told(found) ? 0 : 1;

async function report() {
  const command = ['--yes', packageManager, 'audit', '--prod', '--json'];
  const environment = { ...process.env, CI: 'true' };
  delete environment.npm_config_loglevel;
  const tooLong = new Promise((resolve) => setTimeout(() => resolve({ output: '' }), MOST_MS).unref());
  const { output } = await Promise.race([
    runCommand('npx', command, { cwd: ROOT, env: environment }),
    tooLong,
  ]);
  try {
    return JSON.parse(output.slice(output.indexOf('{')));
  } catch {
    return undefined;
  }
}

function told(audit) {
  if (!audit.answered) {
    say(
      `What is known against dependencies could not be asked, and was not looked at: ${audit.why.split('(')[0]}`,
    );
    return true;
  }
  for (const one of audit.open)
    say(`${one.severity}: ${one.package}, ${one.advisory}: ${one.title}${ended(one)}`);
  for (const one of audit.excused) say(`excused until ${one.excusedUntil}: ${one.package}, ${one.advisory}`);
  for (const one of audit.needless) say(`an excuse that is needed no more: ${one.package}, ${one.advisory}`);
  say(`${audit.open.length} known against dependencies, ${audit.excused.length} excused`);
  return audit.open.length === 0;
}

function ended({ excusedUntil }) {
  return excusedUntil === undefined ? '' : `; its excuse ended on ${excusedUntil}`;
}

function say(line) {
  process.stderr.write(`${line}\n`);
}
