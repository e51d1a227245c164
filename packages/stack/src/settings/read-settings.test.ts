import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isKyhanError } from '@kyhan/errors';
import type { Environment } from '@kyhan/worker/cache-folder';
import { readSettings } from './read-settings.js';
import { INITIAL_SETTINGS } from './settings.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kyhan-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (environment: Environment = {}) => readSettings({ environment, folder });
const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);

async function problemsOf(reading: Promise<unknown>): Promise<{ vi: string; en: string }> {
  const error: unknown = await reading.catch((thrown: unknown) => thrown);
  if (!isKyhanError(error) || error.code !== 'SETTING_INVALID') throw error;
  return error.details['problems'] as { vi: string; en: string };
}

const OFFICE = {
  KYHAN_SMTP_URL: 'smtps://kyhan:secret@mail.daknong.gov.vn',
  KYHAN_MAIL_FROM: 'Kỳ Hạn <ky-han@daknong.gov.vn>',
  KYHAN_PUBLIC_URL: 'https://ky-han.daknong.gov.vn',
};

describe('settings that nobody set', () => {
  it('are the initial ones, and come from nowhere', async () => {
    expect(await read()).toEqual({ settings: INITIAL_SETTINGS, sources: {} });
  });

  it('nor does a variable that is set to nothing set one', async () => {
    expect((await read({ KYHAN_DATABASE_URL: '', KYHAN_LANG: '' })).settings).toEqual(INITIAL_SETTINGS);
  });
});

describe('settings', () => {
  it('come from the environment, each with its variable', async () => {
    const { settings, sources } = await read({ ...OFFICE, KYHAN_PORT: '8080', KYHAN_LANG: 'en' });
    expect(settings).toMatchObject({
      smtpUrl: OFFICE.KYHAN_SMTP_URL,
      mailFrom: OFFICE.KYHAN_MAIL_FROM,
      publicUrl: 'https://ky-han.daknong.gov.vn',
      port: 8080,
      language: 'en',
    });
    expect(sources).toMatchObject({ port: 'KYHAN_PORT', publicUrl: 'KYHAN_PUBLIC_URL' });
  });

  it('come from kyhan.yaml of the folder, where numbers and lists are written as such', async () => {
    write(
      'kyhan.yaml',
      'language: en\nport: 8080\ntemporalTls: true\ntrustedProxies: [10.0.0.1, "fd00::/8"]\n',
    );
    const { settings, sources } = await read();
    expect(settings).toMatchObject({
      language: 'en',
      port: 8080,
      temporalTls: true,
      trustedProxies: ['10.0.0.1', 'fd00::/8'],
    });
    expect(sources['port']).toBe('kyhan.yaml: port');
  });

  it('come from the file that KYHAN_SETTINGS names, and the environment is stronger', async () => {
    write('office.yaml', 'language: en\nport: 8080\n');
    const { settings, sources } = await read({ KYHAN_SETTINGS: 'office.yaml', KYHAN_PORT: '9090' });
    expect(settings).toMatchObject({ language: 'en', port: 9090 });
    expect(sources).toEqual({ language: 'office.yaml: language', port: 'KYHAN_PORT' });
  });

  it('may keep secrets in files of their own, named by the variable or beside the settings', async () => {
    write('database', 'postgres://kyhan:secret@db/kyhan\n');
    write('smtp', 'smtp://localhost:2525\n');
    write('kyhan.yaml', 'smtpUrlFile: smtp\n');
    const { settings, sources } = await read({ KYHAN_DATABASE_URL_FILE: path.join(folder, 'database') });
    expect(settings.databaseUrl).toBe('postgres://kyhan:secret@db/kyhan');
    expect(settings.smtpUrl).toBe('smtp://localhost:2525');
    expect(sources).toEqual({ databaseUrl: 'KYHAN_DATABASE_URL_FILE', smtpUrl: 'kyhan.yaml: smtpUrlFile' });
  });
});

describe('settings that cannot be used', () => {
  it('are told all at once, with their names, what they are to be and what they are', async () => {
    write('kyhan.yaml', 'prot: 80\nhost: everywhere\n');
    const { en, vi } = await problemsOf(
      read({ KYHAN_LANG: 'fr', KYHAN_PORT: '70000', KYHAN_PUBLIC_URL: 'https://a.example.org/?path' }),
    );
    for (const word of [
      '"prot" (did you mean "port"?)',
      'kyhan.yaml: host',
      '"everywhere"',
      'KYHAN_LANG',
      '"fr"',
    ])
      expect(en).toContain(word);
    for (const word of ['KYHAN_PORT', '"70000"', 'KYHAN_PUBLIC_URL', 'một cổng từ 1 đến 65535'])
      expect(vi).toContain(word);
  });

  it.each([
    ['KYHAN_PORT', ['0', '-1', '65536', '80.5', 'http']],
    ['KYHAN_HOST', ['localhost', '10.0.0', '']],
    ['KYHAN_TRUSTED_PROXIES', ['10.0.0.1/33', 'proxy', '10.0.0.1,', '10.0.0.1/8/8']],
    [
      'KYHAN_PUBLIC_URL',
      ['ky-han.example.org', 'ftp://a.example.org', 'https://a.example.org/?q', 'https://u:p@a.example.org'],
    ],
    ['KYHAN_MAIL_FROM', ['Kỳ Hạn', 'Kỳ Hạn <a@b', 'a@b\r\nBcc: c@d', 'a b@c']],
    ['KYHAN_MAIL_RATE', ['0', '1001', 'fast']],
    ['KYHAN_DATABASE_URL', ['mysql://host/db', 'host']],
    ['KYHAN_SMTP_URL', ['mail.example.org', 'smtp://']],
    ['TEMPORAL_TLS', ['yes', '1']],
  ])('among them %s of %j', async (variable, texts) => {
    for (const text of texts.filter((one) => one !== '')) {
      const { en } = await problemsOf(read({ [variable]: text }));
      expect(en).toContain(variable);
    }
  });

  it('never show what a secret is', async () => {
    const { en } = await problemsOf(read({ KYHAN_SMTP_URL: 'hunter2', TEMPORAL_API_KEY: 'hun ter2' }));
    expect(en).toContain('KYHAN_SMTP_URL');
    expect(en).not.toMatch(/hun ?ter2/);
  });

  it('are a secret that is given twice, or whose file is not there', async () => {
    const twice = { KYHAN_DATABASE_URL: 'postgres://a/b', KYHAN_DATABASE_URL_FILE: 'nowhere' };
    expect((await problemsOf(read(twice))).en).toContain('KYHAN_DATABASE_URL_FILE');
    const missing = await problemsOf(read({ KYHAN_DATABASE_URL_FILE: 'nowhere' }));
    expect(missing.en).toContain('nowhere');
  });

  it('are letters to a mail server elsewhere without a sender and an address that readers can open', async () => {
    const { en } = await problemsOf(read({ KYHAN_SMTP_URL: OFFICE.KYHAN_SMTP_URL }));
    expect(en).toContain('KYHAN_MAIL_FROM');
    expect(en).toContain('KYHAN_PUBLIC_URL');
    await expect(read(OFFICE)).resolves.toBeDefined();
    await expect(read({ KYHAN_SMTP_URL: 'smtp://127.0.0.1:2525' })).resolves.toBeDefined();
  });

  it('are a file that says no settings', async () => {
    write('kyhan.yaml', '- port\n');
    expect((await problemsOf(read())).en).toContain('kyhan.yaml');
    write('kyhan.yaml', 'port: [\n');
    await expect(read()).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    await expect(read({ KYHAN_SETTINGS: 'other.yaml' })).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});
