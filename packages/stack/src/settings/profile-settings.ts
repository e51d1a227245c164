import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadClientConfig, loadConfigData, type ClientConfigProfile } from '@temporalio/envconfig';
import { nearestName } from '@kyhan/plan';
import { requestWords, sameInBoth, settingWords, type InBoth } from '@kyhan/words';
import type { Environment } from '@kyhan/worker/cache-folder';
import type { SettingName } from './settings.js';
import type { WrittenSetting, WrittenSettings } from './written-settings.js';

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
  const profile = named?.text ?? INITIAL_PROFILE;
  const fileName = file?.text ?? INITIAL_FILE;
  try {
    const given = file && path.resolve(surroundings.folder, file.text);
    if (given !== undefined && !existsSync(given))
      return problem(settingWords.profileFileMissing({ name: file?.place ?? '', file: fileName }));
    const { profiles } = loadClientConfig({
      ...(given === undefined ? {} : { configSource: { path: given } }),
      overrideEnvVars: setVariables(surroundings.environment),
    });
    const found = Object.hasOwn(profiles, profile) ? profiles[profile] : undefined;
    if (found === undefined)
      return problem(missing({ name: by.place, profile, file: fileName, known: Object.keys(profiles) }));
    return profileOf(found, `${path.basename(fileName)}: profile.${profile}`);
  } catch (error) {
    return problem(settingWords.profileUnreadable({ file: fileName, reason: firstLine(error) }));
  }
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

interface Missing {
  readonly name: string;
  readonly profile: string;
  readonly file: string;
  readonly known: readonly string[];
}

function missing({ known, ...wanted }: Missing): InBoth {
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
