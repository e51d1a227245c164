import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSignedLink, signedLinkToken } from '@kyhan/client';
import { until } from '@kyhan/testkit/clock';
import { linkKeys, linkKeysFile, rotateLinkKeys } from './link-keys.js';

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
    const keys = await linkKeys(file());
    const before = sign(keys);
    expect(await rotateLinkKeys(file(), { withdrawn: false })).toEqual(['k2', 'k1']);
    await until(() => (keys.current === 'k2' ? true : undefined));
    expect(readSignedLink(keys, before).assignmentId).toBe('a/b');
    expect(readSignedLink(keys, sign(keys)).assignmentId).toBe('a/b');
    expect(await rotateLinkKeys(file(), { withdrawn: true })).toEqual(['k3']);
    await until(() => (keys.current === 'k3' ? true : undefined));
    expect(() => readSignedLink(keys, before)).toThrow(expect.objectContaining({ code: 'LINK_INVALID' }));
  });

  it('stay as they were read last where the file is away or broken', async () => {
    const keys = await linkKeys(file());
    const before = sign(keys);
    writeFileSync(file(), '{');
    utimesSync(file(), 1, 1);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(readSignedLink(keys, before).assignmentId).toBe('a/b');
    rmSync(file());
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(readSignedLink(keys, before).assignmentId).toBe('a/b');
  });
});
