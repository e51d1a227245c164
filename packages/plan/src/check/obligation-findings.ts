import { PLAN_PHRASES } from '@kyhan/errors';
import type { DraftNames } from './draft-names.js';
import { FindingList } from './finding-list.js';
import type { PlanFinding } from './plan-finding.js';
import { meetingFindings } from './meeting-findings.js';
import { reversedDates } from './unit-findings.js';
import { itemsOf, partOf, textOf } from './part-of.js';
import { writtenCooperations } from './written-cooperations.js';
import { basisFindings, sourceFindings, stepFindings } from './step-findings.js';
import { trainingFindings } from './training-findings.js';
import { weekdayFindings } from './weekday-findings.js';
import type { YamlSource } from '../source/yaml-source.js';

/** What obligations say that cannot be meant, as far as names, doubles and missing words go. */
export function obligationFindings(source: YamlSource, names: DraftNames): PlanFinding[] {
  const list = new FindingList(source);
  const obligations = itemsOf(partOf(source.value, 'obligations'));
  const ids = obligations.map((one) => textOf(partOf(one, 'id')));
  list.doubles('PLAN_DOUBLE_OBLIGATION', ids, (i) => ['obligations', i, 'id']);
  for (const [index, one] of obligations.entries()) new ObligationCheck(one, { list, names, index }).run();
  return list.findings;
}

/** Under what key an obligation says who owes. */
const WHO = ['audience', 'lead'] as const;

interface Where {
  readonly list: FindingList;
  readonly names: DraftNames;
  /** Of the obligation in its file. */
  readonly index: number;
}

class ObligationCheck {
  private readonly list: FindingList;
  private readonly names: DraftNames;
  private readonly index: number;
  private readonly id: string;
  private readonly steps: readonly unknown[];

  constructor(
    private readonly written: unknown,
    { list, names, index }: Where,
  ) {
    this.list = list;
    this.names = names;
    this.index = index;
    this.id = textOf(partOf(written, 'id')) ?? '';
    this.steps = itemsOf(partOf(written, 'steps'));
  }

  run(): void {
    this.kind();
    this.source();
    basisFindings(this.written, { list: this.list, path: this.at(), id: this.id });
    meetingFindings(this.list, this.written, this.at());
    this.audience(partOf(this.written, 'meeting'), ['meeting'], 'invite');
    this.working();
    this.consolidation();
    reversedDates(this.list, partOf(this.written, 'inForce'), this.at('inForce'));
    if (partOf(this.written, 'openedBy') !== undefined && !this.isOnRequest())
      this.list.misplaced(this.at('openedBy'), PLAN_PHRASES.misplaced.openedBy);
    for (const [j, suspension] of itemsOf(partOf(this.written, 'suspended')).entries())
      reversedDates(this.list, suspension, this.at('suspended', j));
    weekdayFindings(this.list, this.written, this.at());
    this.policy(this.written, []);
    if (partOf(this.written, 'steps') === undefined) this.whole();
    else this.inSteps();
    trainingFindings(this.list, this.written, this.index);
  }

  private kind(): void {
    const name = textOf(partOf(this.written, 'kind'));
    const { kinds } = this.names;
    if (name === undefined || kinds.has(name)) return;
    this.list.unknownChoice(this.at('kind'), { name, known: kinds });
  }

  /** Units that cooperate or receive are units of the plan. */
  private working(): void {
    for (const { written, path } of writtenCooperations(this.written)) {
      this.audience(written, path);
      this.policy(partOf(written, 'contribute'), [...path, 'contribute']);
    }
    const { units } = this.names;
    for (const [k, one] of itemsOf(partOf(this.written, 'recipients')).entries()) {
      const name = textOf(partOf(one, 'unit'));
      if (name !== undefined && units !== undefined && !units.has(name))
        this.list.unknown('PLAN_UNKNOWN_UNIT', this.at('recipients', k, 'unit'), { name, known: units });
    }
  }

