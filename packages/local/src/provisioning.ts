// What it takes to come by Temporal and to start it, and to find a browser, without the rest of the embedded stack.
export { cacheFolder, type Environment } from './cache-folder.js';
export { executableOnPath, isExecutable } from './executable-on-path.js';
export { findChromium } from './find-chromium.js';
export { withFolderLock } from './folder-lock.js';
export { freePort } from './free-port.js';
export { everySecond, type OnProvisionStep, type ProvisionStep } from './provision-step.js';
export { runToEnd, type AwaitedCommand, type CommandEnd } from './run-to-end.js';
export {
  provisionTemporal,
  type TemporalProvision,
  type TemporalWish,
} from './temporal-server/provision-temporal.js';
export {
  startTemporalServer,
  type SearchAttributeKind,
  type TemporalServer,
} from './temporal-server/start-temporal-server.js';
export { sdkDownload, type SdkDownload } from './temporal-server/sdk-download.js';
export { firstWay, type Way, type WayOutcome } from './way.js';
