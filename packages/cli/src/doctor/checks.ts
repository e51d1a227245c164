import { checkBackupFolder } from './check-backup-folder.js';
import { checkChromium } from './check-chromium.js';
import { checkClock } from './check-clock.js';
import { checkDataFolder, checkDiskSpace } from './check-data-folder.js';
import { checkFiles, checkScanner } from './check-files.js';
import { checkMail } from './check-mail.js';
import { checkNode, checkPnpm } from './check-node.js';
import { checkPorts } from './check-ports.js';
import { checkOwner, checkPowerLoss, checkRegister } from './check-register.js';
import { checkTemporal } from './check-temporal.js';
import { checkPublicUrl, checkSettings, checkVariables } from './check-settings.js';
import type { Diagnosis, Surroundings } from './diagnosis.js';

type Check = (surroundings: Surroundings) => Diagnosis | Promise<Diagnosis>;

/** In the order in which a start needs them. */
export const CHECKS: readonly Check[] = [
  checkNode,
  checkPnpm,
  checkSettings,
  checkVariables,
  checkPublicUrl,
  () => checkClock(Date.now()),
  checkDataFolder,
  checkDiskSpace,
  checkOwner,
  checkRegister,
  checkPowerLoss,
  checkFiles,
  checkScanner,
  checkTemporal,
  checkPorts,
  checkMail,
  checkBackupFolder,
  checkChromium,
];
