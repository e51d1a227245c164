import { keepBackups } from '../backup/keep-backups.js';
import { deadMansSwitch } from '../watch/dead-mans-switch.js';
import { openRoleLog } from '../watch/open-role-log.js';
import { checkpointKey as openCheckpointKey } from '../checkpoint-key.js';
import { retentionOf } from '../settings/retention-of.js';
import { sealingOf } from '../sealing-of.js';
import { openWorker } from './open-worker.js';
import { withRoleBase, type RoleWishes, type RunningRole } from './role-base.js';

/**
 * A worker alone: it decides and sends, and answers nobody. Any number of them share the work of a deployment.
 * @throws KyhanError as `withRoleBase`; NAMESPACE_TAKEN
 */
export async function startWorkerRole(wishes: RoleWishes): Promise<RunningRole> {
  const { environment } = wishes;
  const log = openRoleLog('worker', wishes.settings);
  return await withRoleBase<RunningRole>({ ...wishes, sendsLetters: true }, async (base) => {
    const { settings, mail, failure, teardown } = base;
    const { publicUrl: portalUrl, language, deadManUrl: url } = settings;
    const retention = retentionOf(settings);
    const checkpointKey = await openCheckpointKey(settings, wishes.dataFolder);
    const parts = { ...base, channels: { mail }, checkpointKey, portalUrl, language, environment };
    const worker = await openWorker({ ...parts, retention, ...sealingOf(settings) });
    teardown.add(() => worker.stop());
    const backups = keepBackups({ ...base, dataFolder: wishes.dataFolder, read: wishes });
    teardown.add(() => backups.stop());
    const watched = deadMansSwitch(base, { url });
    teardown.add(async () => watched.stop());
    worker.finished.then(
      () => undefined,
      (error: unknown) => failure.report(`worker: ${String(error)}`),
    );
    log.write('info', 'runs');
    return {};
  });
}
