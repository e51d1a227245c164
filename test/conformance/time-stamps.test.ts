import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readTimeStamp, timeStampOf, timeStampRequest } from '@kyhan/register';
import { startTimeStampAuthority, type Authority } from '../support/start-time-stamp-authority.js';

const STAMPED = Buffer.from('điểm chốt sổ số 1');
const HASH = createHash('sha256').update(STAMPED).digest();
const faulty = (fault: string) => ({ kind: 'fault', fault });

describe('a time stamp', () => {
  let authority: Authority;
  let folder = '';
  beforeAll(async () => {
    authority = await startTimeStampAuthority();
    folder = await mkdtemp(path.join(tmpdir(), 'kyhan-stamp-'));
  });
  beforeEach(() => {
    authority.mood = 'good';
  });
  afterAll(async () => {
    await authority?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const answered = async (nonce: Buffer, hash = HASH) => {
    const body = new Uint8Array(timeStampRequest(hash, nonce));
    const answer = await fetch(authority.url, { method: 'POST', body });
    return Buffer.from(await answer.arrayBuffer());
  };
  const read = async (wish: Partial<Parameters<typeof readTimeStamp>[1]> = {}) => {
    const nonce = Buffer.concat([Buffer.from([1]), randomBytes(15)]);
    return await readTimeStamp(await answered(nonce), {
      stamped: STAMPED,
      nonce,
      trusted: authority.ca,
      ...wish,
    });
  };

  it('is read with its time, and OpenSSL finds the kept token right', async () => {
    const stamp = await read();
    expect(stamp).toMatchObject({ kind: 'stamped' });
    if (stamp.kind !== 'stamped') return;
    expect(Math.abs(stamp.at - Date.now())).toBeLessThan(600_000);
    const file = path.join(folder, 'token.der');
    await writeFile(file, stamp.token);
    const asked = ['ts', '-verify', '-digest', HASH.toString('hex'), '-in', file, '-token_in'];
    const said = execFileSync('openssl', [...asked, '-CAfile', authority.caFile], { stdio: 'pipe' });
    expect(said.toString()).toContain('Verification: OK');
    expect(await timeStampOf(stamp.token, { stamped: STAMPED, trusted: authority.ca })).toMatchObject({
      kind: 'stamped',
      at: stamp.at,
    });
  });

  it('is none with another nonce, so that no answer is played again', async () => {
    expect(await read({ nonce: randomBytes(16) })).toEqual(faulty('other-nonce'));
  });

  it('is none over anything else', async () => {
    expect(await read({ stamped: Buffer.from('điểm chốt sổ số 2') })).toEqual(faulty('other-imprint'));
  });

  it('is none by a certificate that was over, or that nobody here trusts', async () => {
    authority.mood = 'expired';
    expect(await read()).toEqual(faulty('expired'));
    const other = await startTimeStampAuthority();
    const { ca: trusted } = other;
    await other.stop();
    authority.mood = 'good';
    expect(await read({ trusted })).toEqual(faulty('untrusted'));
  });

  it('is none where it was refused, or is nothing that anybody reads', async () => {
    authority.mood = 'refuses';
    expect(await read()).toEqual(faulty('refused'));
    authority.mood = 'garbled';
    expect(await read()).toEqual(faulty('unreadable'));
  });

  it('is none with any byte of it changed', async () => {
    const stamp = await read();
    if (stamp.kind !== 'stamped') throw new Error('it was stamped');
    const faults: string[] = [];
    // Before them lies the list of its algorithms, which says nothing that is not said again.
    for (let at = 64; at < stamp.token.length; at += 97) {
      const token = Buffer.from(stamp.token);
      token[at] = (token[at] ?? 0) ^ 1;
      const again = await timeStampOf(token, { stamped: STAMPED, trusted: authority.ca });
      if (again.kind === 'stamped') faults.push(String(at));
    }
    expect(faults).toEqual([]);
  });
});
