import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { KyhanError } from '@kyhan/errors';
import { cacheFolder } from '@kyhan/stack/places';
import {
  firstWay,
  isExecutable,
  sdkDownload,
  withFolderLock,
  type TemporalWish,
} from '@kyhan/local/provisioning';
import { mavenTestServer } from './maven-test-server.js';
import { TEST_SERVER_VERSION } from './test-server-version.js';

const SUBJECT = `temporal-test-server ${TEST_SERVER_VERSION}`;

/**
 * Comes by the time-skipping test server: TEMPORAL_TEST_SERVER, the cache folder, the SDK's download, Maven. Gives
 * back the path of its program.
 * @throws KyhanError TEMPORAL_NOT_PROVISIONED with every way tried and its reason
 */
export async function provisionTestServer(wish: TemporalWish): Promise<string> {
  const named = wish.environment['TEMPORAL_TEST_SERVER'];
  if (named) return named;
  const folder = path.join(cacheFolder(wish.environment), 'temporal-test-server', TEST_SERVER_VERSION);
  const target = path.join(folder, 'temporal-test-server');
  if (isExecutable(target)) return target;
  await mkdir(folder, { recursive: true });
  return withFolderLock(folder, () => makeTestServer(target, wish));
}

async function makeTestServer(target: string, wish: TemporalWish): Promise<string> {
  // Another process may have filled the cache while this one waited for the lock.
  if (isExecutable(target)) return target;
  const way = { ...wish, target, subject: SUBJECT };
  const outcome = await firstWay([
    {
      name: 'download',
      attempt: () => sdkDownload({ ...way, server: 'time-skipping', version: 'default' }),
    },
    { name: 'Maven', attempt: () => mavenTestServer(way) },
  ]);
  if ('path' in outcome) return outcome.path;
  throw new KyhanError('TEMPORAL_NOT_PROVISIONED', {
    tried: `TEMPORAL_TEST_SERVER (not set); ${target} (nothing there); ${outcome.tried.en}`,
  });
}
