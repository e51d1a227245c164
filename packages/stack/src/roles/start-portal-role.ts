import { checkpointKeyIfThere } from '../checkpoint-key.js';
import { openRoleLog } from '../watch/open-role-log.js';
import { openPortal, type OpenPortal } from './open-portal.js';
import { withRoleBase, type RoleWishes, type RunningRole } from './role-base.js';

export interface PortalRole extends RunningRole {
  readonly portal: OpenPortal;
}

/** Where an office's own proxy expects it, while nobody says otherwise. */
const PORT = 7632;

/**
 * A portal alone: pages and API, on the port of the settings. Any number of them stand side by side.
 * @param wishes with the bearer token of the command line on this machine
 * @throws KyhanError as `withRoleBase`; PORT_TAKEN
 */
export async function startPortalRole(wishes: RoleWishes & { readonly token: string }): Promise<PortalRole> {
  const { token, sources } = wishes;
  const log = openRoleLog('portal', wishes.settings);
  return await withRoleBase<PortalRole>(wishes, async (base) => {
    const port = { only: base.settings.port ?? PORT };
    const checkpointKey = await checkpointKeyIfThere(base.settings, base.dataFolder);
    const portal = await openPortal({ ...base, token, port, sources, checkpointKey });
    base.teardown.add(() => portal.close());
    log.write('info', 'runs');
    return { portal };
  });
}
