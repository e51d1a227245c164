import type { Plan, Reorganisation, RosterEntry, TrainingTarget } from '@kyhan/plan';

/** People of a target's roster whose unit ends. */
export interface RosterOfEnding {
  readonly target: string;
  readonly roster: string;
  readonly unit: string;
  readonly people: number;
  readonly to: readonly string[];
}

/** Whose rosters name units that end, by target. Pure. */
export function rostersOfEnding(
  plan: Plan,
  events: readonly Reorganisation[],
  rosters: Readonly<Record<string, readonly RosterEntry[]>>,
): RosterOfEnding[] {
  const targets = plan.obligations.flatMap((obligation) => obligation.targets);
  return events.flatMap(({ ends, successors }) =>
    ends.flatMap((unit) =>
      targets
        .flatMap((target) => countOf(target, unit, rosters[target.roster] ?? []))
        .map((row) => {
          return { ...row, to: successors.map((one) => one.unit) };
        }),
    ),
  );
}

function countOf({ id, roster }: TrainingTarget, unit: string, entries: readonly RosterEntry[]) {
  const people = new Set(entries.filter((entry) => entry.unit === unit).map(({ person }) => person)).size;
  return people === 0 ? [] : [{ target: id, roster, unit, people }];
}
