import { NOTICE_STATES, type NoticeState } from '@kyhan/engine';

/** What a state says of a notice beside its name. */
interface Standing {
  /** Nothing more becomes of it. */
  readonly isSettled: boolean;
  /** A sender has it, or had it and nobody knows what became of it: an answer can come. */
  readonly awaitsAnswer: boolean;
  /** Somebody may have it in hand. */
  readonly mayHaveLeft: boolean;
}

const NOTICE_STANDINGS: Readonly<Record<NoticeState, Standing>> = {
  pending: { isSettled: false, awaitsAnswer: false, mayHaveLeft: false },
  claimed: { isSettled: false, awaitsAnswer: true, mayHaveLeft: false },
  sending: { isSettled: false, awaitsAnswer: true, mayHaveLeft: true },
  sent: { isSettled: true, awaitsAnswer: false, mayHaveLeft: true },
  unknown: { isSettled: false, awaitsAnswer: true, mayHaveLeft: true },
  failed: { isSettled: true, awaitsAnswer: false, mayHaveLeft: false },
  cancelled: { isSettled: true, awaitsAnswer: false, mayHaveLeft: false },
};

const statesThat = (hold: (standing: Standing) => boolean) =>
  NOTICE_STATES.filter((state) => hold(NOTICE_STANDINGS[state]));

/** Of which something can still become; the index of what is to be done holds these. */
export const UNSETTLED_STATES = statesThat(({ isSettled }) => !isSettled);

/** In which an answer of the channel is taken. */
export const ANSWERABLE_STATES = statesThat(({ awaitsAnswer }) => awaitsAnswer);

/** In which the message may have reached somebody. Pure; throws nothing. */
export function mayHaveLeft(state: NoticeState): boolean {
  return NOTICE_STANDINGS[state].mayHaveLeft;
}
