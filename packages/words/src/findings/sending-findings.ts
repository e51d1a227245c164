import type { FindingKind } from '@kyhan/contracts';
import { inOneLine } from '../in-one-line.js';
import { noticeResponse } from '../notice-response.js';
import { finding, type FindingWords } from './finding.js';

/** What became of accepted reports on their way out. */
export const SENDING_FINDINGS = {
  'report-unissued': finding({
    title: { vi: 'Báo cáo đạt yêu cầu chưa ban hành', en: 'Accepted and not issued' },
    todo: {
      vi: 'Ghi số, ký hiệu, ngày, người ký trên trang của việc, hoặc bằng kyhan issue-report; báo cáo không gửi đi nữa thì xác nhận đã xem, kèm lý do.',
      en: 'Record number, sign, day and signatory on the page of the assignment, or with kyhan issue-report; where it goes out no more, settle this with a reason.',
    },
    text: {
      vi: '{about}: {count} báo cáo đạt yêu cầu từ nhiều ngày làm việc, chưa ghi số, ngày và chưa gửi nơi nhận',
      en: '{about}: {count, plural, one {# report was} other {# reports were}} accepted working days ago, and has neither number nor gone out',
    },
  }),
  'report-not-arrived': finding({
    title: { vi: 'Chưa rõ nơi nhận đã nhận báo cáo', en: 'A report has not arrived' },
    todo: {
      vi: 'Hỏi nơi nhận số và ngày đến, ghi trên trang của việc hoặc bằng kyhan note-arrival; nơi nhận không cho biết thì xác nhận đã xem, kèm lý do.',
      en: 'Ask the recipient for number and day of arrival, and record them on the page of the assignment or with kyhan note-arrival; where it tells none, settle this with a reason.',
    },
    text: {
      vi: '{about}: báo cáo đã ban hành, chưa ghi nhận số và ngày đến của {recipients}',
      en: '{about}: the report was issued, and nothing is known of its arrival at {recipients}',
    },
    values: ({ recipients }) => ({ recipients: inOneLine(recipients) }),
  }),
  'report-refused': finding({
    title: { vi: 'Nơi nhận không nhận thư gửi báo cáo', en: 'A recipient refuses the letter with a report' },
    todo: {
      vi: 'Gửi báo cáo bằng cách khác (liên thông, bưu chính, trực tiếp) và ghi lại trên trang của việc; sửa hộp thư trong tệp kế hoạch.',
      en: 'Send it in another way (exchange of documents, post, by hand) and record that on the page of the assignment; mend the mailbox in the plan file.',
    },
    text: {
      vi: '{about}: thư gửi báo cáo tới {recipient} bị từ chối: {answer}',
      en: '{about}: the letter with the report to {recipient} was refused: {answer}',
    },
    values: ({ recipient, response }) => ({ recipient, answer: noticeResponse(response) }),
  }),
  'report-too-large': finding({
    title: { vi: 'Báo cáo quá lớn để gửi bằng thư', en: 'A report is too large for a letter' },
    todo: {
      vi: 'Gửi báo cáo bằng cách khác (liên thông, bưu chính, trực tiếp) và ghi lại trên trang của việc.',
      en: 'Send it in another way (exchange of documents, post, by hand) and record that on the page of the assignment.',
    },
    text: {
      vi: '{about}: các tệp vượt dung lượng của thư, báo cáo chưa gửi {recipients}',
      en: '{about}: its files are larger than a letter may be, and it has not gone to {recipients}',
    },
    values: ({ recipients }) => ({ recipients: inOneLine(recipients) }),
  }),
} satisfies { readonly [Kind in FindingKind]?: FindingWords<Kind> };
