export {
  arbitraryDate,
  arbitraryCalendar,
  arbitraryCumulative,
  arbitraryTouchingPeriods,
  arbitraryPeriods,
  arbitraryDay,
} from './arbitrary-calendar.js';
export { arbitraryPlanFile } from './arbitrary-plan-file.js';
