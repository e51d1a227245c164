import type { ErrorCode, ErrorDetails } from '@kyhan/errors';
import { audienceOn, namedUnits } from './audience.js';
import { cyclePlan, expectedPeriods } from './cycle-plan.js';
import type { PlanSources } from './checked-parts.js';
import { findingIn, type Finding } from './finding.js';
import { nearestName } from './nearest-name.js';
import { planCalendar } from './plan-calendar.js';
import type { PlanFile } from './plan-file.js';
import type { Obligation, Plan } from './plan.js';

type Path = readonly PropertyKey[];

/** What a plan says that cannot be meant: unknown names, doubles, circles, days in the wrong order, nobody to owe. */
export function semanticFindings(plan: Plan, file: PlanFile, sources: PlanSources): Finding[] {
  const checker = new Checker(plan, file, sources);
  checker.units();
  checker.groups();
  checker.obligations();
  return checker.findings;
}

class Checker {
  readonly findings: Finding[] = [];
  private readonly unitIds: ReadonlySet<string>;

  constructor(
    private readonly plan: Plan,
    private readonly file: PlanFile,
    private readonly sources: PlanSources,
  ) {
    this.unitIds = new Set(plan.units.map(({ id }) => id));
  }

  units(): void {
    const { plan } = this;
    this.doubles(
      plan.units.map(({ id }) => id),
      'PLAN_DOUBLE_UNIT',
      (i) => this.inUnits(i, 'id'),
    );
    for (const [i, { id, parent, successors }] of plan.units.entries()) {
      if (parent !== undefined && !this.unitIds.has(parent))
        this.unknown('PLAN_UNKNOWN_UNIT', { name: parent, known: this.unitIds }, this.inUnits(i, 'parent'));
      for (const [j, { unit }] of successors.entries())
        if (!this.unitIds.has(unit))
          this.unknown(
            'PLAN_UNKNOWN_UNIT',
            { name: unit, known: this.unitIds },
            this.inUnits(i, 'successors', j, 'unit'),
          );
      if (this.isOwnAncestor(id))
        this.unitFinding('PLAN_PARENT_CIRCLE', { unit: id }, this.inUnits(i, 'parent'));
    }
    for (const role of ['coordinator', 'owner'] as const)
      if (!this.unitIds.has(plan[role]))
        this.unknown(
          'PLAN_UNKNOWN_UNIT',
          { name: plan[role], known: this.unitIds },
          { path: [role], inPlan: true },
        );
    if (plan.inForce.to < plan.inForce.from)
      this.finding('PLAN_DATES_REVERSED', { from: plan.inForce.from, to: plan.inForce.to }, [
        'inForce',
        'to',
      ]);
  }

  private isOwnAncestor(id: string): boolean {
    const parents = new Map(this.plan.units.map((unit) => [unit.id, unit.parent]));
    const seen = new Set<string>();
    for (let at = parents.get(id); at !== undefined && !seen.has(at); at = parents.get(at)) {
      if (at === id) return true;
      seen.add(at);
    }
    return false;
  }

  groups(): void {
    const names = this.names();
    for (const [name, group] of Object.entries(this.plan.groups)) {
      if (group.type === 'children') {
        if (!this.unitIds.has(group.of))
          this.unknown(
            'PLAN_UNKNOWN_UNIT',
            { name: group.of, known: this.unitIds },
            {
              path: ['groups', name, 'children-of'],
              inPlan: true,
            },
          );
        continue;
      }
      for (const [i, member] of group.members.entries())
        if (!names.has(member) || member === name)
          this.unknown(
            'PLAN_UNKNOWN_UNIT',
            { name: member, known: names },
            { path: ['groups', name, i], inPlan: true },
          );
    }
  }

  obligations(): void {
    const { obligations } = this.plan;
    this.doubles(
      obligations.map(({ id }) => id),
      'PLAN_DOUBLE_OBLIGATION',
      (i) => ({ path: ['obligations', i, 'id'], inPlan: true }),
    );
    for (const [i, obligation] of obligations.entries()) this.obligation(obligation, i);
    // Days are counted with names that are known; what one obligation's days show hides nothing of the next.
    if (this.findings.length === 0)
      for (const [i, obligation] of obligations.entries()) this.days(obligation, i);
  }

  private obligation(obligation: Obligation, i: number): void {
    const { policies, sources } = this.plan;
    const at = (...path: Path) => ({ path: ['obligations', i, ...path], inPlan: true });
    if (!(obligation.policy in policies))
      this.unknown(
        'PLAN_UNKNOWN_POLICY',
        { name: obligation.policy, known: Object.keys(policies) },
        at('policy'),
      );
    const documents = new Set(['plan', ...sources.map(({ id }) => id)]);
    if (!documents.has(obligation.source.document))
      this.unknown(
        'PLAN_UNKNOWN_SOURCE',
        { name: obligation.source.document, known: documents },
        at('source', 'document'),
      );
    if (
      obligation.basis !== 'given' &&
      obligation.inferredFrom === undefined &&
      obligation.confirmed === undefined
    )
      this.finding(
        'PLAN_INFERENCE_UNEXPLAINED',
        { obligation: obligation.id, basis: obligation.basis },
        at('basis').path,
      );
    this.steps(obligation, i);
  }

