export { isFolderLocked, lockFolder, withFolderLock, type FolderLock } from './folder/folder-lock.js';
export { freePort, type FreePort } from './ports/free-port.js';
export type { OnProvisionStep, ProvisionStep } from './temporal-server/provision-step.js';
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
  writeRunFile,
  type DataFolder,
  type RunFile,
} from './folder/data-folder.js';
export type { InboxMail, MailFilter, MailSummary } from './inbox/inbox-mail.js';
export { startInbox, type Inbox, type InboxSettings } from './inbox/start-inbox.js';
export { openTemporal, type TemporalWishes } from './temporal-server/open-temporal.js';
export { type DemonstrationReport } from './demonstration/demonstration-report.js';
export { runDemonstration, type DemonstrationSettings } from './demonstration/run-demonstration.js';
export { DEFAULT_PORTS, type StackPart, type StackPorts, type StackSettings } from './stack-settings.js';
export { startStack, type Stack } from './start-stack.js';
