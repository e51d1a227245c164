import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DURABLE, throwawayPostgres } from '../../../scripts/throwaway-postgres.mjs';
import { answerOf, ended } from '../answer-of.mjs';
import { askedAtRate } from './asked-at-rate.mjs';

const PORTAL = fileURLToPath(new URL('serve-pages.mjs', import.meta.url));
/** Asked for before it is measured: what is read once stays, as it does in an office's portal. */
const TO_WARM_UP = 5;

/** A filled register on PostgreSQL and a portal over it in a process of its own; undefined where there is no PostgreSQL. */
export async function openPages(assignments) {
  const server = await throwawayPostgres(DURABLE);
  if (server === undefined) return undefined;
  const portal = fork(PORTAL, [server.url, String(assignments)]);
  const close = async () => {
    await ended(portal);
    await server.stop();
  };
  try {
    const { url, cookie, pages } = await answerOf(portal);
    const cpuMs = async () => {
      portal.send('cpu');
      return await answerOf(portal);
    };
    let floor;
    const ask = async ({ path }, { rate, seconds }) => {
      const get = () => fetch(url + path, { headers: { cookie }, redirect: 'manual' });
      for (let i = 0; i < TO_WARM_UP; i += 1) await readOf(get);
      const before = await cpuMs();
      const waited = await askedAtRate(() => readOf(get), { rate, seconds });
      const perPage = ((await cpuMs()) - before) / waited.asked;
      floor ??= perPage;
      return { cpuMs: perPage, timesSigningIn: perPage / floor, ...waited };
    };
    return { pages, ask, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The size of a page, and whether it is the one that was asked for. */
async function readOf(get) {
  const answer = await get();
  const body = await answer.arrayBuffer();
  return { bytes: body.byteLength, isWhole: answer.status === 200 };
}
