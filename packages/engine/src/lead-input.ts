import type { Timetable } from './timetable/timetable.js';
import type { Lead } from './lead.js';

/** What has become of the assignment that gathers a contribution, as far as the contribution follows it. */
export type LeadInput = { readonly kind: 'lead' } & (
  | { readonly change: 'ended' }
  /** Another day, or another assignment that gathers it; the timetable is the one in force where its own day stays. */
  | { readonly change: 'moved' | 'reopened'; readonly timetable: Timetable; readonly lead: Lead }
);
