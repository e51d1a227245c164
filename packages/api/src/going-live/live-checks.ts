import type { LiveCheckId } from '@kyhan/contracts';
import { checkAdministrators } from './check-administrators.js';
import { checkAudit } from './check-audit.js';
import { checkDatabaseRole } from './check-database-role.js';
import { checkFileScanner } from './check-file-scanner.js';
import { checkLastBackup } from './check-last-backup.js';
import { checkClerks } from './check-clerks.js';
import { checkClocks } from './check-clocks.js';
import { checkContacts } from './check-contacts.js';
import { checkHeads } from './check-heads.js';
import { checkLinkKeys } from './check-link-keys.js';
import { checkMailServer } from './check-mail-server.js';
import { checkMailWithheld } from './check-mail-withheld.js';
import { checkPlans } from './check-plans.js';
import { checkPublicAddress } from './check-public-address.js';
import { checkSilentPlans } from './check-silent-plans.js';
import { checkTelephones } from './check-telephones.js';
import { checkUnconfirmed } from './check-unconfirmed.js';
import { checkWorker } from './check-worker.js';
import type { LiveCheck } from './live-check.js';

/** Everything that is looked at: a new check is a file, its id in the contracts, its name in the words, and a line here. */
export const LIVE_CHECKS: Readonly<Record<LiveCheckId, LiveCheck>> = {
  plans: checkPlans,
  contacts: checkContacts,
  heads: checkHeads,
  telephones: checkTelephones,
  clerks: checkClerks,
  unconfirmed: checkUnconfirmed,
  'public-address': checkPublicAddress,
  'link-keys': checkLinkKeys,
  administrators: checkAdministrators,
  'mail-server': checkMailServer,
  'mail-withheld': checkMailWithheld,
  'silent-plans': checkSilentPlans,
  scanner: checkFileScanner,
  'database-role': checkDatabaseRole,
  clock: checkClocks,
  worker: checkWorker,
  'looked-through': checkAudit,
  backup: checkLastBackup,
};
