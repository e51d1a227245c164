import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

describe('a profile of Temporal’s own tools', () => {
  const TOML = `
[profile.default]
address = "localhost:7233"
[profile.office]
address = "temporal.example.org:7233"
namespace = "ky-han"
api_key = "of-the-office"
[profile.office.tls]
server_name = "temporal.inside"
server_ca_cert_data = "-----BEGIN CERTIFICATE-----"
[profile.plain]
address = "10.0.0.1:7233"
[profile.plain.tls]
disabled = true
[profile.empty]
namespace = "nowhere"
[profile.headed]
address = "10.0.0.1:7233"
[profile.headed.grpc_meta]
region = "vn"
`;
  const profiled = (environment: Environment = {}) =>
    read({ TEMPORAL_CONFIG_FILE: path.join(folder, 'temporal.toml'), ...environment });
  beforeEach(() => write('temporal.toml', TOML));

  it('says where Temporal is and how to be let in, each with its place', async () => {
    const { settings, sources } = await profiled({ TEMPORAL_PROFILE: 'office' });
    expect(settings).toMatchObject({
      temporalAddress: 'temporal.example.org:7233',
      temporalNamespace: 'ky-han',
      temporalApiKey: 'of-the-office',
      temporalTls: true,
      temporalServerName: 'temporal.inside',
      temporalServerCa: '-----BEGIN CERTIFICATE-----',
    });
    expect(sources).toMatchObject({
      temporalProfile: 'TEMPORAL_PROFILE',
      temporalAddress: 'temporal.toml: profile.office.address',
      temporalServerCa: 'temporal.toml: profile.office.tls.server_ca_cert',
    });
  });

  it('is the one called default where only the file is named, and may want no TLS', async () => {
    expect((await profiled()).settings).toMatchObject({
      temporalAddress: 'localhost:7233',
      temporalTls: false,
    });
    const plain = await profiled({ TEMPORAL_PROFILE: 'plain' });
    expect(plain.sources.temporalTls).toBe('temporal.toml: profile.plain.tls');
    expect(plain.settings.temporalTls).toBe(false);
  });

  it('is weaker than kyhan.yaml, which may name it, and that than a variable', async () => {
    write(
      'kyhan.yaml',
      'temporalProfile: office\ntemporalConfigFile: temporal.toml\ntemporalNamespace: of-the-file\n',
    );
    const { settings, sources } = await read({
      TEMPORAL_ADDRESS: 'other.example.org:7233',
      TEMPORAL_TLS: 'false',
    });
    expect(settings).toMatchObject({
      temporalAddress: 'other.example.org:7233',
      temporalNamespace: 'of-the-file',
      temporalTls: false,
    });
    expect(sources).toMatchObject({
      temporalAddress: 'TEMPORAL_ADDRESS',
      temporalNamespace: 'kyhan.yaml: temporalNamespace',
      temporalServerName: 'temporal.toml: profile.office.tls.server_name',
    });
  });

  it('is not looked for where nobody asks: a start of one’s own stays on a server of one’s own', async () => {
    mkdirSync(path.join(folder, 'temporalio'));
    write('temporalio/temporal.toml', TOML);
    const { settings } = await read({ XDG_CONFIG_HOME: folder, HOME: folder });
    expect(settings).toEqual(INITIAL_SETTINGS);
  });

  it('is found where Temporal’s own tools keep it, by its name alone', async () => {
    mkdirSync(path.join(folder, 'temporalio'));
    write('temporalio/temporal.toml', TOML);
    const { settings } = await read({ TEMPORAL_PROFILE: 'plain', XDG_CONFIG_HOME: folder, HOME: folder });
    expect(settings.temporalAddress).toBe('10.0.0.1:7233');
  });

  it.each([
    [
      'that is not there',
      { TEMPORAL_PROFILE: 'ofice' },
      /"ofice"; it has: default, office, plain.*mean "office"/,
    ],
    ['without an address', { TEMPORAL_PROFILE: 'empty' }, /profile\.empty says no address/],
    ['with headers, which nobody would send', { TEMPORAL_PROFILE: 'headed' }, /profile\.headed\.grpc_meta/],
    ['in a file that is not there', { TEMPORAL_CONFIG_FILE: 'nowhere.toml' }, /no file nowhere\.toml/],
  ])('teaches where it is one %s', async (_what, environment, told) => {
    expect((await problemsOf(profiled(environment))).en).toMatch(told);
  });

  it('does not show its lines where it cannot be read: a key may stand in them', async () => {
    write('temporal.toml', '[profile.office]\napi_key = "hunter2\n');
    const { en } = await problemsOf(profiled());
    expect(en).toContain('temporal.toml');
    expect(en).not.toContain('hunter2');
  });
});

describe('the certificates of a connection to Temporal', () => {
  it('stand in files, named as Temporal’s own tools name them, and turn TLS on', async () => {
    for (const name of ['ca', 'cert', 'key']) write(`${name}.pem`, `-----BEGIN ${name.toUpperCase()}-----\n`);
    write('kyhan.yaml', 'temporalServerCaFile: ca.pem\n');
    const { settings, sources } = await read({
      TEMPORAL_TLS_CLIENT_CERT_PATH: 'cert.pem',
      TEMPORAL_TLS_CLIENT_KEY_DATA: '-----BEGIN KEY-----',
    });
    expect(settings).toMatchObject({
      temporalTls: true,
      temporalServerCa: '-----BEGIN CA-----',
      temporalClientCert: '-----BEGIN CERT-----',
      temporalClientKey: '-----BEGIN KEY-----',
    });
    expect(sources).toMatchObject({
      temporalServerCa: 'kyhan.yaml: temporalServerCaFile',
      temporalClientCert: 'TEMPORAL_TLS_CLIENT_CERT_PATH',
      temporalTls: 'kyhan.yaml: temporalServerCaFile',
    });
  });

  it('are a certificate and its key, or neither', async () => {
    const alone = { TEMPORAL_TLS_CLIENT_CERT_DATA: '-----BEGIN CERT-----' };
    expect((await problemsOf(read(alone))).en).toContain('TEMPORAL_TLS_CLIENT_KEY_DATA');
    const none = { TEMPORAL_TLS_SERVER_CA_CERT_DATA: 'ca.pem' };
    expect((await problemsOf(read(none))).en).toContain('-----BEGIN');
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
    ['KYHAN_CHECKPOINT_FORMER_KEYS', ['ab'.repeat(31), 'xy'.repeat(32), `${'ab'.repeat(32)},`]],
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
