import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';

const MIGRATIONS = path.join(import.meta.dirname, '../../packages/register/migrations');
const CHECKSUMS = path.join(import.meta.dirname, 'migration-checksums.json');

/** Name to SHA-256, as the register itself keeps them in its table of migrations. */
type Checksums = Readonly<Record<string, string>>;

function checksumsOfFiles(): Checksums {
  const names = readdirSync(MIGRATIONS).toSorted();
  return Object.fromEntries(
    names.map((name) => [name, checksum(readFileSync(path.join(MIGRATIONS, name), 'utf8'))]),
  );
}

function checksum(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}

function listed(): Checksums {
  return JSON.parse(readFileSync(CHECKSUMS, 'utf8')) as Checksums;
}

/** Lists what is new; what was listed before is left as it was, so that an edit still shows. */
function listNew(): void {
  const all = { ...checksumsOfFiles(), ...listed() };
  writeFileSync(CHECKSUMS, `${JSON.stringify(all, undefined, 2)}\n`);
}

describe('a migration', () => {
  beforeAll(() => {
    if (process.env['KYHAN_WRITE_EXPECTED'] !== undefined) listNew();
  });

  it('is listed with its checksum; KYHAN_WRITE_EXPECTED=1 adds a new one', () => {
    expect(Object.keys(listed()).toSorted()).toEqual(Object.keys(checksumsOfFiles()));
  });

  it('is never edited: a register that has run it would refuse to open', () => {
    expect(checksumsOfFiles()).toEqual(listed());
  });

  it('has the next number and a name that says what it changes', () => {
    const names = Object.keys(checksumsOfFiles());
    const numbered = names.map((name) => /^(\d{4})_[a-z][a-z0-9_]*\.sql$/.exec(name)?.[1]);
    expect(numbered).toEqual(names.map((_, i) => String(i + 1).padStart(4, '0')));
  });
});
