export { claimNamespace } from './claim-namespace.js';
export { auditEveryMs, keepStandingWorkflows } from './keep-standing-workflows.js';
export { startWorker, type RunningWorker } from './start-worker.js';
export { nativeConnection } from './native-connection.js';
export { quietTemporal } from './quiet-temporal.js';
export { workflowBundle, type WorkflowBundle } from './workflow-bundle.js';
