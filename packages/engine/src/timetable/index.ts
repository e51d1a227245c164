// Timetables of assignments; an entry of its own, since it needs the plan and the calendar at run time.
export { firstMorning } from './first-morning.js';
export { caughtUp } from '../catching-up/caught-up.js';
export { isSendingLate } from './is-sending-late.js';
export { clockStart } from '../stopping/clock-start.js';
export { openedByStep } from '../steps/opened-by-step.js';
export { approvalReminders, reviewReminders, reviewerTimes } from './reviewer-times.js';
export { chasedAgainAt, timetableFor } from './timetable-for.js';
