import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { openRegister, verifySince } from '@kyhan/register';
import { sql } from 'kysely';
import { DURABLE, throwawayPostgres } from '../../../scripts/throwaway-postgres.mjs';
import { cpuMsOfTree } from '../life/process-cpu.mjs';
import { provedRegister } from './proved-register.mjs';

/** A statement of the filling takes longer than any of a page may. */
const PATIENCE_MS = 60 * 60_000;

/** Registers of these sizes, each filled and proved, and what is asked of each; undefined without PostgreSQL. */
export async function openVerified({ kind, sizes, since, whole }) {
  const places = kind === 'postgres' ? await placesOnServer() : placesInFolder();
  if (places === undefined) return undefined;
  const registers = [];
  const close = async () => {
    for (const register of registers) await register.close();
    await places.close();
  };
  try {
    const entries = [];
    for (const facts of sizes) {
      const register = await openRegister(await places.fresh());
      registers.push(register);
      const numbers = await provedRegister(register, { facts, counts: since, whole });
      const events = await countEvents(register);
      for (const count of since)
        entries.push({
          name: `${count} facts since, of ${events}`,
          ours: true,
          run: () => proved(register, { count, after: numbers.get(count), events }),
        });
    }
    return { entries, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** One proof: the seconds of whoever waits, and the CPU of this process and all that it started. */
async function proved(register, { count, after, events }) {
  const [cpuBefore, wallBefore] = [cpuMsOfTree(process.pid), performance.now()];
  const answer = await verifySince(register, after);
  const [wallMs, cpuMs] = [performance.now() - wallBefore, cpuMsOfTree(process.pid) - cpuBefore];
  const { facts, broken } = answer;
  const isWhole = broken === undefined && facts.brokenCount === 0 && facts.brokenCheckpoints.length === 0;
  return {
    wallMs,
    cpuMs,
    perFactMicroseconds: Math.round((cpuMs * 1000) / count),
    facts: facts.anchored.facts,
    streams: answer.streams,
    before: events - count,
    whole: Number(isWhole),
  };
}

async function countEvents({ db }) {
  const { rows } = await sql`select count(*)::integer as events from events`.execute(db);
  return rows[0].events;
}

async function placesOnServer() {
  const server = await throwawayPostgres([...DURABLE, 'maintenance_work_mem=512MB', 'work_mem=64MB']);
  if (server === undefined) return undefined;
  let last = 0;
  const fresh = async () => {
    const name = `proved_${(last += 1)}`;
    const { default: pg } = await import('pg');
    const admin = new pg.Client({ connectionString: server.url });
    await admin.connect();
    await admin.query(`create database ${name}`);
    await admin.end();
    const url = Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
    return { kind: 'server', url, answersWithinMs: PATIENCE_MS };
  };
  return { fresh, close: () => server.stop() };
}

function placesInFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'kyhan-verified-'));
  let last = 0;
  return {
    fresh: async () => ({ kind: 'folder', folder: path.join(folder, `register-${(last += 1)}`) }),
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
