import process from 'node:process';
import { countStatements } from './count-statements.mjs';
import { liveLife } from './live-life.mjs';
import { lifePlan, STARTS_AT } from './life-plan.mjs';
import { planClockOfRun } from './plan-clock-of-run.mjs';
import * as product from './product.mjs';

/**
 * One engine in one run, in a process of its own. Its argument is JSON: { program, n, mode, databaseUrl, smtpUrl,
 * temporalAddress }. It asks its parent, and waits for the answer: `{ ready }`, `{ phase }` after each, `{ mails }`
 * (until so many have come), at last `{ done }`.
 */
const settings = JSON.parse(process.argv[2]);
const KEYS = { current: 'bench', secrets: { bench: 'a secret of the bench alone, at least 32 bytes long' } };
const PORTAL_URL = 'http://portal.example.org';
/** Away with the rate limit: it is the work that is measured. */
const NO_LIMIT = 1_000_000;

// Who started it has gone, or all is told.
process.once('disconnect', () => process.exit());

const counted = countStatements();
const register = await product.openRegister({ kind: 'server', url: settings.databaseUrl });
const mailer = product.mailChannel({
  smtpUrl: settings.smtpUrl,
  from: 'Kỳ Hạn <ky-han@bench.example.org>',
  ratePerSecond: NO_LIMIT,
});
const clock = planClockOfRun(STARTS_AT);
const { openEngine } = await import(settings.program);
const engine = await openEngine({
  ...settings,
  register,
  mailer,
  clock,
  plan: lifePlan(settings.n),
  keys: KEYS,
  portalUrl: PORTAL_URL,
  links: linksWith(KEYS),
});

await asked({ ready: true });
counted.statements = 0;
const waits = await liveLife({
  engine,
  clock,
  mode: settings.mode,
  phase: measured,
  mails: (count) => asked({ mails: count }),
});
const { statements } = counted;
const history = await engine.history?.();
await asked({
  done: { waits, statements, lines: clock.lines, ...(history === undefined ? {} : { history }) },
});
await engine.stop();
await mailer.close();
await register.close();
process.disconnect();

/** The addresses in letters, signed as the product signs them. */
function linksWith(keys) {
  return {
    submission: (assignmentId, email) =>
      `${PORTAL_URL}/s/${product.signedLinkToken(keys, assignmentId, email)}`,
    assignment: (assignmentId) => `${PORTAL_URL}/assignments/${assignmentId}`,
    cycle: (/** @type {string} */ id) => `${PORTAL_URL}/cycles/${id}`,
    cycles: () => `${PORTAL_URL}/cycles`,
  };
}

async function measured(phase, work) {
  const result = await work();
  await asked({ phase });
  return result;
}

function asked(question) {
  const answered = new Promise((resolve) => process.once('message', resolve));
  process.send?.(question);
  return answered;
}
