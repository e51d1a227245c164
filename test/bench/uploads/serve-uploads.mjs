import process from 'node:process';
import { UPLOAD_LIMITS } from '@kyhan/contracts';
import { insertCycle, openRegister } from '@kyhan/register';
import { castCycle, insertPlan, opening, planWithForm, unit, ofUnit } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { BEARER, startTestPortal } from '@kyhan/testkit/portal';

/** Serves a portal that takes large files, and tells its CPU, the most memory that it had, and what it keeps. */
const [databaseUrl, folder, uploads, megabytes] = process.argv.slice(2);
const NOW = at('2026-03-24', 9);
const MB = 1024 * 1024;
const bytes = (Number(megabytes) + 1) * MB;

const register = await openRegister({ kind: 'server', url: databaseUrl, files: folder });
const units = Array.from({ length: Number(uploads) }, (_, i) => unit(`phuong-${i + 1}`, `Phường ${i + 1}`));
const plan = planWithForm();
await insertPlan(register, { ...plan, units: [...plan.units, ...units] });
await insertCycle(register, castCycle(units.map(({ id }) => opening(id))));
const limits = { ...UPLOAD_LIMITS, fileBytes: bytes, requestBytes: bytes, dayBytes: 100 * bytes };
const portal = await startTestPortal(register, NOW, { limits });
const cookie = await portal.signIn('linh');

let peak = 0;
setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 50).unref();

const ANSWERS = {
  begin: () => {
    peak = process.memoryUsage.rss();
    return measured();
  },
  end: () => measured(),
  kept: async () => {
    const found = [];
    for await (const { sha256 } of register.files.list()) found.push(sha256);
    return found;
  },
};
process.on('message', (what) => {
  void answered(what);
});
process.send?.({
  url: portal.url,
  cookie,
  page: '/',
  headers: BEARER,
  paths: units.map(({ id }) => `/api/v1/assignments/${encodeURIComponent(ofUnit(id))}/submissions`),
});

async function answered(what) {
  process.send?.(await ANSWERS[what]());
}

function measured() {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, peakMb: Math.round(peak / MB) };
}
