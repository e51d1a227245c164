import type { ArrivedReportBody, IssuedReportBody, SentReportBody } from '@kyhan/contracts';
import { postedPaper, type PostedPaper } from '../coordinator/posted-paper.js';

/** What the forms about a report on its way out send. */
export type PostedSending = PostedPaper &
  Partial<
    Readonly<Record<'assignmentId' | 'recipient' | 'way' | 'sentOn' | 'arrivalNumber' | 'arrivedOn', string>>
  >;

/** Which of the forms was sent. */
export type SendingForm = 'issued' | 'sent' | 'arrived';

/** The issue as the front door is asked, which says what is missing. Pure; throws nothing. */
export function postedIssue(paper: PostedSending): IssuedReportBody {
  const { document = { number: '', sign: '', on: '', signatory: '' } } = postedPaper(paper);
  return { document };
}

/** The same of what went another way. Pure; throws nothing. */
export function postedSent({ recipient, way, sentOn = '' }: PostedSending): SentReportBody {
  return { recipient: Number(recipient), way: way as SentReportBody['way'], on: sentOn };
}

/** The same of an arrival. Pure; throws nothing. */
export function postedArrival({
  recipient,
  arrivalNumber: number = '',
  arrivedOn: on = '',
}: PostedSending): ArrivedReportBody {
  return { recipient: Number(recipient), number, on };
}
