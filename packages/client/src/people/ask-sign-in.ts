import { KyhanError } from '@kyhan/errors';
import { recordSignInRequest, type Register } from '@kyhan/register';
import { requestWords, type Language } from '@kyhan/words';
import { localPath } from './local-path.js';

/** Somebody asks by their mailbox to be let in. */
export interface SignInWish {
  readonly mailbox: string;
  /** In which the letter is to be. */
  readonly language: Language;
  /** The page to go to then: a path of the portal. */
  readonly nextPath?: string | undefined;
}

/** RFC 5321, section 4.5.3.1.3. */
const LONGEST_MAILBOX = 254;
/** Nor what nobody sees and no register keeps. */
const MAILBOX = /^[^<>\s\p{C}@,;:"]+@[^<>\s\p{C}@,;:"]+$/u;

/**
 * Keeps the wish for the post office, which sends a link to whoever may sign in with that mailbox. Of others nothing is
 * said: what is answered here tells nobody whose mailboxes are known.
 * @throws KyhanError REQUEST_INVALID for what is no mailbox
 */
export async function askSignIn(
  { register, ring, realNow }: { register: Register; ring: () => Promise<void>; realNow: () => number },
  { mailbox: given, language, nextPath }: SignInWish,
): Promise<void> {
  const mailbox = given.trim().normalize('NFC');
  if (mailbox.length > LONGEST_MAILBOX || !MAILBOX.test(mailbox))
    throw new KyhanError('REQUEST_INVALID', { problem: requestWords.mailbox });
  await recordSignInRequest(register, {
    mailbox,
    language,
    nextPath: localPath(nextPath),
    realNow: realNow(),
  });
  // Not awaited: the post office looks by itself.
  void ring();
}
