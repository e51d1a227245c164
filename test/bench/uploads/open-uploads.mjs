import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DURABLE, throwawayPostgres } from '../../../scripts/throwaway-postgres.mjs';
import { answerOf, ended } from '../answer-of.mjs';
import { askedAtRate } from '../pages/asked-at-rate.mjs';

const program = (name) => fileURLToPath(new URL(name, import.meta.url));
/** Pages alone are asked for as long as uploads take about. */
const ALONE_SECONDS = 5;

/** A portal over a register on PostgreSQL, and somebody who uploads; undefined where there is no PostgreSQL. */
export async function openUploads({ uploads, megabytes }) {
  const server = await throwawayPostgres(DURABLE);
  if (server === undefined) return undefined;
  const folder = await mkdtemp(path.join(tmpdir(), 'kyhan-bench-files-'));
  const portal = fork(program('serve-uploads.mjs'), [server.url, folder, String(uploads), String(megabytes)]);
  const close = async () => {
    await ended(portal);
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const door = await answerOf(portal);
    const told = async (what) => {
      portal.send(what);
      return await answerOf(portal);
    };
    const measured = async (read, work) => {
      const before = await told('begin');
      const waited = await work(read);
      const { cpuMs, peakMb } = await told('end');
      return {
        cpuMs: (cpuMs - before.cpuMs) / waited.asked,
        restRssMb: before.peakMb,
        peakRssMb: peakMb,
        ...waited,
      };
    };
    const get = async () => await readOf(door);
    const alone = ({ rate }) => measured(get, (read) => askedAtRate(read, { rate, seconds: ALONE_SECONDS }));
    const beside = ({ rate, megabytes: each }) =>
      measured(get, async (read) => {
        const sender = fork(program('send-uploads.mjs'));
        sender.send({ ...door, megabytes: each });
        const sending = answerOf(sender);
        const asking = new AbortController();
        const waiting = askedAtRate(read, { rate, signal: asking.signal });
        const sent = await sending.finally(() => asking.abort());
        const waited = await waiting;
        await ended(sender);
        const kept = await told('kept');
        const whole = sent.hashes.filter((hash) => kept.includes(hash)).length;
        return { ...waited, uploaded: sent.hashes.length, whole, uploadMs: sent.wallMs };
      });
    return { alone, beside, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function readOf({ url, cookie, page }) {
  const answer = await fetch(url + page, { headers: { cookie }, redirect: 'manual' });
  const body = await answer.arrayBuffer();
  return { bytes: body.byteLength, isWhole: answer.status === 200 };
}
