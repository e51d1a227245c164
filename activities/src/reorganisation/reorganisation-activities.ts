import { heartbeat } from '@temporalio/activity';
import { addDays, startOfDay } from '@kyhan/calendar';
import { realSpanMs } from '@kyhan/engine';
import { planNames, successionOf, type Plan } from '@kyhan/plan';
import type { ReorganisationName } from '@kyhan/plan/ids';
import { findPlan } from '@kyhan/register';
import { REORGANISATION_PAGE, shortDate, type EndingUnitNames } from '@kyhan/words';
import type { ActivityDependencies } from '../activity-dependencies.js';
import type { PassedOn } from '../reorganising.js';

/** How a reorganisation stands before its day. */
export interface ReorganisationDay {
  /** By the version in force nobody ends on the day before. */
  readonly isTakenBack: boolean;
  readonly isComing: boolean;
  /** Real milliseconds until the day begins in the plan's zone; 0 where it has. */
  readonly beginsInMs: number;
  /** What is waited for. */
  readonly sentence: string;
  /** Markdown for Temporal's own page. */
  readonly details: string;
}

export interface AskedAboutRest {
  readonly left: number;
  readonly sentence: string;
  readonly details: string;
}

/** The steps of the workflow that carries a reorganisation out on its day. */
export function reorganisationActivities(dependencies: ActivityDependencies) {
  const { register, clock, language, reorganising } = dependencies;
  return {
    /** Who ends, and how long that is. */
    async reorganisationDay({ planSlug, effective }: ReorganisationName): Promise<ReorganisationDay> {
      const on = shortDate(effective);
      const plan = (await findPlan(register, planSlug))?.plan;
      const ending = plan === undefined ? [] : endingUnits(plan, effective);
      if (plan === undefined || ending.length === 0) {
        const sentence = REORGANISATION_PAGE.takenBack(on, language);
        return { isTakenBack: true, isComing: false, beginsInMs: 0, sentence, details: `- ${sentence}` };
      }
      const waitMs = startOfDay(effective, plan.timeZone) - clock.now();
      const isComing = waitMs > 0;
      const beginsInMs = isComing ? Math.max(1, realSpanMs(waitMs, clock)) : 0;
      const sentence = REORGANISATION_PAGE.wait({ on, units: ending.map(({ unit }) => unit) }, language);
      const details = REORGANISATION_PAGE.details(ending, language);
      return { isTakenBack: false, isComing, beginsInMs, sentence, details };
    },

    /** What has ended by that day goes to who lives in its place; what was interrupted is ended by doing it again. */
    async passOnWork(reorganisation: ReorganisationName): Promise<PassedOn> {
      return await reorganising.passOn(reorganisation, () => heartbeat());
    },

    /** What no plan decides is a finding with its choices. `passed` counts what went over before. */
    async askAboutRest({
      passed,
      ...reorganisation
    }: ReorganisationName & { readonly passed: number }): Promise<AskedAboutRest> {
      const { left, asked } = await reorganising.askAboutRest(reorganisation);
      const sentence = REORGANISATION_PAGE.done({ passed, asked, left }, language);
      const plan = (await findPlan(register, reorganisation.planSlug))?.plan;
      const ending = plan === undefined ? [] : endingUnits(plan, reorganisation.effective);
      return { left, sentence, details: `${sentence}\n\n${REORGANISATION_PAGE.details(ending, language)}` };
    },
  };
}

/** Units whose last day is the one before, and who lives in their place from that day on. */
function endingUnits(plan: Plan, effective: string): EndingUnitNames[] {
  const { unitName } = planNames(plan);
  const lastDay = addDays(effective, -1);
  return plan.units
    .filter(({ lives }) => lives.to === lastDay)
    .map(({ id }) => {
      const succession = successionOf(plan, id, { date: effective, scope: undefined });
      const after =
        succession.kind === 'stays'
          ? []
          : succession.kind === 'passes'
            ? [succession.to]
            : succession.choices;
      return { unit: unitName(id), successors: after.map(unitName) };
    });
}
