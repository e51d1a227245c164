import type { PlainDate } from '@kyhan/calendar';
import type { Obligation } from './plan.js';

/** What is asked of a cycle before it opens. */
interface OpeningDay {
  readonly period: { readonly key: string };
  /** The day in the plan's zone. */
  readonly opens: { readonly on: PlainDate };
}

/** Whether a cycle does not open, since its obligation is suspended on its opening day or it was skipped. Pure; throws nothing. */
export function isHeldBack({ suspended, skipped }: Obligation, { period, opens }: OpeningDay): boolean {
  if (skipped?.includes(period.key) === true) return true;
  return suspended?.some(({ from, to }) => from <= opens.on && (to === undefined || opens.on <= to)) === true;
}
