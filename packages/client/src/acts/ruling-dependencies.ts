import type { Client } from '@temporalio/client';
import type { PlanClock } from '@kyhan/engine';
import type { Register } from '@kyhan/register';
import type { Language } from '@kyhan/words';

/** What ruling acts upon. */
export interface RulingDependencies {
  readonly temporal: Client;
  readonly register: Register;
  readonly clock: Pick<PlanClock, 'now'>;
  /** Of the deployment: in which Temporal's own page names who ruled what. */
  readonly language: Language;
}
