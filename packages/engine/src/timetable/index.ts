// Timetables of assignments; an entry of its own, since it needs the plan and the calendar at run time.
export { chasedAgainAt, timetableFor, reviewReminders } from './timetable-for.js';
