import path from 'node:path';
import { startInbox } from '@kyhan/local';
import { startDevServer } from '@kyhan/testkit/servers';
import { ROOT } from '../../scripts/setup.mjs';
import { throwawayPostgres } from '../../scripts/throwaway-postgres.mjs';
import { folderDrill } from './folder-drill.mjs';
import { productionServer } from './production-server.mjs';
import { upgradeDrill } from './upgrade-drill.mjs';

const NEWER = path.join(ROOT, 'packages', 'cli', 'dist', 'main.js');
/** The server of the command line that this product starts by itself. */
const DEVELOPMENT_SERVER = '1.29.1';

/**
 * The drill on a PostgreSQL, a Temporal server and a mail server of its own; in a folder, on what the releases start there.
 * @param {{ older: string, newer?: string, temporal: string, inFolder: boolean, onStep: Function, say: Function }} wish
 */
export async function playedDrill({ older, newer = NEWER, temporal, inFolder, onStep, say }) {
  const stops = [];
  const kept = async (starting) => {
    const part = await starting;
    stops.unshift(() => part.stop());
    return part;
  };
  try {
    const inbox = await kept(startInbox({ smtpPort: 0, httpPort: 0 }));
    if (inFolder) return await folderDrill({ older, newer, inbox }, onStep);
    const postgres = await throwawayPostgres();
    if (postgres === undefined) throw new Error('PostgreSQL is not installed here');
    await kept(postgres);
    const server = await kept(
      temporal === DEVELOPMENT_SERVER ? startDevServer() : productionServer(temporal, say),
    );
    const parts = { older, newer, databaseUrl: postgres.url, temporal: server.address, inbox };
    return await upgradeDrill(parts, onStep);
  } finally {
    for (const stop of stops) await stop();
  }
}