  /** What is brought together goes into the report of another obligation of the plan. */
  private consolidation(): void {
    const into = textOf(partOf(partOf(this.written, 'consolidation'), 'into'));
    const ids = itemsOf(partOf(this.list.source.value, 'obligations')).map((one) =>
      textOf(partOf(one, 'id')),
    );
    const known = ids.filter((id) => id !== undefined && id !== this.id) as string[];
    if (into !== undefined && !known.includes(into))
      this.list.unknown('PLAN_UNKNOWN_OBLIGATION', this.at('consolidation', 'into'), { name: into, known });
  }

  private source(): void {
    const { list, names } = this;
    if (names.isEvidenceRequired && partOf(this.written, 'basis') === undefined) this.missing('basis');
    sourceFindings(this.written, { list, names, path: this.at() });
  }

  /** An obligation without steps says itself who owes and by when. */
  private whole(): void {
    const isScheduled = this.isScheduled();
    const who = partOf(this.written, 'audience') ?? partOf(this.written, 'lead');
    if (partOf(this.written, 'audience') !== undefined && partOf(this.written, 'lead') !== undefined)
      this.list.misplaced(this.at('lead'), PLAN_PHRASES.misplaced.lead);
    if (partOf(this.written, 'due') === undefined && !this.isOnRequest() && !isScheduled) this.missing('due');
    if (who === undefined && !isScheduled) this.missing('audience');
    else for (const key of WHO) this.audience(this.written, [], key);
  }

  private isOnRequest(): boolean {
    return partOf(this.written, 'period') === 'on-request';
  }

  /** Then its lines say who owes, and may say by when. */
  private isScheduled(): boolean {
    return partOf(partOf(this.written, 'period'), 'schedule') !== undefined;
  }

  private inSteps(): void {
    if (this.isScheduled()) this.list.misplaced(this.at('steps'), PLAN_PHRASES.misplaced.scheduled);
    for (const key of ['audience', 'lead', 'due', 'form'])
      if (partOf(this.written, key) !== undefined)
        this.list.misplaced(this.at(key), PLAN_PHRASES.misplaced.steps);
    const ids = this.steps.map((step) => textOf(partOf(step, 'id')));
    this.list.doubles('PLAN_DOUBLE_STEP', ids, (j) => this.at('steps', j, 'id'));
    for (const [j, step] of this.steps.entries()) {
      this.audience(step, ['steps', j]);
      this.policy(step, ['steps', j]);
    }
    const { list, names } = this;
    stepFindings(this.written, { list, names, path: this.at() });
  }

  private audience(
    written: unknown,
    path: readonly PropertyKey[],
    key: 'audience' | 'lead' | 'invite' = 'audience',
  ): void {
    const audience = partOf(written, key);
    if (Array.isArray(audience) && audience.length === 0)
      this.list.error('PLAN_AUDIENCE_EMPTY', this.at(...path, key), { obligation: this.id });
    const { units, audience: known } = this.names;
    if (units === undefined) return;
    for (const [k, name] of itemsOf(audience).entries())
      if (typeof name === 'string' && !known.has(name))
        this.list.unknown('PLAN_UNKNOWN_UNIT', this.at(...path, key, k), { name, known });
  }

  private policy(written: unknown, path: readonly PropertyKey[]): void {
    const name = textOf(partOf(written, 'policy'));
    const { policies } = this.names;
    if (name !== undefined && !policies.has(name))
      this.list.unknown('PLAN_UNKNOWN_POLICY', this.at(...path, 'policy'), { name, known: policies });
  }

  private missing(key: string): void {
    this.list.error('PLAN_KEY_MISSING', this.at(), { key, path: `obligations.${this.index}` });
  }

  private at(...path: PropertyKey[]): PropertyKey[] {
    return ['obligations', this.index, ...path];
  }
}
