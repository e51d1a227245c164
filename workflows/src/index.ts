export { applyPlanWorkflow } from './apply-plan-workflow.js';
export { assignmentsWorkflow } from './assignments-workflow.js';
export type { CycleInput } from './cycle-input.js';
export { applicationStart } from './application-start.js';
export { cycleStart } from './cycle-start.js';
export { shardStart } from './shard-start.js';
export { cycleWorkflow } from './cycle-workflow.js';
export { deploymentWorkflow } from './deployment-workflow.js';
export { auditWorkflow } from './audit-workflow.js';
export {
  MOST_RULED,
  NEW_RUN_BEGINS,
  noticesWaitingSignal,
  planChangedSignal,
  shardEndedSignal,
  ruleUpdate,
  submissionsWaitingSignal,
} from './messages.js';
export { openCycleWorkflow } from './open-cycle-workflow.js';
export { reorganisationStart } from './reorganisation-start.js';
export { reorganisationWorkflow } from './reorganisation-workflow.js';
export { postOfficeWorkflow } from './post-office-workflow.js';
export { SEARCH_ATTRIBUTES } from './search-attributes.js';
export { CYCLES_QUEUE } from './cycles-queue.js';
export { MAIL_QUEUE } from './mail-queue.js';
