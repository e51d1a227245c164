import type { PlainDate } from '@kyhan/calendar';

/**
 * What is done with what a unit owes, beside handing in (design, "The life of an assignment"); who coordinates may do it
 * for the unit, but for answering what was entered for it.
 */
export const UNIT_ACT_TYPES = [
  'withdraw',
  'contest',
  'note',
  'ask',
  'acknowledge',
  'confirm',
  'dispute',
  'approve',
  'send-back',
] as const;

export type UnitActType = (typeof UNIT_ACT_TYPES)[number];

const NEEDS_REASON: Readonly<Record<UnitActType, boolean>> = {
  withdraw: false,
  contest: true,
  note: true,
  ask: true,
  acknowledge: false,
  confirm: false,
  dispute: true,
  approve: false,
  'send-back': true,
};

/** Whether it says enough only with a text. Pure; throws nothing. */
export function needsReason(type: UnitActType): boolean {
  return NEEDS_REASON[type];
}

/** An act without its text, which can be erased and is kept apart; plain JSON, stored for ever. */
export type UnitAct =
  /** What was handed in and nobody has ruled on is taken back. */
  | { readonly type: 'withdraw' }
  /** Where the policy asks for it: the unit has taken note. */
  | { readonly type: 'acknowledge' }
  /** This is not the unit's to do; it may say whose it is. */
  | { readonly type: 'contest'; readonly proposed?: string }
  /** How it goes, and by when it is promised; what was told to who coordinates pauses chasing until then. */
  | { readonly type: 'note'; readonly promisedOn?: PlainDate; readonly pauses?: true }
  /** For an extension, to that day. */
  | { readonly type: 'ask'; readonly newDueOn: PlainDate }
  /** What was entered for the unit as this version is what it handed in, or is not. */
  | { readonly type: 'confirm' | 'dispute'; readonly version: number }
  /** The head of the unit on the version that waits for that one. */
  | { readonly type: 'approve' | 'send-back'; readonly version: number };
