import { once } from 'node:events';
import { createClient } from '@kyhan/client';
import { openTemporal, prepareDataFolder } from '@kyhan/local';
import { openPlanClock, openWorker, readSettings } from '@kyhan/stack';
import { planCalendar, readPlan } from '@kyhan/plan';
import { ensureOperator, openRegister } from '@kyhan/register';
import { terminalChannel } from './terminal-channel.js';

const { KYHAN_DATA = '.kyhan-own-program' } = process.env;
// From the environment or kyhan.yaml; every problem is told at once.
const { settings } = await readSettings({ environment: process.env, folder: process.cwd() });
const { root: dataFolder } = await prepareDataFolder(KYHAN_DATA);
const fast = { startsOn: '2026-03-10', zone: 'Asia/Ho_Chi_Minh', realMsPerDay: 60_000 };
const clock = await openPlanClock({ dataFolder, fast });

// The Temporal server of the settings, else one of our own; PostgreSQL where it is named, else in memory.
const temporal = await openTemporal({
  dataFolder,
  settings,
  environment: process.env,
  onExit: (reason) => console.error(reason),
});
const { databaseUrl: url } = settings;
const register = await openRegister(url === undefined ? { kind: 'memory' } : { kind: 'server', url });

// Contacts of a plan are reached by the channel named `mail`; what stands there is up to you.
const letters = new EventTarget();
const mail = terminalChannel((line) => {
  console.log(line);
  letters.dispatchEvent(new Event(line.split(':')[0] ?? ''));
});
const written = ['phuong-bac', 'phuong-nam'].map((ward) => once(letters, `dau-moi@${ward}.example.org`));

const keys = { current: 'k1', secrets: { k1: 'at least 32 random bytes, from where you keep secrets' } };
const portalUrl = 'https://ky-han.example.org';
const parts = { temporal, register, clock, channels: { mail }, keys, portalUrl, environment: process.env };
const worker = await openWorker(parts);
const client = createClient({ temporal: temporal.client, register, clock, calendarOf: planCalendar });
// Whoever sits at this machine is the deployment's first administrator.
const actor = await ensureOperator(register, {
  personId: settings.operator,
  now: clock.now(),
  realNow: Date.now(),
});
await client.applyPlan({ plan: await readPlan('examples/first-plan/plan.yaml'), actor });

await Promise.all(written);
await worker.stop();
await temporal.close();
await register.close();
await clock.close();
