export { readBounce } from './bounces/read-bounce.js';
export type { ProvisionStep } from './temporal-server/provision-step.js';
export { prepareDataFolder } from './folder/data-folder.js';
export { startInbox, type Inbox } from './inbox/start-inbox.js';
export { openTemporal } from './temporal-server/open-temporal.js';
export { bouncedMailbox } from './demonstration/bounced-mailbox.js';
export { type DemonstrationReport } from './demonstration/demonstration-report.js';
export { runDemonstration } from './demonstration/run-demonstration.js';
export { DEFAULT_PORTS, type StackSettings } from './stack-settings.js';
export {
  openFolderRegister,
  registerKind,
  type RegisterKind,
} from './postgres/open-folder-register.js';
export { startStack, type Stack } from './start-stack.js';
