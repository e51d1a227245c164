export { keepStandingWorkflows } from './keep-standing-workflows.js';
export { startWorker, type RunningWorker, type WorkerOptions } from './start-worker.js';
export { quietTemporal } from './temporal-log.js';
export { workflowBundle, type WorkflowBundle } from './workflow-bundle.js';
