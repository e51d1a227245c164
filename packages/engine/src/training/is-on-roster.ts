import type { PlainDate } from '@kyhan/calendar';

/** Whether a line of a roster holds on a day: from and to are both inclusive. Pure; throws nothing. */
export function isOnRoster(
  { from, to }: { readonly from?: PlainDate; readonly to?: PlainDate },
  on: PlainDate,
): boolean {
  return (from ?? on) <= on && on <= (to ?? on);
}
