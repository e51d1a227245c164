import type { FindingKind } from '@kyhan/contracts';
import { draftReason } from './draft-reason.js';
import { inOneLine } from './in-one-line.js';
import { shortDate } from './official-date.js';
import { periodWords } from './period-name.js';
import { ASSIGNMENT_FINDINGS } from './findings/assignment-findings.js';
import { DELIVERY_FINDINGS } from './findings/delivery-findings.js';
import { SENDING_FINDINGS } from './findings/sending-findings.js';
import { finding, type FindingWords } from './findings/finding.js';
import { RUNNING_FINDINGS } from './findings/running-findings.js';

/** Everything that a person may have to decide or mend ("việc cần xem"). */
export const FINDINGS: { readonly [Kind in FindingKind]: FindingWords<Kind> } = {
  ...RUNNING_FINDINGS,
  ...DELIVERY_FINDINGS,
  ...ASSIGNMENT_FINDINGS,
  ...SENDING_FINDINGS,
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
  'plan-held-back': finding({
    title: {
      vi: 'Kế hoạch tạm dừng, chờ người quyết định',
      en: 'A plan is held back until somebody decides',
    },
    todo: {
      vi: 'Có văn bản thì cho tiếp tục bằng kyhan resume, hoặc kết thúc kế hoạch, trên trang kế hoạch cũng được; rồi xác nhận đã xem và ghi số văn bản.',
      en: 'With a paper, let it go on with kyhan resume, or end the plan, on the page of the plan as well; then settle this with the number of the paper.',
    },
    text: {
      vi: 'Kế hoạch số {number}: từ ngày {from}, {count} nhiệm vụ không mở đợt: {reason}',
      en: 'Plan {number}: since {from}, {count, plural, one {# obligation opens} other {# obligations open}} no cycle: {reason}',
    },
    values: ({ number, count, since, reason }) => ({ number, count, reason, from: shortDate(since) }),
  }),
  'before-kept': finding({
    title: { vi: 'Các kỳ trước khi theo dõi', en: 'Periods before the plan was kept' },
    todo: {
      vi: 'Không phải làm gì, nếu các kỳ này đã được theo dõi bằng cách khác; muốn có trong sổ thì nhập bằng kyhan adopt.',
      en: 'Nothing, where these periods were kept in another way; take them over with kyhan adopt to have them here.',
    },
    text: {
      vi: '{about}: {single, select, true {kỳ {first}} other {các kỳ từ {first} đến {last}}} đến hạn trước ngày bắt đầu theo dõi {since} nên không mở đợt',
      en: '{about}: {single, select, true {the period {first} fell due before {since}, from when it is kept, and has no cycle} other {the periods from {first} to {last} fell due before {since}, from when they are kept, and have no cycles}}',
    },
    values: ({ firstPeriod, lastPeriod, firstFrom, lastFrom, keptFrom }) => ({
      first: periodWords(firstPeriod, firstFrom),
      last: periodWords(lastPeriod, lastFrom),
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
  'meeting-day-kept': finding({
    title: { vi: 'Việc giữ hạn cũ khi dời ngày họp', en: 'A day that a meeting did not take along' },
    todo: {
      vi: 'Xem từng việc: gia hạn nếu cần; hạn còn phù hợp thì để nguyên và ghi lý do.',
      en: 'Look at each: extend it where that is meant; where its day still fits, leave it and say why.',
    },
    text: {
      vi: '{about}: cuộc họp dời sang {meeting}, {count} việc giữ hạn cũ ({units}){own, plural, =0 {} other {; {own} việc có hạn riêng}}{past, plural, =0 {} other {; {past} việc có hạn mới đã qua}}',
      en: '{about}: the meeting moves to {meeting}, and {count, plural, one {# assignment keeps its day} other {# assignments keep their days}} ({units}){own, plural, =0 {} one {; # has a day of its own} other {; # have days of their own}}{past, plural, =0 {} other {; of # the new day would be over}}',
    },
    values: ({ meetingOn, own, past, units }) => {
      return { meeting: shortDate(meetingOn), count: own + past, own, past, units: inOneLine(units) };
    },
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
};
