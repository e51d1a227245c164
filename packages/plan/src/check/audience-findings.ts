import { PLAN_PHRASES } from '@kyhan/errors';
import { scheduledPeriod, type Period, type PlainDate } from '@kyhan/calendar';
import { livingFor, namedUnits } from '../audience.js';
import type { Draft } from './draft.js';
import type { FindingList } from './finding-list.js';
import { planUnits, type PlanUnits } from '../plan-units.js';
import type { Obligation, Plan, Step } from '../plan.js';
import { restSpans, type RestSpan } from './rest-spans.js';
import { partOf, textOf } from './part-of.js';

/** A step whose audience is looked at, and the days on which its cycles fall due: who lives then owes. */
export interface OpenedStep {
  readonly obligation: Obligation;
  readonly step: Step;
  readonly path: readonly PropertyKey[];
  readonly due: readonly { readonly period: Period; readonly on: PlainDate }[];
}

/** Who is to owe although it does not live, and nobody in its place. */
export class AudienceFindings {
  private readonly units: PlanUnits;
  /** Ended units of which the file says that nobody succeeds them: `successors: []`. */
  private readonly withoutHeirs: ReadonlySet<string>;
  readonly #spans = new Map<string | undefined, Map<string, readonly RestSpan[]>>();
  readonly #ending = new Map<string, readonly string[]>();

  constructor(
    private readonly plan: Plan,
    draft: Draft,
    private readonly list: FindingList,
  ) {
    this.units = planUnits(plan);
    const items = draft.units?.items ?? [];
    const isMeant = (unit: unknown) => {
      const successors = partOf(unit, 'successors');
      return Array.isArray(successors) && successors.length === 0;
    };
    this.withoutHeirs = new Set(items.filter(isMeant).flatMap((unit) => textOf(partOf(unit, 'id')) ?? []));
  }

  /** The coordinator and the owner are escalated to as long as the plan is in force. */
  roles(): void {
    for (const role of ['coordinator', 'owner'] as const) {
      const unit = this.plan[role];
      const { from, to } = this.plan.inForce;
      const rest = this.spansOf(unit, undefined).find(
        ({ from: first, before }) => first <= to && (before ?? to) >= from,
      );
      if (rest !== undefined)
        this.list.error('PLAN_ROLE_NOT_ALIVE', [role], {
          role: PLAN_PHRASES.roles[role],
          unit,
          to: this.endOf(unit),
        });
    }
  }

  step(opened: OpenedStep): void {
    const { obligation, step, path } = opened;
    const { audience } = step;
    if (audience.length === 0 || !this.areKnown(audience)) return;
    if (audience.every((id) => namedUnits(this.plan, [id]).length === 0))
      return this.list.error('PLAN_AUDIENCE_EMPTY', path, { obligation: obligation.id });
    this.headless(opened);
    const ending = new Set(audience.flatMap((id) => this.endingOf(id)));
    const ended = [...ending].filter((unit) => this.isToldEnded(unit, opened));
    if (ended.length === 0) this.nobodyYet(opened);
  }

  /** Where a head approves, and none is known: what the unit sends would be approved by who is told in his place. */
  private headless({ obligation, step, path }: OpenedStep): void {
    if (this.plan.policies[step.policy]?.approval === undefined) return;
    const units = new Set(step.audience.flatMap((id) => namedUnits(this.plan, [id])));
    const headless = [...units].filter((id) => this.isHeadless(id));
    const [unit] = headless;
    if (unit === undefined) return;
    const details = { obligation: obligation.id, unit, count: headless.length };
    this.list.warning('PLAN_HEAD_MISSING', path, details);
  }

  private isHeadless(id: string): boolean {
    const unit = this.units.byId.get(id);
    if (unit === undefined || (unit.lives.to ?? '9') < this.plan.inForce.from) return false;
    return unit.contacts.every(({ role }) => role !== 'head');
  }

  /** The units that a name stands for and that end at all. */
  private endingOf(name: string): readonly string[] {
    let ending = this.#ending.get(name);
    if (ending === undefined) {
      ending = namedUnits(this.plan, [name]).filter((id) => this.units.byId.get(id)?.lives.to !== undefined);
      this.#ending.set(name, ending);
    }
    return ending;
  }

  private areKnown(audience: readonly string[]): boolean {
    return audience.every((id) => this.units.byId.has(id) || Object.hasOwn(this.plan.groups, id));
  }

  /** Tells the first period for which a unit has ended: an error where it is named, a warning where a query finds it. */
  private isToldEnded(unit: string, { obligation, step, path, due }: OpenedStep): boolean {
    if (this.withoutHeirs.has(unit)) return false;
    const spans = this.spansOf(unit, obligation.scope);
    if (spans.length === 0) return false;
    const isOver = (on: PlainDate) => spans.some(({ from, before }) => from <= on && (before ?? '9') > on);
    const first = due.find(({ on, period }) => isOver(on) && isAskedIn(unit, obligation, period.key));
    if (first === undefined) return false;
    const details = { unit, obligation: obligation.id, period: first.period.key };
    const at = step.audience.indexOf(unit);
    if (at >= 0) this.list.error('PLAN_UNIT_NOT_ALIVE', [...path, at], details);
    else if (this.isListed(unit, step.audience)) this.list.error('PLAN_UNIT_NOT_ALIVE', path, details);
    else this.list.warning('PLAN_UNIT_NOT_ALIVE', path, details);
    return true;
  }

  /** Whether a unit is named in one of the groups, not only found by a query. */
  private isListed(unit: string, audience: readonly string[]): boolean {
    const seen = new Set<string>();
    const lists = (id: string): boolean => {
      const group = Object.hasOwn(this.plan.groups, id) ? this.plan.groups[id] : undefined;
      if (group?.type !== 'list' || seen.has(id)) return false;
      seen.add(id);
      return group.members.includes(unit) || group.members.some(lists);
    };
    return audience.some(lists);
  }

  private nobodyYet({ obligation, step, path, due }: OpenedStep): void {
    const { scope } = obligation;
    const named = step.audience.map((id) => namedUnits(this.plan, [id]));
    const owes = (date: PlainDate) => (id: string) =>
      livingFor(this.units.byId, id, { date, scope }).length > 0;
    const empty = due.find(({ on }) => !named.some((ids) => ids.some(owes(on))));
    if (empty !== undefined && named.flat().every((id) => this.units.byId.has(id)))
      this.list.warning('PLAN_NOBODY_YET', path, {
        obligation: obligation.id,
        period: empty.period.key,
        dueOn: empty.on,
      });
  }

  private spansOf(id: string, scope: string | undefined): readonly RestSpan[] {
    let known = this.#spans.get(scope);
    if (known === undefined) this.#spans.set(scope, (known = new Map()));
    let spans = known.get(id);
    if (spans !== undefined) return spans;
    const unit = this.units.byId.get(id);
    spans = unit === undefined ? [] : restSpans(this.units.byId, unit, scope);
    known.set(id, spans);
    return spans;
  }

  private endOf(id: string): string {
    return this.units.byId.get(id)?.lives.to ?? '';
  }
}

/** A schedule asks each unit in its own periods alone. */
function isAskedIn(unit: string, { period }: Obligation, periodKey: string): boolean {
  return period.type !== 'schedule' || scheduledPeriod(period, periodKey)?.units.includes(unit) === true;
}
