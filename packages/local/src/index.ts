export { cacheFolder, type Environment } from './cache-folder.js';
export { isFolderLocked, lockFolder, withFolderLock, type FolderLock } from './folder-lock.js';
export { freePort, type FreePort } from './free-port.js';
export { isAlive } from './is-alive.js';
export type { OnProvisionStep, ProvisionStep } from './provision-step.js';
export { startGuarded, type Guarded, type GuardedCommand } from './start-guarded.js';
export {
  provisionTemporal,
  type TemporalProvision,
  type TemporalWish,
} from './temporal-server/provision-temporal.js';
export {
  startTemporalServer,
  type SearchAttributeKind,
  type TemporalServer,
  type TemporalServerOptions,
} from './temporal-server/start-temporal-server.js';
export {
  prepareDataFolder,
  readRunFile,
  removeRunFile,
  writePrivateFile,
  writeRunFile,
  type DataFolder,
  type RunFile,
} from './data-folder.js';
export type { KeptPlanClock } from './kept-plan-clock.js';
export { openPlanClock, realClock } from './plan-clock.js';
export type { InboxMail, MailFilter, MailSummary } from './inbox/inbox-mail.js';
export { startInbox, type Inbox, type InboxSettings } from './inbox/start-inbox.js';
export { contactLinks, type ContactLinks } from './contact-links.js';
export { openWorker, type WorkerParts } from './open-worker.js';
export { Teardown } from './teardown.js';
export { connectTemporal, type TemporalConnection } from './temporal-connection.js';
export { type DemonstrationReport } from './demonstration/demonstration-report.js';
export { runDemonstration, type DemonstrationSettings } from './demonstration/run-demonstration.js';
export {
  DEFAULT_PORTS,
  type FastClock,
  type StackPart,
  type StackPorts,
  type StackSettings,
} from './stack-settings.js';
export { startStack, type Stack } from './start-stack.js';
export { registerPlace } from './register-place.js';
