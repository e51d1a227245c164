import type { Plan, Reorganisation } from '@kyhan/plan';

/** A unit that a reorganisation ends, its mailboxes, and those of who follows. */
export interface EndingUnit {
  readonly unit: string;
  readonly lastOn: string | undefined;
  readonly mailboxes: readonly string[];
  readonly to: readonly { readonly unit: string; readonly mailboxes: readonly string[] }[];
}

/** The contacts that a reorganisation ends or replaces. Pure. */
export function endingUnits(plan: Plan, events: readonly Reorganisation[]): EndingUnit[] {
  const unitOf = (id: string) => plan.units.find((unit) => unit.id === id);
  const mailboxesOf = (id: string) => (unitOf(id)?.contacts ?? []).map(({ email }) => email);
  return events.flatMap(({ ends, successors }) =>
    ends.map((unit) => ({
      unit,
      lastOn: unitOf(unit)?.lives.to,
      mailboxes: mailboxesOf(unit),
      to: successors.map((one) => ({ unit: one.unit, mailboxes: mailboxesOf(one.unit) })),
    })),
  );
}
