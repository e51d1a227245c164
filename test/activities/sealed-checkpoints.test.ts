import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mailChannel, type Channel } from '@kyhan/channels';
import { publicKeyPem } from '@kyhan/documents';
import { startInbox, type Inbox } from '@kyhan/local';
import {
  anchorFacts,
  changeMailLimit,
  ensureDeployment,
  findCheckpoint,
  lastCheckpoint,
  listFindings,
  nextCheckpointLetter,
  queueCheckpointLetters,
  setMailHold,
  statementBytes,
  stampCheckpoints,
  verifyFacts,
  type Register,
} from '@kyhan/register';
import { MockActivityEnvironment } from '@temporalio/testing';
import { INITIAL_SETTINGS, timeStampAuthority } from '@kyhan/stack';
import { castPeople, MINH, openMarch } from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { lowerSecondWall, pgliteRegisters } from '@kyhan/testkit/registers';
import { sql } from 'kysely';
import { startTimeStampAuthority, type Authority } from '../support/start-time-stamp-authority.js';

const DAY_MS = 24 * 60 * 60_000;
const NOW = at('2026-03-10', 9);

describe('the checkpoint of a day', () => {
  const registers = pgliteRegisters();
  let authority: Authority;
  let inbox: Inbox;
  let mail: Channel;
  let register: Register;
  let now = NOW;
  beforeAll(async () => {
    authority = await startTimeStampAuthority();
    inbox = await startInbox({ smtpPort: 0, httpPort: 0, unknownMailboxes: ['khong-co@example.org'] });
    mail = mailChannel({ smtpUrl: inbox.smtpUrl, from: 'Kỳ Hạn <ky-han@cast.example.org>' });
  });
  beforeEach(async () => {
    now = NOW;
    authority.mood = 'good';
    register = await registers.open();
    await ensureDeployment(register, { clock: 'real', realNow: REAL });
    await castPeople(register);
    await openMarch(register);
    await anchorFacts(register, { now, realNow: now, key });
  });
  afterAll(async () => {
    await mail?.close();
    await inbox?.stop();
    await authority?.stop();
    await registers.end();
  });

  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32),
    sign: (text: string) => sign(null, Buffer.from(text), privateKey),
  };
  const asked = (url = authority.url) =>
    timeStampAuthority({ ...INITIAL_SETTINGS, tsaUrl: url, tsaCa: authority.ca })!;
  const stamp = () => stampCheckpoints(register, { authority: asked(), at: now, realAt: now });
  const token = async (number?: number) =>
    (await (number === undefined ? lastCheckpoint(register.db) : findCheckpoint(register, number)))
      ?.timestampToken ?? undefined;
  const findings = async () =>
    (await listFindings(register, { open: true }))
      .filter(({ kind }) => kind === 'time-stamp-missing' || kind === 'checkpoint-unmailed')
      .map(({ kind, data }) => ({ kind, data }));
  const activities = () =>
    activitiesAlone({
      register,
      clock: {
        now: () => now,
        toReal: (instant: number) => instant,
        toPlan: (instant: number) => instant,
        realMsPerDay: DAY_MS,
      } as never,
      channels: { mail },
    });

  it('is stamped once, and OpenSSL finds the kept token right over its statement', async () => {
    expect(await stamp()).toBe(1);
    expect(await stamp()).toBe(0);
    const kept = (await lastCheckpoint(register.db))!;
    const folder = path.dirname(authority.caFile);
    await writeFile(path.join(folder, 'statement'), statementBytes(kept.statement));
    await writeFile(path.join(folder, 'token'), kept.timestampToken!);
    const said = execFileSync(
      'openssl',
      ['ts', '-verify', '-data', 'statement', '-in', 'token', '-token_in', '-CAfile', 'ca.pem'],
      { cwd: folder, stdio: 'pipe' },
    );
    expect(said.toString()).toContain('Verification: OK');
  });

  it.each(['expired', 'refuses', 'garbled', 'same-again'] as const)(
    'keeps no stamp of an authority that is %s; that is a finding after three days, until it has one',
    async (mood) => {
      if (mood === 'same-again') await asked().ask(Buffer.from('another question'));
      authority.mood = mood;
      expect(await stamp()).toBe(0);
      expect([await token(), await findings()]).toEqual([undefined, []]);
      now = NOW + 3 * DAY_MS;
      expect(await stamp()).toBe(0);
      expect(await findings()).toMatchObject([{ kind: 'time-stamp-missing', data: { number: 1, count: 1 } }]);
      authority.mood = 'good';
      expect(await stamp()).toBe(1);
      expect(await findings()).toEqual([]);
    },
  );

  it('is told apart by verify from what is anchored alone, and a stamp that was changed is named', async () => {
    await stamp();
    const proved = async (trusted = authority.ca) => await verifyFacts(register, { trusted });
    const [first] = (await proved()).broken;
    expect(first).toBeUndefined();
    await anchorFacts(register, { now: now + DAY_MS, realNow: now + DAY_MS, key });
    const { anchored, brokenCheckpoints } = await proved();
    expect(brokenCheckpoints).toEqual([]);
    expect(anchored).toMatchObject({
      checkpoints: 2,
      stamped: { checkpoints: 1, last: { number: 1, at: expect.any(Number) } },
    });
    expect(anchored.stamped?.facts).toBeGreaterThan(0);
    // Whoever owns the tables takes one stamp for another.
    const other = Buffer.from((await token(1))!);
    other[other.length - 9] = (other[other.length - 9] ?? 0) ^ 1;
    await lowerSecondWall(register);
    await register.db
      .updateTable('checkpoints')
      .set({ timestampToken: other })
      .where('number', '=', 1)
      .execute();
    const fault = { number: 1, reason: 'stamp-differs' };
    expect(await proved()).toMatchObject({ brokenCheckpoints: [fault] });
    expect((await proved()).anchored).not.toHaveProperty('stamped');
    expect(await verifyFacts(register, { after: 1 })).toMatchObject({ brokenCheckpoints: [] });
  });

  it('that had a stamp and has none any more is named, and is given no other', async () => {
    await stamp();
    const was = await token(1);
    await lowerSecondWall(register);
    const put = async (timestampToken: Buffer | null) =>
      await register.db.updateTable('checkpoints').set({ timestampToken }).where('number', '=', 1).execute();
    await put(null);
    const named = { brokenCheckpoints: [{ number: 1, reason: 'stamp-gone' }] };
    expect(await verifyFacts(register)).toMatchObject(named);
    expect(await stamp()).toBe(0);
    expect(await verifyFacts(register)).toMatchObject(named);
    await put(was ?? null);
    expect(await verifyFacts(register)).toMatchObject({ broken: [], brokenCheckpoints: [] });
  });

  it('that an older release had stamped is missed from the next day’s work on', async () => {
    await stamp();
    const was = await token(1);
    const another = await registers.open();
    await ensureDeployment(another, { clock: 'real', realNow: REAL });
    await anchorFacts(another, { now, realNow: now, key });
    const put = async (timestampToken: Buffer | null) =>
      await another.db.updateTable('checkpoints').set({ timestampToken }).where('number', '=', 1).execute();
    await put(was ?? null);
    expect(await stampCheckpoints(another, { authority: asked(), at: now, realAt: now })).toBe(0);
    await lowerSecondWall(another);
    await put(null);
    expect((await verifyFacts(another)).brokenCheckpoints).toEqual([{ number: 1, reason: 'stamp-gone' }]);
  });

  it('that was stamped long after it was taken is told, and how much later', async () => {
    const taken = Date.now();
    const another = await registers.open();
    await ensureDeployment(another, { clock: 'real', realNow: REAL });
    // Whoever rewrites the past signs it anew and has it stamped today.
    for (const [day, daysAgo] of [10, 9, 0].entries())
      await anchorFacts(another, { now: now + day * DAY_MS, realNow: taken - daysAgo * DAY_MS, key });
    await stampCheckpoints(another, { authority: asked(), at: now, realAt: now });
    const told = async (from: Parameters<typeof verifyFacts>[1] = {}) => {
      const { anchored, brokenCheckpoints } = await verifyFacts(another, from);
      expect(brokenCheckpoints.filter(({ reason }) => reason !== 'stamp-gone')).toEqual([]);
      return anchored.stamped;
    };
    const late = { checkpoints: 2, number: 1, realAt: taken - 10 * DAY_MS, stampedAt: expect.any(Number) };
    expect(await told({ trusted: authority.ca })).toMatchObject({ late, authorityCompared: true });
    expect(await told()).toMatchObject({ late, authorityCompared: false });
    expect(await told({ after: 2 })).not.toHaveProperty('late');
    // A stamp of the last stands for those before: for none of them earlier than it was given.
    await lowerSecondWall(another);
    await another.db
      .updateTable('checkpoints')
      .set({ timestampToken: null })
      .where('number', '<', 3)
      .execute();
    expect(await told()).toMatchObject({ checkpoints: 3, late });
  });

  it.each(['stamped', 'mailed'] as const)(
    'that was %s is missed as soon as it is gone with its leaves, before another takes its number',
    async (how) => {
      await anchorFacts(register, { now: now + DAY_MS, realNow: now + DAY_MS, key });
      await (how === 'stamped' ? stamp() : queue('giu-ngoai-3@example.org'));
      expect((await verifyFacts(register)).brokenCheckpoints).toEqual([]);
      await lowerSecondWall(register);
      await sql`delete from leaves where checkpoint = 2`.execute(register.db);
      await sql`delete from checkpoint_groups where checkpoint = 2`.execute(register.db);
      await sql`delete from checkpoint_letters`.execute(register.db);
      await sql`delete from checkpoints where number = 2`.execute(register.db);
      const missing = { brokenCheckpoints: [{ number: 2, reason: 'missing' }] };
      expect(await verifyFacts(register)).toMatchObject(missing);
      expect(await verifyFacts(register, { after: 1 })).toMatchObject(missing);
    },
  );

  it('waits for no authority that is away', async () => {
    now = NOW + 3 * DAY_MS;
    await stampCheckpoints(register, { authority: asked('http://127.0.0.1:9/'), at: now, realAt: now });
    expect(await findings()).toMatchObject([{ data: { fault: 'silent' } }]);
  });

  const deliver = () => new MockActivityEnvironment().run(() => activities().deliverNotices());
  const queue = (to?: string) =>
    queueCheckpointLetters(register, {
      host: 'ky-han.example.org',
      at: now,
      realAt: now,
      ...(to === undefined ? {} : { to }),
    });
  const letters = async (to: string) =>
    (await inbox.messages()).filter((one) => JSON.stringify(one).includes(to));

  it('is mailed once to whoever keeps it outside, with its file', async () => {
    const to = 'giu-ngoai@example.org';
    await queue(to);
    await queue(to);
    await deliver();
    await queue(to);
    await deliver();
    const [letter, ...more] = await letters(to);
    expect(more).toEqual([]);
    const attachment = await fetch(`${inbox.url}/messages/${letter?.id ?? ''}/attachments/0`);
    expect(attachment.headers.get('content-disposition')).toContain('checkpoint-1.json');
    const file = (await attachment.json()) as {
      readonly statement: object;
      readonly groups: readonly object[];
    };
    expect(file.statement).toMatchObject({ number: 1, facts: expect.any(Number) });
    expect(file.groups.length).toBeGreaterThan(0);
    const pem = await fetch(`${inbox.url}/messages/${letter?.id ?? ''}/attachments/1`);
    expect(pem.headers.get('content-disposition')).toContain('public-key.pem');
    expect(await pem.text()).toBe(publicKeyPem(key.publicKey.toString('hex')));
    expect(await nextCheckpointLetter(register)).toBeUndefined();
  });

  it('waits while mail is held, and leaves when it is let go', async () => {
    const to = 'giu-lai@example.org';
    const holding = { actor: MINH, at: now, realAt: now };
    await setMailHold(register, { isHeld: true, ...holding });
    await queue(to);
    await deliver();
    expect(await letters(to)).toEqual([]);
    expect(await nextCheckpointLetter(register)).toBeGreaterThan(Date.now());
    await setMailHold(register, { isHeld: false, ...holding });
  });

  it.each(['held', 'limited'] as const)(
    'is a finding where its letter is %s for three days, until it leaves',
    async (how) => {
      const [to, saying] = [`giu-${how}@example.org`, { actor: MINH, realAt: now }];
      const limit = async (change: 'add' | 'lift', on: number) =>
        await changeMailLimit(register, { change, addresses: ['linh@example.org'], at: on, ...saying });
      const hold = async (isHeld: boolean, on: number) =>
        await setMailHold(register, { isHeld, at: on, ...saying });
      await (how === 'held' ? hold(true, now) : limit('add', now));
      // Each day a new checkpoint takes the place of the one before, and none of them is old.
      const days: unknown[] = [];
      for (let day = 1; day <= 3; day += 1) {
        now = NOW + day * DAY_MS;
        await anchorFacts(register, { now, realNow: now, key });
        await queue(to);
        await register.db.updateTable('checkpointLetters').set({ retryRealAt: 0 }).execute();
        await deliver();
        days.push(await findings());
      }
      const told = { kind: 'checkpoint-unmailed', data: { number: 4, withheld: true } };
      expect(days).toEqual([[], [], [told]]);
      await (how === 'held' ? hold(false, now) : limit('lift', now));
      await register.db.updateTable('checkpointLetters').set({ retryRealAt: 0 }).execute();
      await deliver();
      expect([await findings(), (await letters(to)).length]).toEqual([[], 1]);
    },
  );

  it('is a finding where it does not leave, or where there is nobody to write to', async () => {
    await queue();
    expect(await findings()).toEqual([{ kind: 'checkpoint-unmailed', data: { number: 1 } }]);
    await queue('khong-co@example.org');
    await deliver();
    expect(await findings()).toMatchObject([{ kind: 'checkpoint-unmailed' }]);
    await anchorFacts(register, { now: now + DAY_MS, realNow: now + DAY_MS, key });
    await queue('giu-ngoai-2@example.org');
    await deliver();
    expect(await findings()).toEqual([]);
  });
});
