import { plainMessage } from './plain-message.js';
import type { InBoth, Language } from './language.js';
import { text } from './text.js';

/** What an administrator reads in Temporal's own page of a workflow: its steps, its waits, how it stands. */
export const TEMPORAL_WORDS = {
  applying: filledIn<'plan'>({ vi: 'Áp dụng kế hoạch {plan}', en: 'Apply the plan {plan}' }),
  bringIntoForce: text({
    vi: 'Đưa phiên bản kế hoạch vào hiệu lực',
    en: 'Bring the version of the plan into force',
  }),
  keepSchedules: text({
    vi: 'Lập lịch mở đợt của các nhiệm vụ',
    en: 'Keep the Schedules of the obligations',
  }),
  dueOpenings: text({ vi: 'Tìm các đợt phải mở ngay', en: 'Find the cycles that are to be open by now' }),
  cyclesToMove: text({
    vi: 'Tìm các đợt đang mở phải theo phiên bản này',
    en: 'Find the open cycles that follow the version',
  }),
  moveCycles: text({ vi: 'Dời hạn các đợt đang mở', en: 'Move the open cycles' }),
  endApplication: text({ vi: 'Ghi việc cần xem, kết thúc áp dụng', en: 'Record the findings and end' }),
  noteNotApplied: text({
    vi: 'Ghi việc cần xem: chưa áp dụng xong',
    en: 'Record a finding: not applied to its end',
  }),
  takeTurn: text({
    vi: 'Xử lý những gì đã nhận và đã đến hạn',
    en: 'Take in what has come and what has fallen due',
  }),
  latestTurns: text({ vi: 'Các lượt xử lý gần đây', en: 'The latest turns' }),
  shardEnded: text({
    vi: 'Báo cho đợt: mọi việc của nhóm đã kết thúc',
    en: 'Tell the cycle that the group has ended',
  }),
  openCycle: text({
    vi: 'Xác định kỳ, hạn và đơn vị thực hiện; ghi đợt vào sổ theo dõi',
    en: 'Find period, due day and units; write the cycle into the register',
  }),
  notOpened: filledIn<'reason'>({ vi: 'Không mở đợt: {reason}', en: 'No cycle: {reason}' }),
  cycleProgress: text({
    vi: 'Xem tình hình đợt trong sổ theo dõi',
    en: 'Look up in the register how the cycle stands',
  }),
  waitForProgress: text({
    vi: 'Chờ đến lần xem tình hình sau, hoặc một nhóm việc kết thúc',
    en: 'Wait for the next look, or for a group to end',
  }),
  closeCycle: text({
    vi: 'Đóng đợt, ghi tổng kết và báo cơ quan đầu mối',
    en: 'Close the cycle, write its summary, tell the coordinator',
  }),
  shard: filledIn<'summary'>({ vi: 'Việc được giao: {summary}', en: 'Assignments: {summary}' }),
  shardOfMany: filledIn<'summary' | 'number' | 'count'>({
    vi: 'Việc được giao: {summary}, nhóm {number}/{count}',
    en: 'Assignments: {summary}, group {number}/{count}',
  }),
  shardStanding: filledIn<
    'total' | 'waiting' | 'submitted' | 'accepted' | 'overdue' | 'missed' | 'lapsed' | 'others'
  >({
    vi: `- Tổng số việc: {total}
- Chưa gửi hoặc đang bổ sung: {waiting}
- Đã nhận, chờ xem xét: {submitted}
- Đạt yêu cầu: {accepted}
- Quá hạn: {overdue}
- Chưa nhận được báo cáo (đã khóa): {missed}
- Đã gửi, chưa bổ sung (đã khóa): {lapsed}
- Không phải báo cáo hoặc chuyển giao: {others}`,
    en: `- Assignments: {total}
- Not sent, or being completed: {waiting}
- Received, awaiting review: {submitted}
- Accepted: {accepted}
- Overdue: {overdue}
- Missed (locked): {missed}
- Handed in, not completed (locked): {lapsed}
- Waived or transferred: {others}`,
  }),
  auditRunning: text({
    vi: 'Đối chiếu: đợt đang mở, workflow đang chạy',
    en: 'Compare: open cycles, workflows that run',
  }),
  auditWakes: text({
    vi: 'Đánh thức phần còn việc chưa xử lý',
    en: 'Wake the shards that should have woken',
  }),
  audit: text({
    vi: 'Đối chiếu kỳ phải có với đợt đã mở',
    en: 'Compare the periods that should be open with the cycles that are',
  }),
  opening: filledIn<'summary'>({ vi: 'Mở đợt: {summary}', en: 'Open a cycle: {summary}' }),
  openingMissing: filledIn<'summary'>({
    vi: 'Mở bù đợt: {summary}',
    en: 'Open a missing cycle: {summary}',
  }),
  reorganisation: filledIn<'plan' | 'on'>({
    vi: 'Sắp xếp tổ chức từ ngày {on}: kế hoạch {plan}',
    en: 'Reorganisation of {on}: plan {plan}',
  }),
  reorganisationDay: text({
    vi: 'Xem đơn vị nào kết thúc, và còn bao lâu',
    en: 'Look up which units end, and how long that is',
  }),
  passOnWork: text({
    vi: 'Chuyển việc đang mở cho đơn vị kế nhiệm',
    en: 'Hand what is open over to the successors',
  }),
  askAboutRest: text({
    vi: 'Ghi việc cần xem: những gì người có thẩm quyền phải quyết định',
    en: 'Record a finding for what a person has to decide',
  }),
  waitToPassOn: text({
    vi: 'Chờ chuyển tiếp những việc chưa chuyển được',
    en: 'Wait to hand over what could not be handed over',
  }),
  deliver: text({ vi: 'Gửi các thông báo đến hạn', en: 'Send the notices that are due' }),
  waitForDelivery: text({
    vi: 'Chờ đến lượt gửi sau, hoặc có thông báo đến hạn',
    en: 'Wait for the next round, or for a notice that is due',
  }),
  deliveryFailed: filledIn<'reason'>({
    vi: '- Lượt gần nhất không xong: {reason}\n- Lượt sau: sau 1 phút',
    en: '- The last round failed: {reason}\n- The next: in 1 minute',
  }),
  deployment: text({
    vi: 'Bản triển khai dùng không gian tên này',
    en: 'The deployment that uses this namespace',
  }),
  postOffice: text({
    vi: 'Bưu cục: gửi các thông báo đến hạn',
    en: 'Post office: sends the notices that are due',
  }),
  dailyAudit: text({
    vi: 'Đối chiếu hằng ngày: kỳ phải có và đợt đã mở',
    en: 'Daily audit: periods that should be open, cycles that are',
  }),
} as const;

function filledIn<N extends string>(texts: InBoth) {
  const both = text(texts);
  return (language: Language, values: Readonly<Record<N, string | number>>): string =>
    plainMessage(both, language, values);
}
