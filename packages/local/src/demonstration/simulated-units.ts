import type { AssignmentAnswer } from '@kyhan/contracts';
import type { ApiClient } from '@kyhan/contracts/client';
import { localDate } from '@kyhan/calendar';
import { planCalendar, type Plan } from '@kyhan/plan';
import { readInvitationId } from '@kyhan/plan/ids';
import { DEMONSTRATION_WORDS, isReturnSubject } from '@kyhan/words';
import type { Stack } from '../start-stack.js';
import { drawn } from '@kyhan/engine/simulation';
import { actByPage } from './act-by-page.js';
import { answerByPage } from './answer-by-page.js';
import { asksAt, conduct, contestsAt, handInAt, mendsAt } from './conduct.js';
import { eachByItself } from './each-by-itself.js';
import { exampleValues } from './example-values.js';
import { handIn } from './hand-in.js';
import { PageRefusal } from './page-form.js';
import { stepOf } from './step-of.js';

/** What a unit is going to do with what it owes. */
interface Intention {
  readonly assignmentId: string;
  readonly link: string;
  readonly at: number;
  readonly act: 'hand-in' | 'contest' | 'ask';
  /** The day by which it is owed now. */
  readonly dueOn: string;
  /** Which version this will be: the second follows a return. */
  readonly version: number;
}

/** A link that stood in a letter, and whose letter it was. */
interface Letter {
  readonly link: string;
  /** Or the id of the invitation that it answers. */
  readonly assignmentId: string;
  readonly unitId: string;
  readonly isReturn: boolean;
}

/** Where the units live. */
export interface SimulatedWorld {
  readonly stack: Pick<Stack, 'inbox' | 'clock' | 'language'>;
  readonly api: ApiClient;
  readonly plan: Plan;
  readonly seed: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Days that a unit asks for. */
const ASKED_WORKING_DAYS = 5;
/** Offices act side by side. */
const AT_ONCE = 6;

/**
 * Units as people would be: they read their mail, open the link, fill in the form when their conduct says,
 * and again where it was returned. All over SMTP and HTTP; nothing here touches the register.
 */
export class SimulatedUnits {
  /** By assignment, unit and act: one that is handed over goes on in the other unit. */
  private readonly intentions = new Map<string, Intention>();
  private readonly known = new Set<string>();
  private readonly unitOf: ReadonlyMap<string, string>;
  private cursor: string | undefined;

  constructor(private readonly world: SimulatedWorld) {
    const { units } = world.plan;
    this.unitOf = new Map(
      units.flatMap(({ id, contacts }) => contacts.map(({ email }) => [email.toLowerCase(), id])),
    );
  }

  /** One look at the inbox and one round of acts; returns how many there were. */
  async act(): Promise<number> {
    await this.readMail();
    const now = this.world.stack.clock.now();
    const due = [...this.intentions].filter(([, { at }]) => at <= now);
    await eachByItself(due, ([key, intention]) => this.carryOut(key, intention), AT_ONCE);
    return due.length;
  }

  private async readMail(): Promise<void> {
    const messages = await this.world.stack.inbox.messages(
      this.cursor === undefined ? {} : { since: this.cursor },
    );
    const letters = messages.flatMap(({ subject, text, to }) => {
      const unitId = this.unitOf.get(to[0]?.toLowerCase() ?? '');
      if (unitId === undefined) return [];
      return linksOf(subject, text).map(({ link, isReturn }) => {
        return { link, assignmentId: assignmentOf(link), unitId, isReturn };
      });
    });
    await eachByItself(letters, (letter) => this.consider(letter), AT_ONCE);
    this.cursor = messages.at(-1)?.id ?? this.cursor;
  }

  /** The first letter to a unit about an assignment makes a plan for it; a return makes another. */
  private async consider({ link, assignmentId, unitId, isReturn }: Letter): Promise<void> {
    const which = `${assignmentId} ${unitId}`;
    if (this.known.has(which) && !isReturn) return;
    this.known.add(which);
    if (readInvitationId(assignmentId) !== undefined) {
      const { seed, stack } = this.world;
      await answerByPage({ seed, link, invitationId: assignmentId, language: stack.language });
      return;
    }
    const owed = await this.world.api.getAssignment({ params: { id: assignmentId } });
    if (owed.unitId !== unitId || (isReturn && owed.status !== 'returned')) return;
    const { dueOn } = owed;
    const version = owed.version + 1;
    const intend = (act: Intention['act'], at: number | undefined) => {
      if (at !== undefined)
        this.intentions.set(`${which} ${act}`, { assignmentId, link, at, act, version, dueOn });
    };
    if (isReturn) intend('hand-in', this.afterReturn(owed));
    else {
      intend('hand-in', this.firstTime(owed));
      intend('contest', this.objection(owed));
      intend('ask', isTakenOver(owed) ? undefined : asksAt(this.world.seed, spanOf(owed)));
    }
  }

