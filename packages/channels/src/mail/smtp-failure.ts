import type { RefusalFault } from '@kyhan/engine';
import type { SendResult } from '../channel.js';
import type { HandingOver } from './watch-content.js';

/** What nodemailer says of a message that did not leave. */
export interface SmtpError extends Error {
  readonly code?: string;
  /** The command that was answered; `API` where nodemailer itself would not go on. */
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/**
 * A reply code is the server's own word. Without one, a failure before the content left is certainly not taken; after
 * it, the server may have taken the message and only its yes was lost. Pure; throws nothing.
 */
export function smtpFailure(error: SmtpError, handingOver: HandingOver): SendResult {
  const response = error.response ?? error.message;
  if (error.responseCode === undefined && handingOver.contentLeft) return { outcome: 'unknown', response };
  return { outcome: 'refused', fault: faultOf(error, handingOver), response };
}

/** Where the conversation stood; `content` is the final dot. */
type Step = 'MAIL' | 'RCPT' | 'DATA' | 'content' | 'other';

interface Rule {
  readonly steps?: readonly Step[];
  readonly code?: RegExp;
  /** RFC 3463: class, subject, detail. */
  readonly enhanced?: RegExp;
  readonly fault: RefusalFault;
}

const RECIPIENT_IS_KNOWN: readonly Step[] = ['RCPT', 'DATA', 'content'];

/** The first that fits decides, of what a server answered once it had let us in. */
const RULES: readonly Rule[] = [
  // RFC 4954, section 6: signing in is wanted, too weak, refused, or wants encryption. All of it is our account.
  { code: /^(530|534|535|538)$/, fault: 'channel' },
  // The account has sent its day's share; RFC 3463 has it as the system's own routing limit.
  { enhanced: /^5\.4\.5$/, fault: 'channel' },
  // RFC 5321, section 3.8: the server ends the connection, whatever was said.
  { code: /^421$/, fault: 'channel' },
  // Bad or unknown sender, whenever it is said (RFC 3463, section 3.2).
  { enhanced: /^5\.1\.[78]$/, fault: 'channel' },
  // A mailbox that is full is its owner's: 552 alone would be ours.
  { steps: RECIPIENT_IS_KNOWN, enhanced: /^5\.2\.2$/, fault: 'recipient' },
  // Too large, whoever it is for (RFC 1870, section 6; RFC 3463, section 3.4).
  { code: /^552$/, fault: 'message' },
  { enhanced: /^5\.(3\.4|2\.3)$/, fault: 'message' },
  // Nobody has been named yet: it is the sender whom the server does not want, or who sends too much.
  { steps: ['MAIL'], code: /^5/, fault: 'channel' },
  { steps: ['MAIL'], enhanced: /^4\.7\./, fault: 'channel' },
  { code: /^4/, fault: 'passing' },
  // A policy against us: relaying, our address on a list. It may be mended, and others may be let through.
  { enhanced: /^5\.7\./, fault: 'message' },
  { steps: RECIPIENT_IS_KNOWN, enhanced: /^5\.[124]\./, fault: 'recipient' },
  // RFC 5321, section 4.2.3; RFC 7504 for a host that takes no mail at all.
  { steps: ['RCPT'], code: /^(501|521|550|551|553|556)$/, fault: 'recipient' },
];

function faultOf(error: SmtpError, { begun, contentLeft }: HandingOver): RefusalFault {
  // Neither connection, greeting nor sign-in: nothing of this message has been looked at.
  if (!begun) return 'channel';
  const { responseCode } = error;
  if (responseCode === undefined) return unaskedFault(error);
  const said = {
    step: stepOf(error.command, contentLeft),
    code: String(responseCode),
    enhanced: enhancedCode(error.response ?? ''),
  };
  const rule = RULES.find(
    ({ steps, code, enhanced }) =>
      (steps?.includes(said.step) ?? true) &&
      (code?.test(said.code) ?? true) &&
      (enhanced?.test(said.enhanced) ?? true),
  );
  // Whatever else is refused for good is kept: better a letter that waits, with a finding, than one that is lost.
  return rule?.fault ?? 'message';
}

/**
 * The same of a letter that was taken and returned later, from what its last server said: `550 5.1.1 no such user`.
 * Pure; throws nothing.
 */
export function returnedFault(response: string): RefusalFault {
  const responseCode = Number(/^\d{3}/.exec(response)?.[0]);
  const said = Number.isNaN(responseCode) ? {} : { responseCode };
  const error: SmtpError = { name: 'returned', message: response, command: 'RCPT TO', response, ...said };
  return faultOf(error, { begun: true, contentLeft: true });
}

/** nodemailer did not ask the server, or the connection was lost. */
function unaskedFault({ code, message }: SmtpError): RefusalFault {
  if (code === 'EENVELOPE') return /sender/i.test(message) ? 'channel' : 'recipient';
  return 'passing';
}

function stepOf(command: string | undefined, contentLeft: boolean): Step {
  if (command === 'MAIL FROM') return 'MAIL';
  if (command === 'RCPT TO') return 'RCPT';
  if (command === 'DATA') return contentLeft ? 'content' : 'DATA';
  return 'other';
}

function enhancedCode(response: string): string {
  return /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? '';
}
