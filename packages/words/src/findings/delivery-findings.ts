import type { FindingKind } from '@kyhan/contracts';
import { readNoticeId } from '@kyhan/plan/ids';
import { ESCALATION_TARGET_NAMES } from '../escalation-target-names.js';
import type { InBoth } from '../language.js';
import { NOTICE_KIND_NAMES } from '../notice-kind-names.js';
import { noticeResponse } from '../notice-response.js';
import { sameInBoth } from '../same-in-both.js';
import { finding, type FindingWords } from './finding.js';

/** What became of letters that did not arrive, or that wait for somebody to send them. */
export const DELIVERY_FINDINGS = {
  'contact-missing': finding({
    title: { vi: 'Thiếu đầu mối', en: 'No contact' },
    todo: {
      vi: 'Ghi hộp thư của đơn vị vào tệp kế hoạch và áp dụng lại.',
      en: 'Give the unit a mailbox in the plan file and apply it again.',
    },
    text: {
      vi: 'Kế hoạch không ghi đầu mối nào của đơn vị {unit}; thông báo gửi đơn vị này không gửi được',
      en: 'The plan names no contact of the unit {unit}; notices owed to it cannot be sent',
    },
  }),
  'notice-unreadable': finding({
    title: { vi: 'Thông báo không đọc được', en: 'A notice that cannot be read' },
    todo: {
      vi: 'Báo cho đơn vị bằng cách khác; kiểm tra phiên bản Kỳ Hạn đang chạy có cũ hơn sổ theo dõi không.',
      en: 'Tell the unit in another way; look whether the running version of Kỳ Hạn is older than the register.',
    },
    text: {
      vi: '{about}: thông báo “{notice}” ghi điều mà phiên bản này không hiểu; đã không gửi',
      en: '{about}: the notice “{notice}” says something that this version does not know; it was not sent',
    },
    values: ({ noticeId }) => ({ notice: noticeName(noticeId) }),
  }),
  'channel-held': finding({
    title: { vi: 'Thông báo không gửi đi được', en: 'Notices cannot leave' },
    todo: {
      vi: 'Kiểm tra máy chủ thư, tài khoản, mật khẩu và địa chỉ người gửi; mục này tự đóng khi thư gửi đi được.',
      en: 'Look at the mail server, its account and password, and the sender’s address; this closes itself when mail flows again.',
    },
    text: {
      vi: 'Kênh {channel} từ chối bên gửi hoặc không kết nối được: {answer}; các thông báo đang chờ và được thử lại',
      en: 'The channel {channel} refuses the sender or cannot be reached: {answer}; the notices wait and are tried again',
    },
    values: ({ channel, response }) => ({ channel, answer: noticeResponse(response) }),
  }),
  'sign-in-unsent': finding({
    title: { vi: 'Thư đăng nhập không gửi đi được', en: 'Letters to sign in with cannot leave' },
    todo: {
      vi: 'Kiểm tra máy chủ thư; người cần đăng nhập ngay thì lấy liên kết bằng `kyhan people link`. Mục này tự đóng khi thư đăng nhập gửi đi được.',
      en: 'Look at the mail server; for who has to sign in now, `kyhan people link` gives a link. This closes itself when such a letter leaves.',
    },
    text: {
      vi: 'Có người đề nghị đăng nhập mà trong {minutes} phút thư có liên kết chưa gửi đi được; đề nghị đó đã hết hạn, người đó cần đề nghị lại',
      en: 'Somebody asked to sign in, and within {minutes} minutes the letter with the link could not leave; the wish is over, and they have to ask again',
    },
    values: ({ minutes }) => ({ minutes }),
  }),
  'webhook-given-up': finding({
    title: { vi: 'Một chương trình không nhận báo sự kiện', en: 'A program does not take what it is told' },
    todo: {
      vi: 'Hỏi người giữ chương trình đó; khi nhận được lại thì lấy phần đã lỡ qua API (`updatedSince`). Không dùng nữa thì ngừng báo.',
      en: 'Ask whoever keeps that program; once it answers it finds what it missed by the API (`updatedSince`). Where it is used no more, end it.',
    },
    text: {
      vi: 'Địa chỉ nhận báo sự kiện {webhook} không nhận một tin sau nhiều lần thử: {response}; tin đó không được gửi nữa',
      en: 'The webhook {webhook} did not take a message however often it was tried: {response}; that message is given up',
    },
  }),
  'notice-held': finding({
    title: { vi: 'Máy chủ không nhận một thông báo', en: 'A message is not taken' },
    todo: {
      vi: 'Xem lý do máy chủ nêu (dung lượng, nội dung, chính sách) và xử lý; nếu gấp, báo cho đơn vị bằng cách khác.',
      en: 'Look at the server’s reason (size, content, policy) and mend it; where it is urgent, tell the unit in another way.',
    },
    text: {
      vi: '{about}: thông báo “{notice}” chưa được nhận: {response}; thông báo đang chờ và được thử lại',
      en: '{about}: the notice “{notice}” was not taken: {response}; it waits and is tried again',
    },
    values: ({ noticeId, response }) => ({ notice: noticeName(noticeId), response }),
  }),
  'letter-returned': finding({
    title: { vi: 'Thư đã gửi bị chuyển hoàn', en: 'A letter came back' },
    todo: {
      vi: 'Xem lý do (dung lượng, nội dung, chính sách, địa chỉ người gửi) và xử lý; báo cho đơn vị bằng cách khác rồi đóng mục này.',
      en: 'Look at the reason (size, content, policy, the sender’s address) and mend it; tell the unit in another way and settle this.',
    },
    text: {
      vi: '{about}: thông báo “{notice}” đã gửi rồi bị chuyển hoàn vì lý do không thuộc về hộp thư nhận: {response}',
      en: '{about}: the notice “{notice}” had left and came back for a reason that is not its mailbox’s: {response}',
    },
    values: ({ noticeId, response }) => ({ notice: noticeName(noticeId), response }),
  }),
  'mailbox-refused': finding({
    title: { vi: 'Hộp thư của đơn vị không nhận thư', en: 'A mailbox takes no mail' },
    todo: {
      vi: 'Hỏi đơn vị hộp thư đúng, ghi vào tệp kế hoạch và áp dụng lại; nếu hộp thư nhận thư trở lại, ghi là đã xem xong để gửi lại vào đó.',
      en: 'Ask the unit for the right mailbox, write it into the plan file and apply it again; where it takes mail again, settle this and letters go there again.',
    },
    text: {
      vi: 'Một hộp thư của đơn vị {unit} bị từ chối: {response}; cho đến khi được xử lý, thông báo được gửi cho đầu mối tiếp theo của đơn vị',
      en: 'A mailbox of the unit {unit} was refused: {response}; until it is mended, what is owed goes to its next contact',
    },
  }),
  'unit-unreachable': finding({
    title: { vi: 'Không liên hệ được đơn vị', en: 'A unit cannot be reached' },
    todo: {
      vi: 'Báo cho đơn vị bằng cách khác; ghi hộp thư đúng vào tệp kế hoạch và áp dụng lại.',
      en: 'Tell the unit in another way; write the right mailbox into the plan file and apply it again.',
    },
    text: {
      vi: 'Mọi hộp thư của đơn vị {unit} đều bị từ chối; có thông báo chưa đến được đơn vị',
      en: 'Every mailbox of the unit {unit} was refused; a notice did not reach it',
    },
  }),
  'letter-to-send': finding({
    title: { vi: 'Văn bản đã soạn, chờ gửi', en: 'A letter that waits to be sent' },
    todo: {
      vi: 'Nội dung đã soạn nằm trong thư gửi cơ quan đầu mối; gửi bằng văn bản của cơ quan rồi đóng mục này, ghi số và ngày văn bản. Mục này tự đóng khi nhận được báo cáo.',
      en: 'Its words stand in the letter to the coordinator; send it on the office’s paper and settle this with number and date. It closes itself when the report comes.',
    },
    text: {
      vi: '{about}: đã quá hạn đến bậc báo cáo {receiver}; văn bản đã soạn và chờ cơ quan đầu mối gửi',
      en: '{about}: it is overdue up to the level of {receiver}; what is to be written to them waits for the coordinator to send it',
    },
    values: ({ to }) => ({ receiver: ESCALATION_TARGET_NAMES[to] }),
  }),
} satisfies { readonly [Kind in FindingKind]?: FindingWords<Kind> };

function noticeName(noticeId: string): InBoth {
  const kind = readNoticeId(noticeId)?.kind ?? '';
  return Object.hasOwn(NOTICE_KIND_NAMES, kind)
    ? NOTICE_KIND_NAMES[kind as keyof typeof NOTICE_KIND_NAMES]
    : sameInBoth(noticeId);
}
