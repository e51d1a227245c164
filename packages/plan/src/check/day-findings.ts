import {
  dueRuleFor,
  monthWithoutFifth,
  yearOf,
  yearWithoutLunarDay,
  type DayRule,
  type Period,
} from '@kyhan/calendar';
import { isKyhanError } from '@kyhan/errors';
import { namedUnits } from '../audience.js';
import { AudienceFindings } from './audience-findings.js';
import { cyclePlan, expectedPeriods, inForceOf, type CyclePlan } from '../cycle-plan.js';
import { isContribution, ownSteps } from '../cooperation/own-steps.js';
import type { Draft } from './draft.js';
import { earlyDues } from './early-dues.js';
import { contributionPath, lateContributions } from './late-contributions.js';
import { FindingList } from './finding-list.js';
import type { PlanFinding } from './plan-finding.js';
import { planCalendar } from '../plan-calendar.js';
import type { Obligation, Plan, Step } from '../plan.js';
import type { SalvagedPlan } from './salvaged-plan.js';
import { partOf, itemsOf } from './part-of.js';

type Path = readonly PropertyKey[];

/** Longer plans, and years further away, are slips of the pen. */
const LONGEST_YEARS = 100;
/** More would be a list; the first ones show what is meant. */
const MOST_MONTHS = 6;

/**
 * What every period of a plan shows: is there one due rule for it, does it open before it is due, does somebody
 * living owe? What one obligation shows hides nothing of the next.
 */
export function dayFindings({ plan, indices }: SalvagedPlan, draft: Draft): PlanFinding[] {
  const list = new FindingList(draft.source);
  const { from, to } = plan.inForce;
  if (to < from) return [];
  if (isTooLong(from, to)) {
    list.error('PLAN_TOO_LONG', ['inForce'], { from, to, years: LONGEST_YEARS });
    return list.findings;
  }
  const audiences = new AudienceFindings(plan, draft, list);
  audiences.roles();
  for (const [i, obligation] of plan.obligations.entries()) {
    const index = indices[i] ?? i;
    try {
      new DayCheck(plan, obligation, { list, path: ['obligations', index] }).run(audiences);
    } catch (error) {
      if (!isKyhanError(error)) throw error;
      list.error(error.code, ['obligations', index], error.details);
    }
  }
  return list.findings;
}

function isTooLong(from: string, to: string): boolean {
  return yearOf(to) - yearOf(from) > LONGEST_YEARS || from < '1900' || to > '2201';
}

interface Told {
  readonly list: FindingList;
  /** Path of the obligation. */
  readonly path: Path;
}

class DayCheck {
  readonly #told = new Set<string>();

  constructor(
    private readonly plan: Plan,
    private readonly obligation: Obligation,
    private readonly where: Told,
  ) {}

  run(audiences: AudienceFindings): void {
    if (this.refersToItself()) return;
    const { plan, obligation } = this;
    const calendar = planCalendar(plan);
    const periods = expectedPeriods(plan, obligation);
    if (periods.length === 0) this.noPeriod();
    const due: { period: Period; on: string }[] = [];
    const meetings: { period: Period; on: string }[] = [];
    this.lackings(periods);
    this.schedule();
    for (const period of periods) {
      for (const [j, step] of obligation.steps.entries()) this.dueRules(step, j, period);
      const cycle = cyclePlan({ plan, obligation, period, calendar });
      if (cycle === undefined) continue;
      due.push({ period, on: cycle.due.on });
      if (cycle.anchor !== undefined) meetings.push({ period, on: cycle.anchor.on });
      this.order(cycle);
      this.contributed(cycle);
      this.early(cycle);
    }
    for (const [j, step] of obligation.steps.entries())
      audiences.step({ obligation, step, path: this.stepPath(j, 'audience'), due });
    this.invited(audiences, meetings);
  }

  /** Whoever is invited lives on the day of the meeting. */
  private invited(audiences: AudienceFindings, due: readonly { period: Period; on: string }[]): void {
    const { obligation } = this;
    const [first] = obligation.steps;
    const { invite: audience } = obligation.meeting ?? {};
    if (audience === undefined || first === undefined) return;
    // Nobody approves an invitation.
    const step = { ...first, audience, policy: '' };
    audiences.step({ obligation, step, path: [...this.where.path, 'meeting', 'invite'], due });
  }

