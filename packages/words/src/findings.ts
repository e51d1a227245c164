import type { FindingData, FindingKind } from '@kyhan/contracts';
import { readNoticeId } from '@kyhan/plan/ids';
import { draftReason } from './draft-reason.js';
import { ESCALATION_TARGET_NAMES } from './escalation-target-names.js';
import { inOneLine } from './in-one-line.js';
import type { InBoth } from './language.js';
import { message, type MessageValues } from './message.js';
import { NOTICE_KIND_NAMES } from './notice-kind-names.js';
import { noticeResponse } from './notice-response.js';
import { shortDate } from './official-date.js';
import { periodWords } from './period-name.js';
import { sameInBoth } from './same-in-both.js';
import { TEMPORAL_WORDS } from './temporal-words.js';
import { text } from './text.js';

/** What a kind of finding is called, what to do about it, and what one of them says. */
interface FindingWords<Kind extends FindingKind> {
  readonly title: InBoth;
  readonly todo: InBoth;
  /** `about` is its subject by name. */
  readonly text: (data: FindingData[Kind], about: InBoth) => InBoth;
}

interface About extends MessageValues {
  readonly about: InBoth;
}

/** Everything that a person may have to decide or mend ("việc cần xem"). */
export const FINDINGS: { readonly [Kind in FindingKind]: FindingWords<Kind> } = {
  'clock-astray': finding({
    title: { vi: 'Đồng hồ của máy sai', en: "A machine's clock is wrong" },
    todo: {
      vi: 'Chỉnh đồng hồ của máy (ví dụ: timedatectl set-ntp true); hệ thống tự chạy tiếp khi giờ đúng.',
      en: 'Set the clock of the machine right (timedatectl set-ntp true); what waits goes on by itself then.',
    },
    text: {
      vi: 'Đồng hồ của máy {machine} lệch {minutes} phút so với cơ sở dữ liệu; máy này không xử lý gì cho đến khi giờ đúng',
      en: 'The clock of {machine} differs from the database by {minutes} minutes; the machine does nothing until it is right',
    },
  }),
  'not-running': finding({
    title: { vi: 'Đợt không chạy trong Temporal', en: 'A cycle does not run in Temporal' },
    todo: {
      vi: 'Đã tự khởi động lại; nếu còn ở đây sau một ngày, chạy kyhan doctor.',
      en: 'It was started again by itself; where it is still here after a day, run kyhan doctor.',
    },
    text: {
      vi: '{about}: đang mở nhưng {shards, plural, =0 {workflow của đợt} other {# phần của đợt}} không chạy trong Temporal; đã khởi động lại',
      en: '{about}: it is open, but {shards, plural, =0 {its workflow} one {one of its shards} other {# of its shards}} did not run in Temporal; started again',
    },
  }),
  'standing-lost': finding({
    title: { vi: 'Workflow thường trực không chạy', en: 'A standing workflow did not run' },
    todo: {
      vi: 'Đã tự khởi động lại; tìm xem ai đã kết thúc nó trong Temporal.',
      en: 'It was started again by itself; find out who ended it in Temporal.',
    },
    text: {
      vi: 'Không chạy trong Temporal: {names}; đã khởi động lại',
      en: 'Not running in Temporal: {names}; started again',
    },
    values: ({ ids }) => ({ names: ids.join(', ') }),
  }),
  'workflow-reset': finding({
    title: { vi: 'Workflow bị đặt lại', en: 'A workflow was reset' },
    todo: {
      vi: 'Không phải làm gì: điều đã ghi vào sổ theo dõi không bị làm lại; tìm xem ai đã đặt lại trong Temporal.',
      en: 'Nothing: what the register has is not done again; find out who reset it in Temporal.',
    },
    text: {
      vi: '{about}: một workflow của đợt đã bị đặt lại về một thời điểm trước trong Temporal, và chạy tiếp từ sổ theo dõi',
      en: '{about}: one of its workflows was reset to a point of its past in Temporal, and goes on from the register',
    },
  }),
  'work-failing': finding({
    title: { vi: 'Máy gặp lỗi liên tục', en: 'A step fails again and again' },
    todo: {
      vi: 'Xem workflow này trong Temporal và gửi mã lỗi cho nơi phát hành; máy vẫn thử lại, và mục này tự đóng khi làm được.',
      en: 'Look at its workflow in Temporal and send the code to the makers; it is still tried, and this closes itself when it succeeds.',
    },
    text: {
      vi: '{about}: bước “{step}” không làm được, mã lỗi {code}; vẫn được thử lại, thưa dần',
      en: '{about}: the step “{step}” fails with {code}; it is still tried, at longer pauses',
    },
    values: ({ activity, code }) => ({ step: STEPS[activity] ?? sameInBoth(activity), code }),
  }),
  'plan-not-applied': finding({
    title: { vi: 'Kế hoạch chưa áp dụng xong', en: 'A plan is not applied to its end' },
    todo: {
      vi: 'Áp dụng lại cùng tệp kế hoạch: việc dở dang được làm tiếp. Nếu vẫn còn, gửi mã lỗi cho nơi phát hành.',
      en: 'Apply the same plan file again: what is left is carried on with. Where it stays, send the code to the makers.',
    },
    text: {
      vi: '{about}: phiên bản {version} đã có hiệu lực nhưng chưa áp dụng xong, mã lỗi {code}',
      en: '{about}: version {version} is in force but is not applied to its end, because of {code}',
    },
  }),
  'cycle-missing': finding({
    title: { vi: 'Đợt chưa được mở', en: 'A cycle is missing' },
    todo: {
      vi: 'Đợt được mở bù tự động; nếu còn ở đây sau một ngày, chạy kyhan doctor.',
      en: 'It is opened by itself; where it is still here after a day, run kyhan doctor.',
    },
    text: {
      vi: '{about}: đợt chưa được mở đúng lịch; đang mở bù',
      en: '{about}: the cycle was not opened on time; it is being opened now',
    },
  }),
  'schedule-paused': finding({
    title: { vi: 'Lịch mở đợt đang tạm dừng', en: 'A Schedule is paused' },
    todo: {
      vi: 'Bỏ tạm dừng lịch này trong Temporal: các đợt còn thiếu được mở bù trong ngày. Muốn tạm dừng nhiệm vụ thì ghi vào sổ, kèm lý do: `kyhan suspend`; muốn bỏ hẳn thì sửa kế hoạch.',
      en: 'Unpause it in Temporal: what is missing is opened within the day. To suspend the obligation, say so in the register, with the reason: `kyhan suspend`. To give it up for good, change the plan.',
    },
    text: {
      vi: '{about}: có người đã tạm dừng lịch mở đợt trong Temporal; trong lúc đó không đợt nào được tự mở',
      en: '{about}: somebody paused its Schedule in Temporal; no cycle opens by itself meanwhile',
    },
  }),
  'cycle-draft': finding({
    title: { vi: 'Đợt dự thảo chờ đầu mối', en: 'A draft waits for its coordinator' },
    todo: {
      vi: 'Xác nhận bằng kyhan confirm (văn bản hoặc ghi chú), ghi văn bản giao việc bằng kyhan announce, hoặc bỏ qua kỳ này bằng kyhan skip; cũng làm được trên trang của đợt.',
      en: 'Confirm it with kyhan confirm (a paper or a note), record its announcement with kyhan announce, or leave the period out with kyhan skip; the page of the cycle does the same.',
    },
    text: { vi: '{about}: {why}', en: '{about}: {why}' },
    values: (needs) => ({ why: draftReason(needs) }),
  }),
  'unit-joins-late': finding({
    title: { vi: 'Đơn vị mới chưa được nhận vào đợt đang mở', en: 'A new unit is not in an open cycle' },
    todo: {
      vi: 'Nhận vào đợt: `kyhan join`, hoặc trang của kế hoạch; nếu không giao đợt này thì xác nhận đã xem.',
      en: 'Take it in: `kyhan join`, or the page of the plan; where it is not to owe this cycle, settle this.',
    },
    text: {
      vi: '{about}: kế hoạch giao thêm cho {units}, nhưng đợt này đã mở trước đó',
      en: '{about}: the plan asks {units} as well, and this cycle was opened before',
    },
    values: ({ units }) => ({ units: inOneLine(units) }),
  }),
  'nobody-owes': finding({
    title: { vi: 'Không có đơn vị thực hiện', en: 'Nobody owes it' },
    todo: {
      vi: 'Xem lại đơn vị thực hiện và quy tắc hạn trong tệp kế hoạch.',
      en: 'Look at audience and due rules in the plan file.',
    },
    text: {
      vi: '{about}: không mở đợt vì không có đơn vị nào phải thực hiện, hoặc không quy tắc hạn nào áp dụng',
      en: '{about}: no cycle, since nobody owes it or no due rule holds',
    },
  }),
  'before-kept': finding({
    title: { vi: 'Các kỳ trước khi theo dõi', en: 'Periods before the plan was kept' },
    todo: {
      vi: 'Không phải làm gì, nếu các kỳ này đã được theo dõi bằng cách khác.',
      en: 'Nothing, where these periods were kept in another way.',
    },
    text: {
      vi: '{single, select, true {Kỳ {first}} other {Các kỳ từ {first} đến {last}}} đến hạn trước ngày bắt đầu theo dõi {since} nên không mở đợt',
      en: '{single, select, true {The period {first} fell due before {since}, from when it is kept, and has no cycle} other {The periods from {first} to {last} fell due before {since}, from when they are kept, and have no cycles}}',
    },
    values: ({ firstPeriod, lastPeriod, keptFrom }) => ({
      first: periodWords(firstPeriod),
      last: periodWords(lastPeriod),
      single: firstPeriod === lastPeriod,
      since: shortDate(keptFrom),
    }),
  }),
  'day-not-moved': finding({
    title: { vi: 'Hạn mới đã qua', en: 'The new day is over' },
    todo: {
      vi: 'Gia hạn cho các việc này nếu cần; kèm lý do.',
      en: 'Extend these assignments where that is meant; with a reason.',
    },
    text: {
      vi: '{about}: theo bảng mới, hạn của {count} việc là {over}, đã qua; các việc này giữ hạn {stays}',
      en: '{about}: by the new version the day of {count, plural, one {# assignment} other {# assignments}} would be {over}, which is over; {count, plural, one {it keeps} other {they keep}} {stays}',
    },
    values: ({ count, to, kept }) => ({ count, over: shortDate(to), stays: shortDate(kept) }),
  }),
  'unit-without-future': finding({
    title: { vi: 'Đơn vị không còn', en: 'A unit has gone' },
    todo: {
      vi: 'Chuyển giao từng việc bằng kyhan hand-over, hoặc cho không phải báo cáo kỳ này bằng kyhan waive.',
      en: 'Hand each assignment over with kyhan hand-over, or waive it with kyhan waive.',
    },
    text: {
      vi: 'Đơn vị {unit} {why, select, removed {không còn trong kế hoạch} other {đã kết thúc}} nhưng còn {count} việc đang mở{succeeded, select, true { (đơn vị kế nhiệm: {after})} other {}}',
      en: 'The unit {unit} {why, select, removed {is no longer in the plan} other {has ended}} and keeps {count, plural, one {# open assignment} other {# open assignments}}{succeeded, select, true { (successors: {after})} other {}}',
    },
    values: ({ unit, why, count, successors }) => {
      return { unit, why, count, succeeded: successors.length > 0, after: inOneLine(successors) };
    },
  }),
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
      vi: 'Hỏi đơn vị hộp thư đúng, ghi vào tệp kế hoạch và áp dụng lại.',
      en: 'Ask the unit for the right mailbox, write it into the plan file and apply it again.',
    },
    text: {
      vi: 'Một hộp thư của đơn vị {unit} bị từ chối: {response}; thông báo được gửi cho đầu mối tiếp theo của đơn vị',
      en: 'A mailbox of the unit {unit} was refused: {response}; what is owed goes to its next contact',
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
  contested: finding({
    title: { vi: 'Đơn vị đề nghị xem lại việc giao', en: 'A unit contests an assignment' },
    todo: {
      vi: 'Mở việc này và đọc ý kiến của đơn vị; chuyển giao cho đơn vị khác, hoặc giữ nguyên việc giao bằng kyhan insist, kèm lý do.',
      en: 'Open it and read what the unit says; hand it over to another unit, or insist with kyhan insist, with a reason.',
    },
    text: {
      vi: '{about}: đơn vị cho biết việc này không thuộc trách nhiệm của mình; thời hạn vẫn được tính',
      en: '{about}: the unit says that this is not its own; its day stands',
    },
  }),
  'not-acknowledged': finding({
    title: { vi: 'Đơn vị chưa xác nhận đã nhận việc', en: 'A unit has not acknowledged' },
    todo: {
      vi: 'Liên hệ đơn vị, xem thông báo đã đến đúng đầu mối chưa; đơn vị xác nhận trên trang của mình hoặc bằng kyhan acknowledge.',
      en: 'Call the unit and see that the notice reached the right contact; it acknowledges on its page or with kyhan acknowledge.',
    },
    text: {
      vi: '{about}: đơn vị đã được nhắc và chưa xác nhận đã nhận việc',
      en: '{about}: the unit was reminded and has not said that it has taken note',
    },
  }),
  'clock-stopped': finding({
    title: { vi: 'Thời hạn đang tạm dừng', en: 'A clock stands still' },
    todo: {
      vi: 'Khi đến lượt đơn vị, tính lại thời hạn bằng kyhan start-clock; đơn vị gửi báo cáo thì thời hạn tự được tính lại.',
      en: 'Start it with kyhan start-clock once the next move is the unit’s; a hand-in starts it by itself.',
    },
    text: {
      vi: '{about}: thời hạn đang tạm dừng, không ai bị nhắc và không quá hạn thêm',
      en: '{about}: the clock stands still; nobody is reminded and it falls no further behind',
    },
  }),
  'extension-asked': finding({
    title: { vi: 'Đơn vị đề nghị gia hạn', en: 'A unit asks for an extension' },
    todo: {
      vi: 'Mở việc này và đọc lý do; gia hạn bằng kyhan extend, hoặc không gia hạn bằng kyhan refuse, kèm lý do. Đề nghị đúng hạn mà được gia hạn sau khi gửi thì vẫn tính là đúng hạn.',
      en: 'Open it and read why; grant it with kyhan extend, or refuse it with kyhan refuse, with a reason. What was asked in time and is granted after hand-in counts as on time.',
    },
    text: {
      vi: '{about}: đơn vị đề nghị gia hạn, chưa được trả lời; thời hạn vẫn được tính',
      en: '{about}: the unit asks for an extension and has no answer; its day stands',
    },
  }),
  'entry-disputed': finding({
    title: { vi: 'Đơn vị báo sai báo cáo được nhập thay', en: 'A unit disputes what was entered for it' },
    todo: {
      vi: 'Mở việc này và đọc ý kiến của đơn vị; nhập lại cho đúng, hoặc đề nghị đơn vị tự gửi (kyhan return).',
      en: 'Open it and read what the unit says; enter it anew, or return it so that the unit sends it itself (kyhan return).',
    },
    text: {
      vi: '{about}: đơn vị cho biết báo cáo do đầu mối nhập thay chưa đúng',
      en: '{about}: the unit says that what was entered for it is not what it handed in',
    },
  }),
  'assignment-set-apart': finding({
    title: { vi: 'Việc tạm để riêng', en: 'An assignment set apart' },
    todo: {
      vi: 'Báo cáo vẫn được nhận. Máy tự thử lại mỗi ngày và khi có bản phát hành mới; nếu còn ở đây, gửi lý do này cho nơi phát hành.',
      en: 'Submissions are still taken. It is tried again each day and with each new release; where it is still here, send this reason to the makers.',
    },
    text: {
      vi: '{about}: chưa xử lý được, các việc khác của đợt vẫn được xử lý: {reason}',
      en: '{about}: it could not be decided; the others of its cycle go on: {reason}',
    },
  }),
  'portal-away': finding({
    title: { vi: 'Cổng nhận báo cáo gián đoạn qua thời hạn', en: 'The portal was away over a deadline' },
    todo: {
      vi: 'Cân nhắc gia hạn cho các việc này, kèm lý do; không việc nào bị khóa trong hai ngày làm việc sau gián đoạn.',
      en: 'Consider a new day for all of them, with a reason; nothing locks within two working days after it.',
    },
    text: {
      vi: 'Từ {from} đến {to} đơn vị không gửi báo cáo được; thời hạn hoặc ngày khóa của {count} việc rơi vào khoảng đó',
      en: 'From {from} to {to} nothing could be handed in; the due or lock instant of {count, plural, one {# assignment} other {# assignments}} lay in it',
    },
  }),
  'review-overdue': finding({
    title: { vi: 'Báo cáo chờ xem xét quá lâu', en: 'A report waits too long for its review' },
    todo: {
      vi: 'Xem báo cáo và cho ý kiến: đạt yêu cầu, hoặc đề nghị bổ sung, hoàn thiện.',
      en: 'Look at the report and accept or return it.',
    },
    text: {
      vi: '{about}: báo cáo đã gửi mà chưa có ý kiến xử lý; lãnh đạo cơ quan đầu mối đã được báo',
      en: "{about}: it was handed in and nothing has been ruled; the coordinator's head has been told",
    },
  }),
  'ruling-failed': finding({
    title: { vi: 'Ý kiến xử lý không thực hiện được', en: 'A ruling that failed' },
    todo: {
      vi: 'Xem lại ý kiến và cho ý kiến lại; nếu vẫn không được, gửi lý do này cho nơi phát hành.',
      en: 'Look at the ruling and rule again; where that fails too, send this reason to the makers.',
    },
    text: {
      vi: '{about}: một ý kiến xử lý không ghi được vào sổ theo dõi: {reason}',
      en: '{about}: a ruling could not be written into the register: {reason}',
    },
  }),
};

