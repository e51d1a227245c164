import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSignedLink, signedLinkToken } from '@kyhan/client';
import { linkKeys, linkKeysFile, rotateLinkKeys } from '@kyhan/stack';

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
