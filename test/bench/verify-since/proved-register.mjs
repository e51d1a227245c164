import { generateKeyPairSync, sign } from 'node:crypto';
import { anchorFacts, verifyChains, verifyFacts } from '@kyhan/register';
import { sql } from 'kysely';
import { withoutLimits } from '../../../packages/register/dist/connection/without-limits.js';
import { filledRegister } from '../pages/filled-register.mjs';
import { anchorGrown } from './anchor-grown.mjs';
import { growChains } from './grown-chains.mjs';

const NOW = Date.UTC(2026, 2, 24);
const DAY = 24 * 60 * 60_000;
/** So long a chain is where there are enough assignments. */
const CHAIN = 100;
/** One of fewer assignments begins with few months: so a short form is short. */
const MOST_OF_SMALL = 3000;
const FACTS_OF_CHECKPOINT = 200_000;

/**
 * Fills a register with so many events, all anchored, and then with so many facts since for each count, the newest
 * count the least: `since.get(count)` is the checkpoint after which exactly so many were anchored.
 */
export async function provedRegister(register, { facts, counts, whole }) {
  const key = newKey();
  const assignments = facts / CHAIN;
  const isSmall = assignments < MOST_OF_SMALL;
  await filledRegister(register, { assignments, now: NOW, ...(isSmall ? { periods: 4 } : {}) });
  await anchorFacts(register, { now: NOW, realNow: NOW, key });
  await growAll(register, { facts, key });
  await sql`vacuum analyze`.execute(register.db);
  const since = await anchorSince(register, { counts, key });
  await sql`vacuum analyze`.execute(register.db);
  if (whole) await requireWhole(register);
  return since;
}

function newKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32),
    sign: (text) => sign(null, Buffer.from(text), privateKey),
  };
}

async function keysOf({ db }) {
  const { rows } = await sql`select assignment_key as key from assignments order by 1`.execute(db);
  return rows.map(({ key }) => key);
}

/** Each chunk has a checkpoint of its own, as long as the product's own are at most. */
async function growAll({ db }, { facts, key }) {
  const keys = await keysOf({ db });
  const by = Math.max(1, Math.ceil(facts / keys.length));
  const size = Math.max(1, Math.floor(FACTS_OF_CHECKPOINT / by));
  for (let first = 0; first < keys.length; first += size) {
    const chunk = keys.slice(first, first + size);
    const at = NOW + DAY + first;
    const range = { from: chunk[0] - 1, to: chunk.at(-1), at };
    await db.transaction().execute(async (trx) => {
      await withoutLimits(trx);
      // What is anchored in the same breath is not queued, and leaves come before their groups.
      await sql`set local session_replication_role = replica`.execute(trx);
      await growChains(trx, { ...range, by });
      await anchorGrown(trx, { ...range, key });
    });
    if (first % (size * 10) === 0) process.stderr.write(`${first + chunk.length} of ${keys.length} chains\n`);
  }
}

/** As an office goes on: events of any chains, queued by the register and anchored by the product. */
async function anchorSince(register, { counts, key }) {
  const keys = await keysOf(register);
  const since = new Map();
  let at = NOW + 100 * DAY;
  const descending = counts.toReversed();
  for (const [index, count] of descending.entries()) {
    since.set(count, await numberOfLast(register));
    const grown = count - (descending[index + 1] ?? 0);
    await growSome(register, { keys, events: grown, at });
    await anchorFacts(register, { now: at, realNow: at, key });
    at += DAY;
  }
  return since;
}

async function growSome({ db }, { keys, events, at }) {
  const by = Math.ceil(events / keys.length);
  const grown = Math.floor(events / by);
  const rest = events - grown * by;
  await db.transaction().execute(async (trx) => {
    await withoutLimits(trx);
    if (grown > 0) await growChains(trx, { from: keys[0] - 1, to: keys[grown - 1], by, at });
    if (rest > 0) await growChains(trx, { from: keys.at(-1) - 1, to: keys.at(-1), by: rest, at: at + 1 });
  });
}

async function numberOfLast({ db }) {
  const { rows } = await sql`select max(number) as number from checkpoints`.execute(db);
  return rows[0].number;
}

async function requireWhole(register) {
  const { broken } = await verifyChains(register);
  const facts = await verifyFacts(register);
  if (broken !== undefined || facts.brokenCount > 0 || facts.brokenCheckpoints.length > 0)
    throw new Error(`not as the product writes it: ${JSON.stringify({ broken, facts })}`);
}