/** What the activities do, as Temporal's own page says it. */
const STEPS: Readonly<Record<string, InBoth>> = {
  bringIntoForce: TEMPORAL_WORDS.bringIntoForce,
  keepPlanSchedules: TEMPORAL_WORDS.keepSchedules,
  dueOpenings: TEMPORAL_WORDS.dueOpenings,
  cyclesToMove: TEMPORAL_WORDS.cyclesToMove,
  moveCycles: TEMPORAL_WORDS.moveCycles,
  endApplication: TEMPORAL_WORDS.endApplication,
  noteNotApplied: TEMPORAL_WORDS.noteNotApplied,
  takeTurn: TEMPORAL_WORDS.takeTurn,
  openCycle: TEMPORAL_WORDS.openCycle,
  cycleProgress: TEMPORAL_WORDS.cycleProgress,
  closeCycle: TEMPORAL_WORDS.closeCycle,
  deliverNotices: TEMPORAL_WORDS.deliver,
  plansToAudit: TEMPORAL_WORDS.audit,
  auditPlan: TEMPORAL_WORDS.audit,
  reviveOpen: TEMPORAL_WORDS.auditRunning,
  wakeOverdue: TEMPORAL_WORDS.auditWakes,
};

/** A kind whose sentence says its data as they are, unless `values` turns them into words. */
function finding<Data extends FindingData[FindingKind]>({
  values = (data) => data as unknown as MessageValues,
  ...words
}: {
  readonly title: InBoth;
  readonly todo: InBoth;
  readonly text: InBoth;
  readonly values?: (data: Data) => MessageValues;
}) {
  const said = message<About>(words.text);
  return {
    title: text(words.title),
    todo: text(words.todo),
    text: (data: Data, about: InBoth) => said({ ...values(data), about }),
  };
}

function noticeName(noticeId: string): InBoth {
  const kind = readNoticeId(noticeId)?.kind ?? '';
  return Object.hasOwn(NOTICE_KIND_NAMES, kind)
    ? NOTICE_KIND_NAMES[kind as keyof typeof NOTICE_KIND_NAMES]
    : sameInBoth(noticeId);
}
