/**
 * What the bench `life` uses of the product, so that a moved or renamed part is mended here alone; what speaks to
 * Temporal stands in `product-with-temporal.mjs`, so that queues do not load what they do not need. What is in no
 * public index (the writers of rows) is named by its compiled file; `tsc -b` finds what is no longer there.
 */
export { instantAt } from '@kyhan/calendar';
export { mailChannel, renderNotice } from '@kyhan/channels';
export { decide, noticesFor } from '@kyhan/engine';
export { definePlan, planCalendar } from '@kyhan/plan';
export { POST_OFFICE_ID, readAssignmentId, shardIdOf, unitActor } from '@kyhan/plan/ids';
export {
  closeCycle,
  cycleCounts,
  ensureOperator,
  insertCycle,
  insertPlanVersion,
  openRegister,
} from '@kyhan/register';

export { cycleFigures } from '../../../activities/dist/cycle-standing.js';
export { newCycle } from '../../../activities/dist/new-cycle.js';
export { messageBesides } from '../../../activities/dist/delivery/message-besides.js';
export { noticeMail } from '../../../activities/dist/delivery/notice-mail.js';
export { signedLinkToken } from '../../../packages/client/dist/signed-link.js';
export { EMPTY_CHAIN } from '../../../packages/register/dist/chained-event.js';
export { selectStreams, storedStream } from '../../../packages/register/dist/streams/select-streams.js';
export { insertEvents } from '../../../packages/register/dist/insert-events.js';
export { insertRows } from '../../../packages/register/dist/insert-rows.js';
export { foldedStreams } from '../../../packages/register/dist/streams/folded-streams.js';
export { writeAssignments } from '../../../packages/register/dist/streams/write-assignments.js';
export { insertNotices } from '../../../packages/register/dist/notices/insert-notices.js';
export { submittedContent } from '../../../packages/register/dist/submissions/submitted-content.js';
