/**
 * All that the bench `life` uses of the product, so that a moved or renamed part is mended here alone.
 * What stands in no public index (the writers of rows) is named by its compiled file.
 */
export { instantAt } from '@kyhan/calendar';
export { clientConnection, createClient } from '@kyhan/client';
export { decide, noticesFor } from '@kyhan/engine';
export { createMailer, renderNotice } from '@kyhan/channels';
export { provisionTemporal } from '@kyhan/local/provisioning';
export { definePlan, planCalendar, planHash } from '@kyhan/plan';
export { closeCycle, insertCycle, insertPlanVersion, openRegister } from '@kyhan/register';
export { contactLinks, openWorker } from '@kyhan/stack';
export { startDevServer } from '@kyhan/testkit';
export { keepStandingWorkflows, nativeConnection, quietTemporal } from '@kyhan/worker';
export { noticesWaitingSignal, SEARCH_ATTRIBUTES, submissionsWaitingSignal } from '@kyhan/workflows';

export { newCycle } from '../../../activities/dist/new-cycle.js';
export { EMPTY_CHAIN } from '../../../packages/register/dist/chained-event.js';
export { insertRows } from '../../../packages/register/dist/insert-rows.js';
export { foldedStreams } from '../../../packages/register/dist/assignments/stream-head.js';
export { shardId } from '../../../packages/register/dist/assignments/shard-id.js';
export { writeAssignments } from '../../../packages/register/dist/assignments/write-assignments.js';
export { noticeRow } from '../../../packages/register/dist/notices/notice-row.js';
export { contentHash } from '../../../packages/register/dist/submissions/content-hash.js';
