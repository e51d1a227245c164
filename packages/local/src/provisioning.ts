// What it takes to come by Temporal and to start it, and to find a browser, without the rest of the embedded stack.
export { executableOnPath, isExecutable } from './processes/executable-on-path.js';
export { findChromium } from './processes/find-chromium.js';
export { isProcessAlive } from './folder/is-process-alive.js';
export { withFolderLock } from './folder/folder-lock.js';
export { everySecond, type OnProvisionStep } from './temporal-server/provision-step.js';
export { startGuarded } from './processes/start-guarded.js';
export { runToEnd, type CommandEnd } from './processes/run-to-end.js';
export { provisionTemporal, type TemporalWish } from './temporal-server/provision-temporal.js';
export { startTemporalServer, type SearchAttributeKind } from './temporal-server/start-temporal-server.js';
export { sdkDownload } from './temporal-server/sdk-download.js';
export { firstWay, type WayOutcome } from './temporal-server/way.js';
