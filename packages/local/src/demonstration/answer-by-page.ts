import { MEETING_ANSWERS, type MeetingAnswer } from '@kyhan/contracts';
import { drawn } from '@kyhan/engine/simulation';
import { DEMONSTRATION_WORDS, type Language } from '@kyhan/words';
import { sendPageForm } from './page-form.js';

export interface InvitationToAnswer {
  readonly seed: number;
  /** The signed link, as it stood in the mail. */
  readonly link: string;
  readonly invitationId: string;
  readonly language: Language;
}

/** Most come, some send somebody, a few cannot; the rest say nothing. */
const UP_TO: Readonly<Record<MeetingAnswer, number>> = { comes: 0.65, sends: 0.8, cannot: 0.88 };

/**
 * Answers an invitation by its page, or says nothing, as drawn.
 * Returns false where nothing was said, or the page no longer takes anything.
 * @throws Error with what the page says where it refuses
 */
export async function answerByPage(invitation: InvitationToAnswer): Promise<boolean> {
  const { seed, link, invitationId, language } = invitation;
  const chance = drawn(seed, 'invited', invitationId);
  const answer = MEETING_ANSWERS.find((one) => chance < UP_TO[one]);
  if (answer === undefined) return false;
  const text: Readonly<Record<MeetingAnswer, string>> = {
    comes: '',
    sends: DEMONSTRATION_WORDS.sends[language],
    cannot: DEMONSTRATION_WORDS.cannotCome[language],
  };
  const filledIn = () => new URLSearchParams({ answer, people: '', text: text[answer] });
  const page = `${link}/meeting`;
  return await sendPageForm({ link: page, idField: 'cycleId', sentTo: page, filledIn });
}
