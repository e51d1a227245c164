import type { FindingKind } from '@kyhan/contracts';
import { inOneLine } from '../in-one-line.js';
import type { InBoth } from '../language.js';
import { NOTICE_KIND_NAMES } from '../notice-kind-names.js';
import { shortDate } from '../official-date.js';
import { sameInBoth } from '../same-in-both.js';
import { TIME_STAMP_FAULT_NAMES } from '../time-stamp-fault-names.js';
import { TEMPORAL_WORDS } from '../temporal-words.js';
import { finding, type FindingWords } from './finding.js';

/** What is wrong with machines, workflows or the portal. */
export const RUNNING_FINDINGS = {
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
  'scanner-away': finding({
    title: { vi: 'Chương trình quét mã độc không trả lời', en: 'The scanner of files does not answer' },
    todo: {
      vi: 'Xem KYHAN_SCAN_COMMAND và chạy thử lệnh đó với một tệp; tệp đang chờ được quét lại tự động.',
      en: 'Look at KYHAN_SCAN_COMMAND and try the command with a file; what waits is looked at by itself then.',
    },
    text: {
      vi: 'Chương trình quét mã độc không cho biết kết quả ({reason}); tệp mới vẫn được nhận, chưa ai tải về được',
      en: 'The scanner cannot tell ({reason}); new files are taken in, and nobody can download them',
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
  'register-put-back': finding({
    title: { vi: 'Sổ được khôi phục từ bản sao lưu', en: 'The register was put back from a backup' },
    todo: {
      vi: 'Thư đang được giữ. Hỏi đơn vị có biên nhận ngoài sổ để nhập lại; rồi chạy `kyhan mail mark-sent` nếu thư đã gửi trước sự cố, hoặc `kyhan mail send-doubtful` nếu chưa; sau đó `kyhan mail release`.',
      en: 'Mail is held. Ask units that hold a receipt the register does not know, and enter what they sent; then run `kyhan mail mark-sent` where the letters had left before, or `kyhan mail send-doubtful` where they had not; then `kyhan mail release`.',
    },
    text: {
      vi: 'Sổ là của lúc {from}, khôi phục lúc {to}: những gì đơn vị gửi và cơ quan xử lý giữa hai lúc đó không còn trong sổ; đơn vị giữ biên nhận. {count, plural, =0 {Không có thông báo nào có thể đã gửi} other {Không rõ đã gửi hay chưa: # thông báo ({kinds}) cho {units}}}',
      en: 'The register is as of {from} and was put back at {to}: what units handed in and the office ruled in between is not in it; units hold receipts. {count, plural, =0 {No notice may have been sent} one {Whether it was sent is not known of # notice ({kinds}) for {units}} other {Whether they were sent is not known of # notices ({kinds}) for {units}}}',
    },
    values: ({ from, to, kinds, units }) => ({
      from,
      to,
      count: kinds.reduce((sum, { count }) => sum + count, 0),
      kinds: inOneLine(kinds.map(({ kind, count }) => numbered(NOTICE_KIND_NAMES[kind], count))),
      units: inOneLine(units),
    }),
  }),
  'no-backup': finding({
    title: { vi: 'Không có bản sao lưu mới', en: 'There is no new backup' },
    todo: {
      vi: 'Dọn chỗ trống hoặc cho quyền ghi vào thư mục sao lưu, rồi chạy `kyhan backup`; mục này tự đóng khi có bản mới.',
      en: 'Make room in the folder of the backups or give the right to write there, then run `kyhan backup`; this closes itself with the next good one.',
    },
    text: {
      vi: '{why, select, old {Bản sao lưu gần nhất trong {folder} đã quá hai ngày} other {Không sao lưu được vào {folder}: {reason}}}',
      en: '{why, select, old {The last backup in {folder} is older than two days} other {No backup could be made in {folder}: {reason}}}',
    },
    values: ({ folder, reason }) => ({
      folder,
      reason: reason ?? '',
      why: reason === undefined ? 'old' : 'failed',
    }),
  }),
  'time-stamp-missing': finding({
    title: { vi: 'Điểm chốt sổ chưa có dấu thời gian', en: 'A checkpoint has no time stamp' },
    todo: {
      vi: 'Xem KYHAN_TSA_URL và KYHAN_TSA_CA; mỗi ngày hệ thống xin lại, mục này tự đóng khi đã có dấu.',
      en: 'Look at KYHAN_TSA_URL and KYHAN_TSA_CA; it is asked for again each day, and this closes itself with the stamp.',
    },
    text: {
      vi: '{count, number} điểm chốt từ số {number} chưa có dấu thời gian: {fault}',
      en: '{count, plural, one {Checkpoint {number} has} other {# checkpoints from number {number} on have}} no time stamp: {fault}',
    },
    values: ({ number, count, fault }) => ({
      number: String(number),
      count,
      fault: TIME_STAMP_FAULT_NAMES[fault],
    }),
  }),
  'checkpoint-unmailed': finding({
    title: { vi: 'Không gửi được điểm chốt sổ', en: 'A checkpoint could not be mailed' },
    todo: {
      vi: 'Ghi hộp thư nhận vào KYHAN_CHECKPOINT_TO, hoặc hộp thư của người quản trị; thư bị giữ thì cho gửi bằng `kyhan mail release` hoặc thêm hộp thư vào danh sách bằng `kyhan mail allow`. Thư được gửi lại tự động.',
      en: 'Name a mailbox in KYHAN_CHECKPOINT_TO, or that of an administrator; where letters are held, let them go with `kyhan mail release`, or add the mailbox with `kyhan mail allow`. The letter is tried again by itself.',
    },
    text: {
      vi: 'Điểm chốt số {number}: {why, select, nobody {không có ai để gửi} withheld {thư bị giữ đã nhiều ngày} other {{response}}}',
      en: 'Checkpoint {number}: {why, select, nobody {there is nobody to send it to} withheld {its letter has been held for days} other {{response}}}',
    },
    values: ({ number, response, withheld }) => ({
      number: String(number),
      response: response ?? '',
      why: withheld ? 'withheld' : response === undefined ? 'nobody' : 'refused',
    }),
  }),
  'register-copied': finding({
    title: { vi: 'Đây là bản chép của một bản triển khai', en: 'This is a copy of a deployment' },
    todo: {
      vi: 'Thư đang được giữ, để không gửi hai lần. Nếu bản gốc không chạy nữa và đây là bản chính từ nay, chạy `kyhan restore --take-over`; nếu không, dừng bản chép này.',
      en: 'Its mail is held, so that nothing is sent twice. Where the original runs no more and this is the deployment from here on, run `kyhan restore --take-over`; else stop this copy.',
    },
    text: {
      vi: 'Sổ được lập ở {from} nhưng đang nằm ở {to}: là bản chép, không gửi thư',
      en: 'The register was kept at {from} and lies at {to}: it is a copy and sends no mail',
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
  'reorganisation-lost': finding({
    title: { vi: 'Workflow sắp xếp tổ chức không chạy', en: 'The workflow of a reorganisation did not run' },
    todo: {
      vi: 'Đã tự khởi động lại; tìm xem ai đã kết thúc nó trong Temporal.',
      en: 'It was started again by itself; find out who ended it in Temporal.',
    },
    text: {
      vi: '{about}: workflow sắp xếp tổ chức từ ngày {on} không chạy trong Temporal; đã khởi động lại',
      en: '{about}: the workflow of the reorganisation of {on} did not run in Temporal; started again',
    },
    values: ({ effective }) => ({ on: shortDate(effective) }),
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
} satisfies { readonly [Kind in FindingKind]?: FindingWords<Kind> };

function numbered({ vi, en }: InBoth, count: number): InBoth {
  return { vi: `${vi} ${count}`, en: `${en} ${count}` };
}

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
  reorganisationDay: TEMPORAL_WORDS.reorganisationDay,
  passOnWork: TEMPORAL_WORDS.passOnWork,
  askAboutRest: TEMPORAL_WORDS.askAboutRest,
};