  private dueRules({ due, id }: Step, j: number, { key, to }: Period): void {
    const details = { obligation: this.obligation.id, period: key };
    // A rule for its month goes before the general ones: these are not in its way.
    const all = due.filter((rule) => dueRuleFor([rule], to) !== undefined);
    const ofMonth = all.filter(({ months }) => months !== undefined);
    const holding = ofMonth.length > 0 ? ofMonth : all;
    if (holding.length === 0 && this.isFirst(`none ${id}`))
      this.where.list.error('PLAN_NO_DUE_RULE', this.stepPath(j, 'due'), details);
    if (holding.length > 1 && this.isFirst(`overlap ${id}`))
      this.where.list.warning('PLAN_DUE_RULES_OVERLAP', this.stepPath(j, 'due'), details);
  }

  /** Whom a schedule has and the audience has not, and lines without a day where nothing else gives one. */
  private schedule(): void {
    const { period, steps, id } = this.obligation;
    if (period.type !== 'schedule') return;
    const { list, path } = this.where;
    const audience = new Set(steps.flatMap((step) => namedUnits(this.plan, step.audience)));
    const known = new Set(this.plan.units.map((unit) => unit.id));
    const named = period.periods.flatMap(({ units }) => units);
    const foreign = named.find((unit) => known.has(unit) && !audience.has(unit));
    if (foreign !== undefined)
      list.error('PLAN_SCHEDULE_NOT_ASKED', [...path, 'period'], { obligation: id, unit: foreign });
    const undated = period.periods.find(({ due }) => due === undefined);
    if (undated !== undefined && partOf(this.written(), 'due') === undefined)
      list.error('PLAN_SCHEDULE_WITHOUT_DUE', [...path, 'period'], { obligation: id, period: undated.key });
    const { from, to } = inForceOf(this.plan, this.obligation);
    const outside = period.periods.find((one) => one.to < from || one.to > to);
    if (outside !== undefined)
      list.warning('PLAN_SCHEDULE_OUTSIDE', [...path, 'period'], {
        obligation: id,
        period: outside.key,
        on: outside.to,
        from,
        to,
      });
  }

  /** Days that some months or years have not. */
  private lackings(periods: readonly Period[]): void {
    const { anchor, opens, steps } = this.obligation;
    this.lacking(periods, anchor, [...this.where.path, 'anchor']);
    // A lunar day that an opening has not is an error: what is due then would not open.
    this.fifth(periods, opens, [...this.where.path, 'opens']);
    for (const [j, { due, opens: opening }] of steps.entries()) {
      if (opening !== undefined && 'day' in opening)
        this.fifth(periods, opening.day, this.stepPath(j, 'opens'));
      for (const rule of due) {
        const own = periods.filter(({ to }) => dueRuleFor(due, to) === rule);
        this.lacking(own, rule, this.stepPath(j, 'due'));
        if (rule.months !== undefined && own.length === 0 && periods.length > 0)
          this.where.list.warning('PLAN_DUE_MONTHS_UNUSED', this.stepPath(j, 'due'), {
            obligation: this.obligation.id,
            months: rule.months.join(', '),
          });
      }
    }
  }

  private lacking(periods: readonly Period[], rule: DayRule | undefined, path: Path): void {
    this.fifth(periods, rule, path);
    const years = periods.flatMap((period) => (rule && yearWithoutLunarDay(rule, period)) ?? []);
    if (years.length > 0)
      this.where.list.warning('PLAN_LUNAR_DAY_LACKING', path, {
        obligation: this.obligation.id,
        years: [...new Set(years)].slice(0, MOST_MONTHS).join(', '),
      });
  }

  /** A fifth weekday that a month lacks is a question that the plan has to answer (plan-format, "Days"). */
  private fifth(periods: readonly Period[], rule: DayRule | undefined, path: Path): void {
    if (rule?.position.type !== 'weekday' || rule.position.ifMissing !== undefined) return;
    const lacking = periods.flatMap((period) => monthWithoutFifth(rule, period) ?? []);
    if (lacking.length === 0) return;
    const months = lacking.slice(0, MOST_MONTHS).map((day) => day.slice(0, 7));
    this.where.list.error('PLAN_WEEKDAY_LACKING', path, {
      obligation: this.obligation.id,
      count: lacking.length,
      months: months.join(', '),
    });
  }

