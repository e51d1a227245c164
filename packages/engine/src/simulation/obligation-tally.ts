import type { Instant } from '@kyhan/calendar';
import type { EscalationTarget, Obligation } from '@kyhan/plan';
import { figureGroup } from '../figures/figure-group.js';
import { figuresOf, summedFigures, type FigureGroup, type Figures } from '../figures/figures.js';
import { rates } from '../figures/rates.js';
import type { LivedCycle } from './coverage-forecast.js';

/** The figures of lives that have ended; what is asked is counted apart (`Figures`). */
type LivedFigures = Pick<
  Figures,
  | 'assigned'
  | 'onTime'
  | 'late'
  | 'nil'
  | 'missed'
  | 'lapsed'
  | 'returns'
  | 'mendedLate'
  | 'asked'
  | 'answered'
  | 'unanswered'
  | 'contributions'
  | 'contributedOnTime'
  | 'contributedLate'
  | 'contributionsOverdue'
  | 'contributionsWaived'
>;

/** How a number of assignments went. Shares are from 0 to 1, of what was owed; null where nothing was. */
export interface Tally extends LivedFigures {
  /** All of them: `assigned` + `asked` + `contributions`. */
  readonly assignments: number;
  /** Times that each level was told. */
  readonly escalations: Readonly<Record<EscalationTarget, number>>;
  /** Done, in time or late. */
  readonly completeness: number | null;
  /** Done in time. */
  readonly timeliness: number | null;
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
  readonly #groups: FigureGroup[] = [];
  readonly #escalations: Record<EscalationTarget, number> = { head: 0, coordinator: 0, owner: 0 };

  constructor(private readonly obligation: Obligation) {}

  add({ lives }: LivedCycle, notices: number): void {
    this.#cycles += 1;
    this.#notices += notices;
    for (const { life } of lives) {
      this.#groups.push(figureGroup(life.state));
      for (const { notice } of life.notices)
        if (notice.kind === 'escalation' && notice.data.draftTo === undefined)
          this.#escalations[notice.addressee as EscalationTarget] += 1;
    }
  }

  result(): ObligationResult {
    return {
      obligation: this.obligation.id,
      cycles: this.#cycles,
      ...tally(this.figures(), this.#escalations),
      notices: this.#notices,
    };
  }

  figures(): Figures {
    return figuresOf(this.#groups, AFTER_ALL);
  }
}

/** Each life is followed to its end. */
const AFTER_ALL: Instant = Infinity;

/** What several obligations come to together. */
export function summed(tallies: readonly ObligationTally[]): Tally {
  const results = tallies.map((one) => one.result());
  const sum = (target: EscalationTarget) =>
    results.reduce((all, { escalations }) => all + escalations[target], 0);
  return tally(summedFigures(tallies.map((one) => one.figures())), {
    head: sum('head'),
    coordinator: sum('coordinator'),
    owner: sum('owner'),
  });
}

function tally(figures: Figures, escalations: Tally['escalations']): Tally {
  const { total: assignments, assigned, onTime, late, nil, missed, lapsed, ...rest } = figures;
  const { returns, mendedLate, asked, answered, unanswered } = rest;
  const { contributions, contributedOnTime, contributedLate, contributionsOverdue, contributionsWaived } =
    rest;
  const { done, onTime: timely } = rates(figures);
  return {
    assignments,
    assigned,
    onTime,
    late,
    nil,
    missed,
    lapsed,
    returns,
    mendedLate,
    asked,
    answered,
    unanswered,
    contributions,
    contributedOnTime,
    contributedLate,
    contributionsOverdue,
    contributionsWaived,
    escalations: { ...escalations },
    completeness: done.share,
    timeliness: timely.share,
  };
}