  private steps(obligation: Obligation, i: number): void {
    const names = this.names();
    const own = this.file.obligations[i]?.steps !== undefined;
    const at = (j: number, ...path: Path) =>
      own ? ['obligations', i, 'steps', j, ...path] : ['obligations', i, ...path];
    this.doubles(
      obligation.steps.map(({ id }) => id),
      'PLAN_DOUBLE_STEP',
      (j) => ({ path: at(j, 'id'), inPlan: true }),
    );
    if (!own && this.file.obligations[i]?.due === undefined && obligation.period.type !== 'on-request')
      this.finding('PLAN_KEY_MISSING', { key: 'due', path: `obligations.${i}` }, ['obligations', i]);
    for (const [j, step] of obligation.steps.entries()) {
      for (const [k, id] of step.audience.entries())
        if (!names.has(id))
          this.unknown(
            'PLAN_UNKNOWN_UNIT',
            { name: id, known: names },
            { path: at(j, 'audience', k), inPlan: true },
          );
      if (namedUnits(this.plan, step.audience).length === 0)
        this.finding('PLAN_AUDIENCE_EMPTY', { obligation: obligation.id }, at(j, 'audience'));
      if (!(step.policy in this.plan.policies) && step.policy !== obligation.policy)
        this.unknown(
          'PLAN_UNKNOWN_POLICY',
          { name: step.policy, known: Object.keys(this.plan.policies) },
          {
            path: at(j, 'policy'),
            inPlan: true,
          },
        );
      const earlier = obligation.steps.slice(0, j).map(({ id }) => id);
      if (step.gathers !== undefined && !earlier.includes(step.gathers))
        this.unknown(
          'PLAN_UNKNOWN_STEP',
          { name: step.gathers, known: earlier },
          { path: at(j, 'gathers'), inPlan: true },
        );
    }
  }

  /** Walks every period: is there a due rule, does it open before it is due, does somebody living owe? */
  private days(obligation: Obligation, i: number): void {
    if (this.refersToItself(obligation, i)) return;
    const { plan } = this;
    const calendar = planCalendar(plan);
    const withoutSuccessor = new Map<string, string>();
    for (const period of expectedPeriods(plan, obligation)) {
      const cycle = cyclePlan({ plan, obligation, period, calendar });
      const details = { obligation: obligation.id, period: period.key };
      if (cycle === undefined) return this.finding('PLAN_NO_DUE_RULE', details, ['obligations', i, 'due']);
      const late = cycle.steps.find(({ due }) => due.at <= cycle.opens.at);
      if (late !== undefined) {
        const days = { ...details, opensOn: cycle.opens.on, dueOn: late.due.on };
        return this.finding('PLAN_DUE_BEFORE_OPENING', days, [
          'obligations',
          i,
          this.file.obligations[i]?.opens === undefined ? 'due' : 'opens',
        ]);
      }
      const audience = obligation.steps.flatMap((step) => step.audience);
      const addressed = { audience, scope: obligation.scope };
      for (const unit of audienceOn(plan, cycle.opens.on, addressed).withoutSuccessor)
        withoutSuccessor.set(unit, withoutSuccessor.get(unit) ?? period.key);
    }
    for (const [unit, period] of withoutSuccessor)
      this.warning('PLAN_UNIT_NOT_ALIVE', { unit, obligation: obligation.id, period }, ['obligations', i]);
  }

  private refersToItself(obligation: Obligation, i: number): boolean {
    const from = (position: Obligation['opens']['position']) =>
      'from' in position ? position.from : undefined;
    const anchor = obligation.anchor && from(obligation.anchor.position);
    const dues = obligation.steps.flatMap(({ due }) => due.map((rule) => from(rule.position)));
    const isCircle = anchor === 'anchor' || anchor === 'due' || dues.includes('due');
    const isMissing =
      obligation.anchor === undefined && [...dues, from(obligation.opens.position)].includes('anchor');
    if (isCircle) this.finding('PLAN_DAY_CIRCLE', { obligation: obligation.id }, ['obligations', i]);
    if (isMissing) this.finding('DAY_REFERENCE_MISSING', { reference: 'anchor' }, ['obligations', i]);
    return isCircle || isMissing;
  }

  private names(): ReadonlySet<string> {
    return new Set([...this.unitIds, ...Object.keys(this.plan.groups)]);
  }

  private doubles(ids: readonly string[], code: ErrorCode, place: (index: number) => Where): void {
    for (const [i, id] of ids.entries()) if (ids.indexOf(id) < i) this.at(code, { id }, place(i));
  }

  private inUnits(i: number, ...path: Path): Where {
    return { path: [...this.sources.unitsPath, i, ...path], inPlan: false };
  }

  private unitFinding(code: ErrorCode, details: ErrorDetails, where: Where): void {
    this.at(code, details, where);
  }

  private unknown(code: ErrorCode, { name, known }: UnknownName, where: Where): void {
    this.at(code, { name }, { ...where, suggestion: nearestName(name, known) });
  }

  private finding(code: ErrorCode, details: ErrorDetails, path: Path): void {
    this.at(code, details, { path, inPlan: true });
  }

  private warning(code: ErrorCode, details: ErrorDetails, path: Path): void {
    const place = this.sources.plan.placeOf(path);
    this.findings.push(findingIn(this.sources.plan, { code, details, place, severity: 'warning' }));
  }

  private at(code: ErrorCode, details: ErrorDetails, { path, inPlan, suggestion }: SuggestingWhere): void {
    const source = inPlan ? this.sources.plan : this.sources.units;
    this.findings.push(findingIn(source, { code, details, place: source.placeOf(path), suggestion }));
  }
}

/** A path in the plan file or in the units file. */
interface Where {
  readonly path: Path;
  readonly inPlan: boolean;
}

interface SuggestingWhere extends Where {
  /** The known name that was most likely meant. */
  readonly suggestion?: string | undefined;
}

interface UnknownName {
  readonly name: string;
  readonly known: Iterable<string>;
}
