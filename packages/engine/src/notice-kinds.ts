import type { NoticeKind } from './notice-content.js';

interface KindRule {
  /** Rather twice than never: sent again, with the same Message-ID, where it is unknown whether it left. */
  readonly isFormal: boolean;
  /** Answers an act, so it goes alone and can be filed; the others are gathered by address and morning. */
  readonly goesAlone: boolean;
  /** About a cycle as a whole, and no assignment of it. */
  readonly isAboutCycle?: true;
  /** Asks for something by the day in force, and helps nobody once that is over. */
  readonly asksByDue?: true;
  /** Owed because of time alone, so that another run of the same register comes to it as well. */
  readonly comesOfTime?: true;
  /** Of several about one assignment the newest says all that the others would. */
  readonly isRepeated?: true;
  /** Says to whom it goes what is owed and by when. */
  readonly saysWhatIsOwed?: true;
}

const RULES: Readonly<Record<NoticeKind, KindRule>> = {
  opening: { isFormal: true, goesAlone: false, asksByDue: true, saysWhatIsOwed: true, comesOfTime: true },
  // Nobody writes it again.
  'for-information': { isFormal: true, goesAlone: false, comesOfTime: true },
  'contribution-overdue': { isFormal: true, goesAlone: false, comesOfTime: true },
  // The next one comes anyway.
  reminder: {
    isFormal: false,
    goesAlone: false,
    asksByDue: true,
    saysWhatIsOwed: true,
    comesOfTime: true,
    isRepeated: true,
  },
  overdue: { isFormal: true, goesAlone: false, saysWhatIsOwed: true, comesOfTime: true, isRepeated: true },
  escalation: { isFormal: true, goesAlone: false, saysWhatIsOwed: true, comesOfTime: true },
  // Whoever handed in has been shown it, and finds it on the page.
  receipt: { isFormal: false, goesAlone: true },
  // Nobody but who coordinates can answer it.
  'unit-act': { isFormal: true, goesAlone: false },
  // Without it nothing leaves the unit.
  approval: { isFormal: true, goesAlone: true, asksByDue: true },
  'approval-reminder': {
    isFormal: false,
    goesAlone: false,
    asksByDue: true,
    comesOfTime: true,
    isRepeated: true,
  },
  // The reminder follows.
  'for-review': { isFormal: false, goesAlone: false },
  // The next one comes anyway.
  'acknowledge-reminder': { isFormal: false, goesAlone: false, comesOfTime: true, isRepeated: true },
  'stop-reminder': { isFormal: false, goesAlone: false, comesOfTime: true, isRepeated: true },
  'ask-reminder': { isFormal: false, goesAlone: false, comesOfTime: true, isRepeated: true },
  'review-reminder': { isFormal: false, goesAlone: false, comesOfTime: true, isRepeated: true },
  'review-overdue': { isFormal: true, goesAlone: false, comesOfTime: true },
  // Whoever is not told does not come.
  invitation: { isFormal: true, goesAlone: true, isAboutCycle: true, comesOfTime: true },
  // Nobody else brings it.
  'issued-report': { isFormal: true, goesAlone: true },
  // Nothing opens before it is answered.
  'cycle-draft': { isFormal: true, goesAlone: false, isAboutCycle: true, comesOfTime: true },
  'cycle-summary': { isFormal: false, goesAlone: false, isAboutCycle: true, comesOfTime: true },
  // A return among them: it sets a day.
  ruling: { isFormal: true, goesAlone: true, asksByDue: true },
};

/** Every kind of message. */
export const NOTICE_KINDS = Object.keys(RULES) as readonly NoticeKind[];

/** Letters that say what is owed and by when. */
export const OWED_KINDS: readonly NoticeKind[] = NOTICE_KINDS.filter((kind) => RULES[kind].saysWhatIsOwed);

/** The kinds that are sent again where it is unknown whether they left. */
export const FORMAL_KINDS: readonly NoticeKind[] = NOTICE_KINDS.filter((kind) => RULES[kind].isFormal);

/** The kinds that are owed because of time alone. */
export const KINDS_OF_TIME: readonly NoticeKind[] = NOTICE_KINDS.filter((kind) => RULES[kind].comesOfTime);

/** Whether a notice of this kind is about a cycle, and so about no single unit. Pure; throws nothing. */
export function isAboutCycle(kind: NoticeKind): boolean {
  return RULES[kind].isAboutCycle === true;
}

/** Whether a notice of this kind asks for something by the day in force. Pure; throws nothing. */
export function asksByDue(kind: NoticeKind): boolean {
  return RULES[kind].asksByDue === true;
}

/** Whether of several of this kind about one assignment the newest is enough. Pure; throws nothing. */
export function isRepeated(kind: NoticeKind): boolean {
  return RULES[kind].isRepeated === true;
}

/** Whether a notice of this kind has a message to itself. Pure; throws nothing. */
export function goesAlone(kind: NoticeKind): boolean {
  return RULES[kind].goesAlone;
}
