import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contactHash, readSignedLink, signedLinkToken, signedText } from '@kyhan/client';
import { linkKeys, linkKeysFile, rotateLinkKeys } from '@kyhan/stack';
import { pageToken } from '../../packages/portal/src/shared/page-token.js';
import { readSignedValue, signedValue } from '../../packages/portal/src/shared/signed-value.js';

/** What holds the keys looks at the file again once a second. */
const LATER_MS = 1001;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kyhan-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => path.join(folder, 'link-keys.json');
const sign = (keys: Awaited<ReturnType<typeof linkKeys>>) => signedLinkToken(keys, 'a/b', 'bac@example.org');

describe('the keys of links', () => {
  it('lie where the settings say, else in the data folder', () => {
    expect(linkKeysFile({ linkKeys: undefined }, folder)).toBe(file());
    expect(linkKeysFile({ linkKeys: '/etc/kyhan/keys' }, folder)).toBe('/etc/kyhan/keys');
  });

  it('are made once, whoever comes first, and are their owner’s alone', async () => {
    const many = await Promise.all(Array.from({ length: 8 }, () => linkKeys(file())));
    expect(new Set(many.map(({ secrets }) => secrets['k1'])).size).toBe(1);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('change under whoever holds them; former links are read until they are withdrawn', async () => {
    let now = 0;
    const keys = await linkKeys(file(), () => now);
    const before = sign(keys);
    expect(await rotateLinkKeys(file(), { withdrawn: false })).toEqual(['k2', 'k1']);
    now += LATER_MS;
    expect(readSignedLink(keys, before).assignmentId).toBe('a/b');
    expect(readSignedLink(keys, sign(keys)).assignmentId).toBe('a/b');
    expect(await rotateLinkKeys(file(), { withdrawn: true })).toEqual(['k3']);
    now += LATER_MS;
    expect(() => readSignedLink(keys, before)).toThrow(expect.objectContaining({ code: 'LINK_INVALID' }));
  });

  it('are heeded when they change though the clock of the machine was set back', async () => {
    let now = 60 * LATER_MS;
    const keys = await linkKeys(file(), () => now);
    await rotateLinkKeys(file(), { withdrawn: true });
    now = 0;
    expect(keys.current).toBe('k2');
  });

  it('let nobody in by a link that is signed with no key, also in the moment in which its key is withdrawn', async () => {
    let [now, looks] = [0, 0];
    const withdrawn = JSON.stringify({ current: 'k2', secrets: { k2: 'another' } });
    const keys = await linkKeys(file(), () => {
      looks += 1;
      // After it was asked whether there is such a key.
      if (looks === 3) writeFileSync(file(), withdrawn);
      return (now += looks === 3 ? LATER_MS : 0);
    });
    const content = ['k1', 'a/b', contactHash('bac@example.org')].join('\n');
    const signature = createHmac('sha256', '').update(`submit\n${content}`).digest('base64url');
    const forged = `${Buffer.from(content).toString('base64url')}.${signature}`;
    expect(() => readSignedLink(keys, forged)).toThrow(expect.objectContaining({ code: 'LINK_INVALID' }));
  });

  it('are numbered on also where somebody has named one in a way of their own', async () => {
    writeFileSync(file(), JSON.stringify({ current: 'chinh', secrets: { chinh: 'x' } }));
    expect(await rotateLinkKeys(file(), { withdrawn: false })).toEqual(['k1', 'chinh']);
    expect(await rotateLinkKeys(file(), { withdrawn: false })).toEqual(['k2', 'k1', 'chinh']);
  });

  it('know what was signed before a change, until that is withdrawn: a page that was open is sent', async () => {
    let now = 0;
    writeFileSync(file(), JSON.stringify({ current: 'so.1~a', secrets: { 'so.1~a': 'x' } }));
    const keys = await linkKeys(file(), () => now);
    const sign = (text: string, like?: string) => signedText(keys, text, like);
    const token = pageToken({ sign }, { path: '/rulings', session: 's' });
    const kept = signedValue({ sign }, 'state');
    const known = () => [
      pageToken({ sign }, { path: '/rulings', session: 's' }, token) === token,
      readSignedValue({ sign }, kept) === 'state',
    ];
    await rotateLinkKeys(file(), { withdrawn: false });
    now += LATER_MS;
    expect(pageToken({ sign }, { path: '/rulings', session: 's' })).not.toBe(token);
    expect(known()).toEqual([true, true]);
    expect(pageToken({ sign }, { path: '/rulings', session: 'other' }, token)).not.toBe(token);
    await rotateLinkKeys(file(), { withdrawn: true });
    now += LATER_MS;
    expect(known()).toEqual([false, false]);
  });

  it('stay as they were read last where the file is away or broken', async () => {
    let now = 0;
    const keys = await linkKeys(file(), () => now);
    const before = sign(keys);
    writeFileSync(file(), '{');
    now += LATER_MS;
    expect(readSignedLink(keys, before).assignmentId).toBe('a/b');
    rmSync(file());
    now += LATER_MS;
    expect(readSignedLink(keys, before).assignmentId).toBe('a/b');
  });
});
