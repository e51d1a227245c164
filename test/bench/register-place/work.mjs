import { readFileSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { openFolderRegister } from '@kyhan/local';
import { openRegister } from '@kyhan/register';
import { INITIAL_SETTINGS } from '@kyhan/stack';
import { sql } from 'kysely';
import { filledRegister } from '../pages/filled-register.mjs';

const [what, kind, count, dataFolder] = process.argv.slice(2);
const NOW = Date.UTC(2026, 2, 24);
const PAUSE_MS = 1000;
const TICK_MS = 10;

const began = performance.now();
const { place, stop } = await openFolderRegister({
  dataFolder,
  settings: INITIAL_SETTINGS,
  kind,
  environment: process.env,
});
const register = await openRegister(place);
const openMs = Math.round(performance.now() - began);
await { fill, write, count: found }[what](Number(count));
await register.close();
await stop();

async function fill(assignments) {
  const worked = performance.now();
  if (assignments > 0) await filledRegister(register, { assignments, now: NOW });
  const wallMs = Math.round(performance.now() - worked);
  const servers = serverPids();
  const { user, system } = process.cpuUsage();
  const cpuMs = Math.round((user + system) / 1000 + servers.reduce((sum, pid) => sum + cpuOf(pid), 0));
  const memoryMB = Math.round(
    process.memoryUsage.rss() / 1024 ** 2 + servers.reduce((sum, pid) => sum + memoryOf(pid), 0),
  );
  tell({ openMs, wallMs, cpuMs, memoryMB });
}

/** Each is acknowledged when the register has said so, and counted from then on. */
async function write(writes) {
  tell({ made: true });
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  for (let written = 1; written <= writes; written += 1) {
    const row = {
      actor: 'bench',
      idempotencyKey: `${written}`,
      requestHash: 'x'.repeat(200),
      askedRealAt: written,
    };
    await register.db.insertInto('idempotencyKeys').values(row).execute();
    tell({ written });
  }
  // Whoever pulls the disk does so now.
  await new Promise((resolve) => setTimeout(resolve, 60_000));
}

async function found() {
  const { rows } = await sql`select count(*) as found from idempotency_keys where actor = 'bench'`.execute(
    register.db,
  );
  tell(rows[0]);
}

function tell(figures) {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

/** The server that this process started, and what that started. */
function serverPids() {
  if (kind !== 'postgres') return [];
  const parents = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    parents.set(pid, parentOf(pid));
  const isOurs = (pid) => pid !== undefined && (pid === String(process.pid) || isOurs(parents.get(pid)));
  return [...parents.keys()].filter(
    (pid) => pid !== String(process.pid) && isOurs(parents.get(pid)) && nameOf(pid) === 'postgres',
  );
}

function statOf(pid) {
  try {
    const [, name, rest] = /\((.*)\) (.*)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return { name, fields: rest.split(' ') };
  } catch {
    return { name: '', fields: [] };
  }
}

function nameOf(pid) {
  return statOf(pid).name;
}

function parentOf(pid) {
  return statOf(pid).fields[1];
}

function cpuOf(pid) {
  return (
    statOf(pid)
      .fields.slice(11, 15)
      .reduce((sum, ticks) => sum + Number(ticks), 0) * TICK_MS
  );
}

/** Its share of what several processes have in common. */
function memoryOf(pid) {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) / 1024;
}
