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
import type { GivenReceipts, SentSubmission } from './harness/fault-clients.js';
import type { MailFault } from './harness/fault-script.js';
import { mailProxy } from './harness/mail-proxy.js';
import { judgement, type Judgement } from './harness/oracle.js';
import { runInbox } from './harness/run-inbox.js';

const HARNESS = path.join(import.meta.dirname, 'harness');
const LIFE = path.join(HARNESS, 'short-life.mjs');
const BREAKS = pathToFileURL(path.join(HARNESS, 'break-build.mjs')).href;
const url = process.env['TEST_DATABASE_URL'];
const DAYS = 30;
const BUGS = Object.entries(BROKEN_BUILDS).map(([bug, { breaks, life }]) => ({ bug, breaks, life }));
const WHOLE = 'whole';
/** Lived a second time with the same mail: whatever a seed has shown it shows again. */
const AGAIN = 'wakes again';
/** A life waits for its mail server more than it works. */
const AT_ONCE = 4;

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

interface Life {
  readonly judgement: Judgement;
  readonly refusals: readonly string[];
}

interface Told {
  readonly receipts: {
    readonly submissions: readonly [string, SentSubmission][];
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
  const lives = new Map<string, Promise<Life>>();
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kyhan-broken-'));
    planFile = path.join(folder, 'plan.yaml');
    const plan = faultPlan({ startsOn: '2026-03-01', endsOn: '2026-04-01', units: 4, dueDays: [10, 20] });
    // The fourth ends while March is open.
    const ended = plan.replace('  - id: don-vi-4\n', '  - id: don-vi-4\n    lives: { to: 2026-03-05 }\n');
    await writeFile(planFile, ended);
    const names = new Set([WHOLE, ...BUGS.map(({ life }) => life), AGAIN]);
    const queues = Array.from({ length: AT_ONCE }, () => Promise.resolve<unknown>(undefined));
    for (const [i, name] of [...names].entries()) {
      const life = Promise.resolve(queues[i % AT_ONCE]).then(() => judged(name));
      queues[i % AT_ONCE] = life.catch(() => undefined);
      lives.set(name, life);
    }
  });
  afterAll(async () => {
    // Also those that nobody has asked for, where tests are chosen by their names.
    await Promise.allSettled(lives.values());
    await registers.end();
    await rm(folder, { recursive: true, force: true });
  });

  /** One life of a process of its own, judged by this one, whose build is whole. */
  async function judged(name: string): Promise<Life> {
    const bugs = BUGS.filter(({ life }) => life === name.split(' ')[0]).map(({ bug }) => bug);
    const days = BROKEN_BUILDS[bugs[0] ?? '']?.days ?? DAYS;
    const place: RegisterSettings = { ...registers.settings(), files: path.join(folder, name) };
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
        { env: { PATH, HOME, ...(bugs.length === 0 ? {} : { FAULTS_BUG: bugs.join(',') }) }, cwd: HARNESS },
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

  async function lived(name: string): Promise<Life> {
    const life = await lives.get(name);
    if (life === undefined) throw new Error(`nobody has lived ${name}`);
    return life;
  }

  it('is not one that is whole: its life has everything in it, and nothing is found', async () => {
    const { judgement: found, refusals } = await lived(WHOLE);
    const { figures, ...zeros } = found;
    expect(zeros).toEqual({ lost: [], twice: [], neverDelivered: [], proof: [], stuck: [] });
    expect(figures).toMatchObject({ assignments: 6, cycles: 2 });
    expect(figures['receipts']).toBeGreaterThan(3);
    expect(figures['receipts of acts']).toBe(2);
    expect(figures['rulings told done']).toBeGreaterThan(1);
    expect(figures['unknown results']).toBeGreaterThan(2);
    // Another unit's hand was kept off, and nothing else was refused.
    expect(new Set(refusals)).toEqual(new Set(['ASSIGNMENT_NOT_FOUND']));
  });

  it.each(BUGS)('is found: $bug, by $breaks', async ({ bug, breaks, life }) => {
    const { judgement: found } = await lived(life);
    const steps = process.env['KYHAN_FAULTS_STEPS'];
    if (steps !== undefined) appendFileSync(steps, `${bug} ${JSON.stringify(found).slice(0, 600)}\n`);
    expect(faultsOf(found)).toContain(breaks);
  });

  it('is found again by the same figures', async () => {
    const [first, again] = [await lived('wakes'), await lived(AGAIN)];
    expect(faultsOf(first.judgement)).toEqual(expect.arrayContaining(['invariant 5', 'lost', 'twice']));
    expect(faultsOf(again.judgement)).toEqual(faultsOf(first.judgement));
  });

  it('is made for each invariant of the design, and for each figure of a run', () => {
    const invariants = Array.from({ length: 9 }, (_, i) => `invariant ${i + 1}`);
    const figures = ['lost', 'twice', 'neverDelivered', 'proof', 'stuck'];
    expect([...new Set(BUGS.map(({ breaks }) => breaks))].toSorted()).toEqual(
      [...invariants, ...figures].toSorted(),
    );
  });
});

/** The figures that are not zero, and the invariants that do not hold. */
function faultsOf({ lost, twice, neverDelivered, proof, stuck }: Judgement): string[] {
  const figures = Object.entries({ lost, twice, neverDelivered, proof, stuck });
  const found = figures.filter(([, faults]) => faults.length > 0).map(([name]) => name);
  const invariants = proof.flatMap((fault) => /^(invariant \d+):/.exec(fault)?.[1] ?? []);
  return [...found, ...new Set(invariants)].toSorted();
}
