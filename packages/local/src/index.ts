export { cacheFolder, type Environment } from './cache-folder.js';
export { executableOnPath, isExecutable } from './executable-on-path.js';
export { lockFolder, withFolderLock, type FolderLock } from './folder-lock.js';
export { freePort, type FreePort } from './free-port.js';
export { everySecond, type OnProvisionStep, type ProvisionStep } from './provision-step.js';
export { runToEnd, type AwaitedCommand, type CommandEnd } from './run-to-end.js';
export { startGuarded, type Guarded, type GuardedCommand } from './start-guarded.js';
export {
  provisionTemporal,
  type TemporalProvision,
  type TemporalWish,
} from './temporal-server/provision-temporal.js';
export { sdkDownload, type SdkDownload } from './temporal-server/sdk-download.js';
export {
  startTemporalServer,
  type SearchAttributeKind,
  type TemporalServer,
  type TemporalServerOptions,
} from './temporal-server/start-temporal-server.js';
export { firstWay, type Way, type WayOutcome } from './way.js';
