import { z } from 'zod';
import type { Route } from '../route.js';
import { nothingAsked } from '../values/nothing-asked.js';
import { pathPart } from '../values/path-part.js';
import { sendingAnswer, sendingToldAnswer } from './sending-answer.js';
import { arrivedReportBody, issuedReportBody, sentReportBody } from './issued-report-body.js';

const assignment = z.strictObject({ id: pathPart });

/** Accepted reports on their way out: number, recipients, what went to each, and when it arrived. */
export const SENDING_ROUTES = {
  getSendings: {
    method: 'GET',
    path: '/assignments/:id/sendings',
    who: 'read',
    does: {
      vi: 'Báo cáo đạt yêu cầu được gửi đi đến đâu: số và ngày ban hành, từng nơi nhận, đã gửi cách nào, số và ngày đến',
      en: 'How far an accepted report has gone out: its number and day, each recipient, how it was sent, number and day of arrival',
    },
    params: assignment,
    query: nothingAsked,
    answer: sendingAnswer,
    errors: ['ASSIGNMENT_NOT_FOUND'],
  },
  issueReport: {
    method: 'POST',
    path: '/assignments/:id/sendings/issued',
    who: 'submit',
    does: {
      vi: 'Ghi số, ký hiệu, ngày, người ký của báo cáo đạt yêu cầu và gửi thư kèm tệp tới nơi nhận có địa chỉ; ghi lại là thay thế, gửi lại đúng nội dung thì không đổi gì',
      en: 'Record number, sign, day and signatory of an accepted report and send it by mail to recipients with an address; once more it replaces, the same again changes nothing',
    },
    params: assignment,
    body: issuedReportBody,
    answer: sendingToldAnswer,
    errors: ['ASSIGNMENT_NOT_FOUND', 'NO_RECIPIENTS', 'REPORT_NOT_ACCEPTED', 'SENDING_DAY_WRONG'],
  },
  noteReportSent: {
    method: 'POST',
    path: '/assignments/:id/sendings/sent',
    who: 'submit',
    does: {
      vi: 'Ghi báo cáo đã gửi tới một nơi nhận bằng cách khác ngoài thư: cách gửi và ngày; ghi lại là thay thế',
      en: 'Record that a report went to a recipient by another way than mail: which way, on which day; once more it replaces',
    },
    params: assignment,
    body: sentReportBody,
    answer: sendingToldAnswer,
    errors: ['ASSIGNMENT_NOT_FOUND', 'REPORT_NOT_ISSUED', 'RECIPIENT_UNKNOWN', 'SENDING_DAY_WRONG'],
  },
  noteReportArrival: {
    method: 'POST',
    path: '/assignments/:id/sendings/arrived',
    who: 'submit',
    does: {
      vi: 'Ghi số và ngày đến của báo cáo tại một nơi nhận; ghi lại là thay thế',
      en: 'Record number and day of arrival of a report at a recipient; once more it replaces',
    },
    params: assignment,
    body: arrivedReportBody,
    answer: sendingToldAnswer,
    errors: ['ASSIGNMENT_NOT_FOUND', 'REPORT_NOT_ISSUED', 'RECIPIENT_UNKNOWN', 'SENDING_DAY_WRONG'],
  },
} as const satisfies Record<string, Route>;
