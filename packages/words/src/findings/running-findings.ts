import type { FindingKind } from '@kyhan/contracts';
import type { InBoth } from '../language.js';
import { shortDate } from '../official-date.js';
import { sameInBoth } from '../same-in-both.js';
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
