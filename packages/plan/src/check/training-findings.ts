import { PLAN_PHRASES } from '@kyhan/errors';
import type { FindingList } from './finding-list.js';
import { itemsOf, partOf, textOf } from './part-of.js';

/** Training has targets, and steps whose sessions people of their rosters attend; nothing else has (plan-format, "Training"). */
export function trainingFindings(list: FindingList, written: unknown, index: number): void {
  new TrainingCheck(list, written, index).run();
}

class TrainingCheck {
  private readonly targets: readonly unknown[];
  private readonly isTraining: boolean;

  constructor(
    private readonly list: FindingList,
    private readonly written: unknown,
    private readonly index: number,
  ) {
    this.targets = itemsOf(partOf(written, 'targets'));
    this.isTraining = partOf(written, 'kind') === 'training';
  }

  run(): void {
    const targets = partOf(this.written, 'targets');
    if (this.isTraining && targets === undefined)
      this.list.error('PLAN_KEY_MISSING', this.at(), { key: 'targets', path: `obligations.${this.index}` });
    if (!this.isTraining && targets !== undefined)
      this.list.misplaced(this.at('targets'), PLAN_PHRASES.misplaced.targets);
    const ids = this.targets.map((target) => textOf(partOf(target, 'id')));
    this.list.doubles('PLAN_DOUBLE_TARGET', ids, (j) => this.at('targets', j, 'id'));
    for (const [j, target] of this.targets.entries()) this.target(target, j);
    this.steps();
  }

  private target(target: unknown, j: number): void {
    const { from, to } = this.inForce();
    const [id, by] = [textOf(partOf(target, 'id')), textOf(partOf(target, 'by'))];
    if (by === undefined) return;
    if (from !== undefined && to !== undefined && (by < from || by > to))
      this.list.warning('PLAN_TARGET_OUTSIDE', this.at('targets', j, 'by'), { id, by, from, to });
    for (const [k, day] of itemsOf(partOf(target, 'measuredOn')).entries()) {
      const on = textOf(day);
      if (on !== undefined && on > by)
        this.list.warning('PLAN_MEASURED_LATE', this.at('targets', j, 'measuredOn', k), { id, on, by });
    }
  }

  private steps(): void {
    const rosters = this.targets.flatMap((target) => textOf(partOf(target, 'roster')) ?? []);
    const steps = itemsOf(partOf(this.written, 'steps'));
    const sessions: { readonly id: string | undefined; readonly path: PropertyKey[] }[] = [];
    for (const [j, step] of steps.entries()) {
      this.attends(step, j, rosters);
      for (const [k, session] of itemsOf(partOf(step, 'sessions')).entries()) {
        sessions.push({ id: textOf(partOf(session, 'id')), path: this.at('steps', j, 'sessions', k, 'id') });
        this.sessionDay(session, this.at('steps', j, 'sessions', k, 'on'));
      }
    }
    const ids = sessions.map(({ id }) => id);
    this.list.doubles('PLAN_DOUBLE_SESSION', ids, (n) => sessions[n]?.path ?? this.at());
  }

  private attends(step: unknown, j: number, rosters: readonly string[]): void {
    const attends = partOf(step, 'attends');
    if (attends !== undefined && !this.isTraining)
      this.list.misplaced(this.at('steps', j, 'attends'), PLAN_PHRASES.misplaced.attends);
    if (attends === undefined && partOf(step, 'sessions') !== undefined)
      this.list.misplaced(this.at('steps', j, 'sessions'), PLAN_PHRASES.misplaced.sessions);
    if (!this.isTraining) return;
    for (const [k, roster] of itemsOf(attends).entries()) {
      const name = textOf(roster);
      if (name !== undefined && !rosters.includes(name))
        this.list.unknown('PLAN_UNKNOWN_ROSTER', this.at('steps', j, 'attends', k), { name, known: rosters });
    }
  }

  private sessionDay(session: unknown, path: PropertyKey[]): void {
    const { from, to } = this.inForce();
    const [id, on] = [textOf(partOf(session, 'id')), textOf(partOf(session, 'on'))];
    if (on !== undefined && from !== undefined && to !== undefined && (on < from || on > to))
      this.list.warning('PLAN_SESSION_OUTSIDE', path, { id, on, from, to });
  }

  private inForce() {
    const inForce = partOf(this.list.source.value, 'inForce');
    return { from: textOf(partOf(inForce, 'from')), to: textOf(partOf(inForce, 'to')) };
  }

  private at(...path: PropertyKey[]): PropertyKey[] {
    return ['obligations', this.index, ...path];
  }
}
