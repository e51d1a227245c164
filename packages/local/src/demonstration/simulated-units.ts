import type { AssignmentAnswer } from '@kyhan/contracts';
import type { ApiClient } from '@kyhan/contracts/client';
import type { Plan } from '@kyhan/plan';
import { readAssignmentId } from '@kyhan/plan/ids';
import { DEMONSTRATION_WORDS, isReturnSubject } from '@kyhan/words';
import type { Stack } from '../start-stack.js';
import { drawn } from '@kyhan/engine/simulation';
import { conduct, handInAt } from './conduct.js';
import { exampleValues } from './example-values.js';
import { handIn } from './hand-in.js';

interface Intention {
  readonly link: string;
  readonly at: number;
  /** Which version this will be: the second follows a return. */
  readonly version: number;
}

/** Where the units live. */
export interface SimulatedWorld {
  readonly stack: Pick<Stack, 'inbox' | 'clock' | 'language'>;
  readonly api: ApiClient;
  readonly plan: Plan;
  readonly seed: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Offices act side by side. */
const AT_ONCE = 6;

/**
 * Units as people would be: they read their mail, open the link, fill in the form when their conduct says,
 * and again where it was returned. All over SMTP and HTTP; nothing here touches the register.
 */
export class SimulatedUnits {
  private readonly intentions = new Map<string, Intention>();
  private readonly known = new Set<string>();
  private cursor: string | undefined;

  constructor(private readonly world: SimulatedWorld) {}

  /** One look at the inbox and one round of handing in; returns how many submissions were sent. */
  async act(): Promise<number> {
    await this.readMail();
    const now = this.world.stack.clock.now();
    const due = [...this.intentions].filter(([, { at }]) => at <= now);
    await sideBySide(due, ([assignmentId, intention]) => this.handIn(assignmentId, intention));
    return due.length;
  }

  private async readMail(): Promise<void> {
    const messages = await this.world.stack.inbox.messages(
      this.cursor === undefined ? {} : { since: this.cursor },
    );
    const letters = messages.flatMap(({ subject, text }) =>
      linksOf(text).map((link) => ({ link, isReturn: isReturnSubject(subject) })),
    );
    await sideBySide(letters, ({ link, isReturn }) => this.consider(link, isReturn));
    this.cursor = messages.at(-1)?.id ?? this.cursor;
  }

  /** The first letter about an assignment makes a plan for it; a return makes another. */
  private async consider(link: string, isReturn: boolean): Promise<void> {
    const assignmentId = assignmentOf(link);
    if (this.known.has(assignmentId) && !isReturn) return;
    this.known.add(assignmentId);
    const owed = await this.world.api.getAssignment({ params: { id: assignmentId } });
    if (isReturn && owed.status !== 'returned') return;
    const at = isReturn ? this.afterReturn(assignmentId) : this.firstTime(owed);
    if (at !== undefined) this.intentions.set(assignmentId, { link, at, version: owed.version + 1 });
  }

  private firstTime({ assignmentId, opensAt, dueAt }: AssignmentAnswer): number | undefined {
    return handInAt(this.world.seed, {
      assignmentId,
      opensAt: Date.parse(opensAt),
      dueAt: Date.parse(dueAt),
    });
  }

  private afterReturn(assignmentId: string): number {
    return this.world.stack.clock.now() + (0.3 + drawn(this.world.seed, 'again', assignmentId)) * DAY_MS;
  }

  private async handIn(assignmentId: string, intention: Intention): Promise<void> {
    const { link, version } = intention;
    const { language } = this.world.stack;
    const form = this.formOf(assignmentId);
    const isNil = conduct(this.world.seed, assignmentId) === 'nil' && this.isNilAllowed(assignmentId);
    await handIn({
      link,
      nil: isNil,
      values:
        form === undefined || isNil
          ? {}
          : exampleValues(form, { seed: this.world.seed + version, assignmentId, language }),
      note: (isNil ? DEMONSTRATION_WORDS.nilNote : DEMONSTRATION_WORDS.note)[language],
    });
    // Only now: where the portal was away, the next round tries again.
    if (this.intentions.get(assignmentId) === intention) this.intentions.delete(assignmentId);
  }

  private stepOf(assignmentId: string) {
    const name = readAssignmentId(assignmentId);
    const obligation = this.world.plan.obligations.find(({ id }) => id === name?.obligationId);
    return obligation?.steps.find(({ id }) => id === name?.stepId);
  }

  private formOf(assignmentId: string) {
    const form = this.stepOf(assignmentId)?.form;
    return form === undefined ? undefined : this.world.plan.forms[form];
  }

  private isNilAllowed(assignmentId: string): boolean {
    return this.stepOf(assignmentId)?.nil ?? false;
  }
}

async function sideBySide<T>(items: readonly T[], act: (item: T) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < items.length; i += AT_ONCE) await Promise.all(items.slice(i, i + AT_ONCE).map(act));
}

function linksOf(text: string): string[] {
  return [...new Set(text.match(/https?:\/\/\S+\/s\/[\w.-]+/g) ?? [])];
}

/** A signed link carries its assignment readably: base64url of key, assignment and mailbox. */
function assignmentOf(link: string): string {
  const token = link.split('/s/')[1] ?? '';
  const content = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString();
  return content.split('\n')[1] ?? '';
}
