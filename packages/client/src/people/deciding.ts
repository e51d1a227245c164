import type { Register } from '@kyhan/register';

/** Where something is decided, and when: plan time, epoch milliseconds. */
export interface Deciding {
  readonly register: Register;
  readonly now: number;
}
