import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  loadClientConfig,
  loadConfigData,
  type ClientConfigProfile,
  type LoadClientConfigOptions,
} from '@temporalio/envconfig';
import { nearestName } from '@kyhan/plan';
import { requestWords, sameInBoth, settingWords, type InBoth } from '@kyhan/words';
import type { Environment } from '@kyhan/worker/cache-folder';
import type { SettingName } from './settings.js';
import type { WrittenSetting, WrittenSettings } from './written-setting.js';

type Written = ReadonlyMap<SettingName, WrittenSetting>;

/** Where settings and the user's own folder are. */
interface Surroundings {
  readonly environment: Environment;
  readonly folder: string;
}

const NOTHING: WrittenSettings = { written: new Map(), problems: [] };
/** As Temporal's own tools call them. */
const [INITIAL_PROFILE, INITIAL_FILE] = ['default', 'temporal.toml'];

/**
 * What a profile of Temporal's own tools says (`@temporalio/envconfig`), where one is asked for by its name or by the
 * file. Nobody's own `temporal.toml` is looked at unasked: whoever names no server means the one of this product.
 */
export function profileSettings(written: Written, surroundings: Surroundings): WrittenSettings {
  const [named, file] = [written.get('temporalProfile'), written.get('temporalConfigFile')];
  const by = named ?? file;
  if (by === undefined) return NOTHING;
  const given = file && path.resolve(surroundings.folder, file.text);
  if (file !== undefined && given !== undefined && !existsSync(given))
    return problem(settingWords.profileFileMissing({ name: file.place, file: file.text }));
  const wanted = {
    name: by.place,
    profile: named?.text ?? INITIAL_PROFILE,
    file: file?.text ?? INITIAL_FILE,
  };
  try {
    return profileIn(wanted, {
      ...(given === undefined ? {} : { configSource: { path: given } }),
      overrideEnvVars: setVariables(surroundings.environment),
    });
  } catch (error) {
    return problem(settingWords.profileUnreadable({ file: wanted.file, reason: firstLine(error) }));
  }
}

/** Which profile of which file, and where somebody asked for it. */
interface Wanted {
  readonly name: string;
  readonly profile: string;
  readonly file: string;
}

function profileIn(wanted: Wanted, where: LoadClientConfigOptions): WrittenSettings {
  const { profiles } = loadClientConfig(where);
  const { profile, file } = wanted;
  const found = Object.hasOwn(profiles, profile) ? profiles[profile] : undefined;
  if (found === undefined) return problem(missing(wanted, Object.keys(profiles)));
  return profileOf(found, `${path.basename(file)}: profile.${profile}`);
}

/** An empty text is how a shell unsets a variable for a single call. */
function setVariables(environment: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}

function profileOf(profile: ClientConfigProfile, place: string): WrittenSettings {
  const { address, namespace, apiKey, tls, grpcMeta } = profile;
  const contents = (source: Parameters<typeof loadConfigData>[0]) => {
    const data = loadConfigData(source);
    return data && Buffer.from(data).toString('utf8');
  };
  const said: readonly (readonly [SettingName, string, string | undefined])[] = [
    ['temporalAddress', 'address', address],
    ['temporalNamespace', 'namespace', namespace],
    ['temporalApiKey', 'api_key', apiKey],
    ['temporalTls', 'tls', tls && String(tls.disabled !== true)],
    ['temporalServerName', 'tls.server_name', tls?.serverName],
    ['temporalServerCa', 'tls.server_ca_cert', contents(tls?.serverCACert)],
    ['temporalClientCert', 'tls.client_cert', contents(tls?.clientCert)],
    ['temporalClientKey', 'tls.client_key', contents(tls?.clientKey)],
  ];
  const given = said.flatMap(([name, key, text]) =>
    text ? [[name, { text: text.trim(), place: `${place}.${key}` }] as const] : [],
  );
  return {
    written: new Map(given),
    problems: [
      ...(address ? [] : [settingWords.profileIncomplete({ place })]),
      ...(grpcMeta === undefined ? [] : [settingWords.profileHeaders({ place })]),
    ],
  };
}

function missing(wanted: Wanted, known: readonly string[]): InBoth {
  const near = nearestName(wanted.profile, known);
  const meant = near === undefined ? sameInBoth('') : requestWords.meant({ names: near });
  const listed = known.length === 0 ? settingWords.noProfiles : sameInBoth(known.join(', '));
  const { vi } = settingWords.profileMissing({ ...wanted, profiles: listed.vi });
  const { en } = settingWords.profileMissing({ ...wanted, profiles: listed.en });
  return { vi: vi + meant.vi, en: en + meant.en };
}

function problem(one: InBoth): WrittenSettings {
  return { written: new Map(), problems: [one] };
}

/** A parser of TOML shows the lines, which may hold a key. */
function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line;
}