  private firstTime(owed: AssignmentAnswer): number | undefined {
    const { seed, stack } = this.world;
    // Whoever takes over does it at once.
    if (isTakenOver(owed))
      return stack.clock.now() + (0.3 + drawn(seed, 'taken-over', owed.assignmentId)) * DAY_MS;
    return handInAt(seed, spanOf(owed));
  }

  private objection(owed: AssignmentAnswer): number | undefined {
    return isTakenOver(owed) ? undefined : contestsAt(this.world.seed, spanOf(owed));
  }

  private afterReturn({ assignmentId, dueAt }: AssignmentAnswer): number | undefined {
    const now = this.world.stack.clock.now();
    return mendsAt(this.world.seed, { assignmentId, now, dueAt: Date.parse(dueAt) });
  }

  private async carryOut(key: string, intention: Intention): Promise<void> {
    const settled = () => {
      if (this.intentions.get(key) === intention) this.intentions.delete(key);
    };
    try {
      if (intention.act === 'contest') await this.contest(intention);
      else if (intention.act === 'ask') await this.ask(intention);
      else await this.handIn(intention);
    } catch (error) {
      // What was read and refused is refused again; where the portal was away, the next round tries again.
      if (error instanceof PageRefusal) settled();
      throw error;
    }
    settled();
  }

  private async contest({ link }: Intention): Promise<void> {
    const reason = DEMONSTRATION_WORDS.contested[this.world.stack.language];
    await actByPage({ link, act: 'contest', reason });
  }

  private async ask({ link, dueOn }: Intention): Promise<void> {
    const { plan, stack } = this.world;
    const today = localDate(stack.clock.now(), plan.timeZone);
    const from = dueOn > today ? dueOn : today;
    const newDueOn = planCalendar(plan).shiftWorkingDays(from, ASKED_WORKING_DAYS);
    await actByPage({ link, act: 'ask', reason: DEMONSTRATION_WORDS.asked[stack.language], newDueOn });
  }

  private async handIn({ assignmentId, link, version }: Intention): Promise<void> {
    const { seed, stack, plan } = this.world;
    const { language } = stack;
    const on = localDate(stack.clock.now(), plan.timeZone);
    const form = this.formOf(assignmentId);
    const isNil = conduct(seed, assignmentId) === 'nil' && this.isNilAllowed(assignmentId);
    await handIn({
      link,
      nil: isNil,
      values:
        form === undefined || isNil
          ? {}
          : exampleValues(form, { seed: seed + version, assignmentId, language, on }),
      note: (isNil ? DEMONSTRATION_WORDS.nilNote : DEMONSTRATION_WORDS.note)[language],
    });
  }

  private formOf(assignmentId: string) {
    const form = stepOf(this.world.plan, assignmentId)?.form;
    return form === undefined ? undefined : this.world.plan.forms[form];
  }

  private isNilAllowed(assignmentId: string): boolean {
    return stepOf(this.world.plan, assignmentId)?.nil ?? false;
  }
}

function isTakenOver({ formerUnitIds }: AssignmentAnswer): boolean {
  return formerUnitIds.length > 0;
}

function spanOf({ assignmentId, opensAt, dueAt }: AssignmentAnswer) {
  return { assignmentId, opensAt: Date.parse(opensAt), dueAt: Date.parse(dueAt) };
}

/** The links of a letter, and whether what each leads to was returned: a letter that gathers several says so of each. */
function linksOf(subject: string, text: string): { link: string; isReturn: boolean }[] {
  return text.split('\n\n').flatMap((part) => {
    const links = new Set(part.match(/https?:\/\/\S+\/s\/[\w.-]+/g));
    const isReturn = isReturnSubject(subject) || isReturnSubject(part);
    return [...links].map((link) => ({ link, isReturn }));
  });
}

/** A signed link carries its assignment, or its invitation, readably: base64url of key, assignment and mailbox. */
function assignmentOf(link: string): string {
  const token = link.split('/s/')[1] ?? '';
  const content = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString();
  return content.split('\n')[1] ?? '';
}