  private order({ period, opens, steps }: CyclePlan): void {
    for (const { stepId, due, opens: own } of steps) {
      const opening = own ?? opens;
      if (due.at > opening.at || !this.isFirst(`order ${stepId}`)) continue;
      const details = {
        obligation: this.obligation.id,
        period: period.key,
        opensOn: opening.on,
        dueOn: due.on,
      };
      const j = this.obligation.steps.findIndex(({ id }) => id === stepId);
      const path = this.openingPath(j, own !== undefined);
      this.where.list.error('PLAN_DUE_BEFORE_OPENING', path, details);
    }
  }

  /** Where it says when a step opens; where nothing does, when it is due. */
  private openingPath(j: number, isOwn: boolean): Path {
    if (isOwn) return this.stepPath(j, 'opens');
    return partOf(this.written(), 'opens') === undefined
      ? this.stepPath(j, 'due')
      : [...this.where.path, 'opens'];
  }

  /** What is contributed too late. */
  private contributed(cycle: CyclePlan): void {
    for (const { stepId, j, details } of lateContributions(this.obligation, cycle))
      if (this.isFirst(`contributed ${stepId}`))
        this.where.list.error('PLAN_CONTRIBUTION_AFTER_LEAD', this.stepPath(j, 'due'), details);
  }

  /** A day long before the data are closed is most often one of the month or year after. */
  private early(cycle: CyclePlan): void {
    for (const { stepId, j, code, details } of earlyDues(this.obligation, this.written(), cycle))
      if (this.isFirst(`early ${stepId}`)) this.where.list.warning(code, this.stepPath(j, 'due'), details);
  }

  /** Days of a cycle that are counted from each other, or from an anchor that there is none of. */
  private refersToItself(): boolean {
    const { anchor, opens, steps, period, id } = this.obligation;
    const own = steps.flatMap(({ opens: one }) => (one !== undefined && 'day' in one ? [one.day] : []));
    const from = ({ position }: Obligation['opens']) => ('from' in position ? position.from : undefined);
    // A contribution is counted from the day of what it contributes to.
    const dues = ownSteps(this.obligation).flatMap(({ due }) => due.map(from));
    const contributed = steps.filter(isContribution).flatMap(({ due }) => due.map(from));
    const isCircle =
      dues.includes('due') ||
      // What is asked for opens when it is asked for.
      (dues.includes('opening') && from(opens) === 'due' && period.type !== 'on-request') ||
      (anchor !== undefined && ['anchor', 'due'].includes(from(anchor) ?? ''));
    const dayed = [...dues, ...contributed, from(opens), ...own.map(from)];
    const isMissing = anchor === undefined && dayed.includes('anchor');
    const { list, path } = this.where;
    if (isCircle) list.error('PLAN_DAY_CIRCLE', path, { obligation: id });
    if (isMissing) list.error('DAY_REFERENCE_MISSING', path, { reference: 'anchor' });
    return isCircle || isMissing;
  }

  private noPeriod(): void {
    const { plan, obligation, where } = this;
    if (obligation.period.type === 'on-request') return;
    // A schedule that could not be read is told as that.
    if (obligation.period.type === 'schedule' && obligation.period.periods.length === 0) return;
    const inForce = inForceOf(plan, obligation);
    where.list.warning('PLAN_NO_PERIOD', [...where.path, 'period'], {
      obligation: obligation.id,
      ...inForce,
    });
  }

  /** Each thing is told of the first period that shows it. */
  private isFirst(what: string): boolean {
    if (this.#told.has(what)) return false;
    this.#told.add(what);
    return true;
  }

  private stepPath(j: number, key: string): Path {
    const { path } = this.where;
    const step = this.obligation.steps[j];
    if (step !== undefined && isContribution(step))
      return [...path, ...contributionPath(this.obligation, step, key)];
    return partOf(this.written(), 'steps') === undefined ? [...path, key] : [...path, 'steps', j, key];
  }

  private written(): unknown {
    const { list, path } = this.where;
    return itemsOf(partOf(list.source.value, 'obligations'))[Number(path[1])];
  }
}
