import type { Client } from '@temporalio/client';
import type { WorkingCalendar } from '@kyhan/calendar';
import type { PlanClock } from '@kyhan/engine';
import type { Plan } from '@kyhan/plan';
import type { Register } from '@kyhan/register';
import type { Language } from '@kyhan/words';

/** What applying a plan and opening cycles act upon. */
export interface ApplyDependencies {
  readonly temporal: Client;
  readonly register: Register;
  readonly clock: PlanClock;
  readonly calendarOf: (plan: Plan) => WorkingCalendar;
  /** Of the deployment. */
  readonly language: Language;
}
