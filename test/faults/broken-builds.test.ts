/** @long */
import { execFile } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRegister, type RegisterSettings } from '@kyhan/register';
import { serverRegisters } from '@kyhan/testkit/registers';
import { BROKEN_BUILDS } from './harness/broken-builds.js';
import { faultPlan } from './harness/fault-plan.js';
import type { GivenReceipts } from './harness/fault-clients.js';
import type { MailFault } from './harness/fault-script.js';
import { mailProxy } from './harness/mail-proxy.js';
import { judgement, type Judgement } from './harness/oracle.js';
import { runInbox } from './harness/run-inbox.js';

const HARNESS = path.join(import.meta.dirname, 'harness');
const LIFE = path.join(HARNESS, 'short-life.mjs');
const BREAKS = pathToFileURL(path.join(HARNESS, 'break-build.mjs')).href;
const url = process.env['TEST_DATABASE_URL'];
const DAYS = 30;
const BUGS = Object.entries(BROKEN_BUILDS).map(([bug, { breaks }]) => ({ bug, breaks }));

/** Of some letters the yes is lost, others are lost with the connection. */
const MAIL: readonly (MailFault | undefined)[] = [
  undefined,
  { at: 'answer', act: 'hang-up' },
  undefined,
  { at: 'content', act: 'hang-up' },
  undefined,
  undefined,
  undefined,
];

interface Told {
  readonly receipts: {
    readonly submissions: readonly [string, { readonly assignmentId: string; readonly hash?: string }][];
    readonly acts: GivenReceipts['acts'];
    readonly rulings: GivenReceipts['rulings'];
    readonly refusals: readonly string[];
  };
  readonly now: number;
}

(url === undefined ? describe.skip : describe)('a build that is broken on purpose', () => {
  const registers = serverRegisters(url ?? '');
  let folder = '';
  let planFile = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kyhan-broken-'));
    planFile = path.join(folder, 'plan.yaml');
    const plan = faultPlan({ startsOn: '2026-03-01', endsOn: '2026-04-01', units: 4, dueDays: [10, 20] });
    // The fourth ends while March is open.
    const ended = plan.replace('  - id: don-vi-4\n', '  - id: don-vi-4\n    lives: { to: 2026-03-05 }\n');
    await writeFile(planFile, ended);
  });
  afterAll(async () => {
    await registers.end();
    await rm(folder, { recursive: true, force: true });
  });

  /** One life of a process of its own, judged by this one, whose build is whole. */
  async function judged(bug?: string): Promise<{ judgement: Judgement; refusals: readonly string[] }> {
    const days = BROKEN_BUILDS[bug ?? '']?.days ?? DAYS;
    const place: RegisterSettings = { ...registers.settings(), files: path.join(folder, bug ?? 'whole') };
    const inbox = await runInbox(() => undefined);
    const mail = await mailProxy(inbox.port, MAIL);
    try {
      const { PATH = '', HOME = '' } = process.env;
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [
          '--no-warnings',
          '--import',
          BREAKS,
          LIFE,
          JSON.stringify({ place, planFile, smtpUrl: mail.smtpUrl, days }),
        ],
        { env: { PATH, HOME, ...(bug === undefined ? {} : { FAULTS_BUG: bug }) }, cwd: HARNESS },
      );
      const { receipts, now } = JSON.parse(stdout) as Told;
      const { submissions, acts, rulings, refusals } = receipts;
      const known = { submissions: new Map(submissions), acts, rulings, refusals: new Map<string, number>() };
      const register = await openRegister(place);
      try {
        const { letters } = inbox;
        return { judgement: await judgement({ register, letters, receipts: known, now }), refusals };
      } finally {
        await register.close();
      }
    } finally {
      await mail.stop();
      await inbox.stop();
    }
  }

  it('is not one that is whole: its life has everything in it, and nothing is found', async () => {
    const { judgement: found, refusals } = await judged();
    const { figures, ...zeros } = found;
    expect(zeros).toEqual({ lost: [], twice: [], neverDelivered: [], proof: [], stuck: [] });
    expect(figures).toMatchObject({ assignments: 6, cycles: 2 });
    expect(figures['receipts']).toBeGreaterThan(3);
    expect(figures['unknown results']).toBeGreaterThan(2);
    // Another unit's hand was kept off.
    expect(refusals.length).toBeGreaterThan(0);
  });

  it.each(BUGS)('is found: $bug, by $breaks', async ({ bug, breaks }) => {
    const { judgement: found } = await judged(bug);
    const steps = process.env['KYHAN_FAULTS_STEPS'];
    if (steps !== undefined) appendFileSync(steps, `${bug} ${JSON.stringify(found).slice(0, 600)}\n`);
    const { lost, twice, neverDelivered, proof, stuck } = found;
    const figures = { lost, twice, neverDelivered, proof, stuck };
    const said = breaks.startsWith('invariant')
      ? proof.filter((fault) => fault.startsWith(`${breaks}:`))
      : figures[breaks as keyof typeof figures];
    expect(said.length).toBeGreaterThan(0);
  });
});
