import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { scannedBy } from './scanned-by.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kyhan-scanner-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A program that says by its exit what it finds of the file that it is told last. */
async function scanner(lines: string): Promise<string> {
  const program = path.join(folder, 'scanner');
  await writeFile(program, `#!/bin/sh\n${lines}\n`);
  await chmod(program, 0o700);
  return program;
}

const file = (at: string | undefined, content = 'EICAR') => ({
  sha256: '0'.repeat(64),
  size: content.length,
  read: () => Promise.resolve(Readable.from([Buffer.from(content)])),
  ...(at === undefined ? {} : { path: at }),
});

describe('a scanner', () => {
  it.each([
    [0, 'clean'],
    [1, 'infected'],
  ] as const)('that ends with %s has found it %s', async (exit, verdict) => {
    expect(await scannedBy(await scanner(`exit ${exit}`))(file('/etc/hostname'))).toBe(verdict);
  });

  it.each([2, 127])('that ends with %s could not tell', async (exit) => {
    await expect(scannedBy(await scanner(`exit ${exit}`))(file('/etc/hostname'))).rejects.toThrow(`${exit}`);
  });

  it('that is not there could not tell', async () => {
    await expect(scannedBy(path.join(folder, 'none'))(file('/etc/hostname'))).rejects.toThrow('ENOENT');
  });

  it('that takes too long is ended, and could not tell', async () => {
    await expect(scannedBy(await scanner('exec sleep 600'), 50)(file('/etc/hostname'))).rejects.toThrow(
      'SIGKILL',
    );
  });

  it('gets its arguments as they stand, read by no shell, and the path of the file after them', async () => {
    const told = path.join(folder, 'told');
    const program = await scanner(`printf '%s\\n' "$@" > ${told}`);
    await scannedBy(`${program} --no-summary $(id) ;`)(file('/tmp/bao cao.pdf'));
    expect(await readFile(told, 'utf8')).toBe('--no-summary\n$(id)\n;\n/tmp/bao cao.pdf\n');
  });

  it('reads a copy of what lies in no folder of this machine, which goes when it has', async () => {
    const copied = path.join(folder, 'copied');
    const program = await scanner(`cp "$1" ${copied}; echo "$1" > ${copied}.at`);
    expect(await scannedBy(program)(file(undefined, 'nội dung'))).toBe('clean');
    expect(await readFile(copied, 'utf8')).toBe('nội dung');
    await expect(readFile((await readFile(`${copied}.at`, 'utf8')).trim())).rejects.toThrow('ENOENT');
  });
});
