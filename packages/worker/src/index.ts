export { activitiesAtOnce } from './activities-at-once.js';
export { claimNamespace } from './claim-namespace.js';
export { contactLinks } from './contact-links.js';
export type { FastClock } from './clock/fast-clock.js';
export type { KeptPlanClock } from './clock/kept-plan-clock.js';
export { clockIdentity, isDemonstration, openPlanClock } from './clock/open-plan-clock.js';
export { openWitnessedClock } from './clock/open-witnessed-clock.js';
export { REAL_CLOCK } from './clock/real-clock.js';
export { isSetUp } from './is-set-up.js';
export { auditEveryMs, keepStandingWorkflows } from './keep-standing-workflows.js';
export { KyhanPlugin, type PluginSettings } from './kyhan-plugin.js';
export { openEngine, type EngineParts } from './open-engine.js';
export { startWorker, type RunningWorker } from './start-worker.js';
export { nativeConnection } from './native-connection.js';
export { quietTemporal } from './quiet-temporal.js';
export { workflowBundle, type WorkflowBundle } from './workflow-bundle.js';
export { errorFields, type LogFields } from './log/log-fields.js';
export {
  LOG_FORMS,
  LOG_LEVELS,
  openProcessLog,
  processLog,
  type Log,
  type LogForm,
  type LogLevel,
} from './log/process-log.js';
