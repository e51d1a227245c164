import { SENDING_WAYS } from '@kyhan/engine';
import { z } from 'zod';
import { day } from '../values/day.js';
import { keptText } from '../values/kept-text.js';
import { officialPaper } from '../values/official-paper.js';

const LONGEST_NUMBER = 80;
const MOST_RECIPIENTS = 1000;

/** To which of those named at the last issue, from 1 on. */
const recipient = z.int().min(1).max(MOST_RECIPIENTS);

/** Under which number an accepted report goes out; said again, it replaces. */
export const issuedReportBody = z.strictObject({ document: officialPaper }).meta({ id: 'ReportIssue' });

export type IssuedReportBody = z.infer<typeof issuedReportBody>;

/** How and when a report went to a recipient that no letter reaches. */
export const sentReportBody = z
  .strictObject({ recipient, way: z.enum(SENDING_WAYS), on: day })
  .meta({ id: 'ReportSending' });

export type SentReportBody = z.infer<typeof sentReportBody>;

/** Under which number, and when, a recipient wrote a report down. */
export const arrivedReportBody = z
  .strictObject({
    recipient,
    number: keptText.trim().min(1).max(LONGEST_NUMBER),
    on: day,
  })
  .meta({ id: 'ReportArrival' });

export type ArrivedReportBody = z.infer<typeof arrivedReportBody>;
