import type { EscalationTarget, Obligation } from '@kyhan/plan';
import type { LivedCycle } from './coverage-forecast.js';

/** How a number of assignments went. Shares are from 0 to 1, of all assignments. */
export interface Tally {
  readonly assignments: number;
  /** By the version in force at the end. */
  readonly onTime: number;
  readonly late: number;
  readonly nil: number;
  /** Locked without a submission, or with one that was returned. */
  readonly missed: number;
  /** Times that a version was returned. */
  readonly returns: number;
  /** Times that each level was told. */
  readonly escalations: Readonly<Record<EscalationTarget, number>>;
  /** Handed in, in time or late. */
  readonly completeness: number;
  /** Handed in in time. */
  readonly timeliness: number;
}

export interface ObligationResult extends Tally {
  readonly obligation: string;
  readonly cycles: number;
  /** Notices, counted once for each address. */
  readonly notices: number;
}

/** Counts the cycles of one obligation. */
export class ObligationTally {
  #cycles = 0;
  #notices = 0;
  #counts = { assignments: 0, onTime: 0, late: 0, nil: 0, missed: 0, returns: 0 };
  readonly #escalations: Record<EscalationTarget, number> = { head: 0, coordinator: 0, owner: 0 };

  constructor(private readonly obligation: Obligation) {}

  add({ lives }: LivedCycle, notices: number): void {
    this.#cycles += 1;
    this.#notices += notices;
    for (const { life } of lives) {
      const { submission, missedAt } = life.state;
      this.#counts.assignments += 1;
      this.#counts.returns += life.returns;
      if (missedAt !== undefined) this.#counts.missed += 1;
      else if (submission?.onTime === true) this.#counts.onTime += 1;
      else if (submission?.onTime === false) this.#counts.late += 1;
      if (missedAt === undefined && submission?.nil === true) this.#counts.nil += 1;
      for (const { notice } of life.notices)
        if (notice.kind === 'escalation') this.#escalations[notice.addressee as EscalationTarget] += 1;
    }
  }

  result(): ObligationResult {
    return {
      obligation: this.obligation.id,
      cycles: this.#cycles,
      ...this.#counts,
      escalations: { ...this.#escalations },
      notices: this.#notices,
      ...shares(this.#counts),
    };
  }
}

/** What several obligations come to together. */
export function summed(results: readonly Tally[]): Tally {
  const sum = (count: (tally: Tally) => number) => results.reduce((all, tally) => all + count(tally), 0);
  const counts = {
    assignments: sum(({ assignments }) => assignments),
    onTime: sum(({ onTime }) => onTime),
    late: sum(({ late }) => late),
    nil: sum(({ nil }) => nil),
    missed: sum(({ missed }) => missed),
    returns: sum(({ returns }) => returns),
  };
  const escalations: Tally['escalations'] = {
    head: sum(({ escalations }) => escalations.head),
    coordinator: sum(({ escalations }) => escalations.coordinator),
    owner: sum(({ escalations }) => escalations.owner),
  };
  return { ...counts, escalations, ...shares(counts) };
}

function shares({ assignments, onTime, late }: { assignments: number; onTime: number; late: number }) {
  return { completeness: share(onTime + late, assignments), timeliness: share(onTime, assignments) };
}

/** To four digits, so that results read and compare well; 1 where nothing was owed. */
function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000;
}
