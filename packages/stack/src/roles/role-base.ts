import path from 'node:path';
import { createClient, type KyhanClient, type LinkKeys } from '@kyhan/client';
import type { PortalDependencies } from '@kyhan/api';
import { backupDoor } from '../backup/backup-door.js';
import type { RegisterPlace } from '@kyhan/contracts';
import { keptPlace } from '../kept-place.js';
import type { Channel } from '@kyhan/channels';
import { planCalendar } from '@kyhan/plan';
import { ensureDeployment, mayChangeFacts, openRegister, type Register } from '@kyhan/register';
import { clockIdentity, openWitnessedClock, processLog, type KeptPlanClock } from '@kyhan/worker';
import type { Environment } from '@kyhan/worker/cache-folder';
import { lettersApart } from '../letters-apart.js';
import { registerPlace } from '../register-place.js';
import { uploadLimitsOf } from '../upload-limits-of.js';
import { Failure } from '../failure.js';
import { linkKeys, linkKeysFile } from '../link-keys.js';
import { officeMail } from '../office-mail.js';
import type { ReadSettings } from '../settings/read-settings.js';
import { apartSettings, type ApartSettings } from '../settings/apart-settings.js';
import { Progress } from '../watch/progress.js';
import { startProbe } from '../watch/start-probe.js';
import { Teardown } from '../teardown.js';
import { connectTemporal, type TemporalConnection } from '../temporal/temporal-connection.js';
import { armFailPointOf } from '../arm-fail-point-of.js';

/** What a process of a deployment is told that runs one part of it alone. */
export interface RoleWishes extends ReadSettings {
  /** Holds what this process keeps for itself. */
  readonly dataFolder: string;
  /** For the cache folder. */
  readonly environment: Environment;
}

/** A part of a deployment, running in this process. */
export interface RunningRole {
  /** Settles with the reason where it ends without having been stopped; all that it had open is closed then. */
  readonly failed: Promise<string>;
  /** Takes nothing new, lets what has begun end, and closes what it had open. Repeating it is safe. */
  stop(): Promise<void>;
}

/** What both roles stand on. */
export interface RoleBase {
  readonly settings: ApartSettings;
  readonly register: Register;
  readonly clock: KeptPlanClock;
  readonly place: RegisterPlace;
  readonly backup: NonNullable<PortalDependencies['backup']>;
  readonly temporal: TemporalConnection;
  readonly keys: LinkKeys;
  readonly mail: Channel;
  readonly client: KyhanClient;
  readonly teardown: Teardown;
  readonly failure: Failure;
  readonly progress: Progress;
  readonly dataFolder: string;
}

/**
 * Opens what a role stands on, lets `start` begin it, and closes everything again where either fails.
 * @throws KyhanError SETTING_INVALID, REGISTER_UNAVAILABLE, REGISTER_OTHER_CLOCK, TEMPORAL_UNAVAILABLE,
 * TEMPORAL_NOT_SET_UP, PORT_TAKEN, and whatever `start` throws
 */
export async function withRoleBase<Role extends RunningRole>(
  wishes: RoleWishes & { readonly sendsLetters?: boolean },
  start: (base: RoleBase) => Promise<Omit<Role, keyof RunningRole>>,
): Promise<Role> {
  const teardown = new Teardown();
  try {
    const base = await opened(wishes, teardown);
    const begun = await start(base);
    base.progress.begin(teardown);
    const running = { failed: base.failure.reported, stop: () => teardown.run() };
    return { ...begun, ...running } as Role;
  } catch (error) {
    await teardown.run();
    throw error;
  }
}

async function opened(
  { dataFolder, sendsLetters = false, ...read }: RoleWishes & { readonly sendsLetters?: boolean },
  teardown: Teardown,
): Promise<RoleBase> {
  const settings = apartSettings(read.settings);
  armFailPointOf(read.environment, read.settings);
  const { language } = settings;
  const keys = await linkKeys(linkKeysFile(settings, dataFolder));
  const lies = registerPlace(settings, path.join(dataFolder, 'register'));
  const register = await openRegister(sendsLetters ? lettersApart(lies) : lies);
  teardown.add(() => register.close());
  if (await mayChangeFacts(register))
    processLog().write('warn', 'the role of KYHAN_DATABASE_URL may change what was written: see kyhan setup');
  await ensureDeployment(register, { clock: clockIdentity({ dataFolder }), realNow: Date.now() });
  const temporal = await connectTemporal({ address: settings.temporalAddress }, settings);
  teardown.add(() => temporal.close());
  const mail = officeMail(settings);
  teardown.add(() => mail.close());
  const clock = await openWitnessedClock(register, { dataFolder });
  teardown.add(() => clock.close());
  const place = await keptPlace(register, { clock, dataFolder, settings });
  const progress = new Progress();
  const probe = await startProbe({ register, clock, temporal, settings, progress, dataFolder });
  teardown.add(() => probe.close());
  const calendarOf = planCalendar;
  const client = createClient({
    temporal: temporal.client,
    register,
    clock,
    calendarOf,
    language,
    limits: uploadLimitsOf(settings),
  });
  return {
    settings,
    register,
    clock,
    place,
    backup: backupDoor({ register, clock, dataFolder, read }),
    temporal,
    keys,
    mail,
    client,
    teardown,
    failure: new Failure(teardown),
    progress,
    dataFolder,
  };
}
