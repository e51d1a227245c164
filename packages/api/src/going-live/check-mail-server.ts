import { findLastLetterTried, listFindings } from '@kyhan/register';
import { liveCheckWords } from '@kyhan/words';
import { silence } from '../serving/require-ready.js';
import type { LiveCheck, LiveSubject } from './live-check.js';

const TRY = { command: 'kyhan mail test ADDRESS', page: '/health' } as const;
const SET = { command: 'export KYHAN_SMTP_URL=smtps://USER:PASSWORD@HOST', page: '/health' } as const;

/** Whether letters of this sender are taken: a server that answers may refuse who writes. */
export const checkMailServer: LiveCheck = async (subject) => {
  const { register, mail, inboxUrl, settings, told } = subject;
  const words = liveCheckWords.mailServer;
  const refusal = await mailRefused(subject);
  if (refusal !== undefined) return { state: 'blocking', what: words.held({ response: refusal }), mend: SET };
  const isServerSet = settings?.some(({ name, source }) => name === 'smtpUrl' && source !== undefined);
  if (inboxUrl !== undefined && isServerSet === false)
    return { state: 'blocking', what: words.inboxOnly, mend: SET };
  if (mail === undefined) return { state: 'attention', what: words.notAsked, mend: TRY };
  const reason = await silence({ ask: mail.ask });
  if (reason !== undefined) return { state: 'blocking', what: words.silent({ reason }), mend: SET };
  const tried = await findLastLetterTried(register);
  if (tried === undefined) return { state: 'attention', what: words.untried, mend: TRY };
  const at = told(tried.at);
  if (!tried.sent) return { state: 'blocking', what: words.refused({ at }), mend: TRY };
  return { state: 'ok', what: words.good({ at }) };
};

/** What the server said when it last refused our own account or sender, while that stands. */
async function mailRefused({ register }: Pick<LiveSubject, 'register'>): Promise<string | undefined> {
  const open = await listFindings(register, { open: true });
  for (const finding of open)
    if (finding.kind === 'channel-held' && finding.data.channel === 'mail') return finding.data.response;
  return undefined;
}
