import { rates, type Figures, type Rate } from '@kyhan/engine';
import type { InBoth } from './language.js';
import { message } from './message.js';

type Numbers = { readonly [Name in keyof Figures]: number };

const ASSIGNED = message<Numbers>({
  vi: 'Được giao {assigned}: đã hoàn thành đúng hạn {onTime}, quá hạn {late}; chưa hoàn thành trong hạn {inTime}, quá hạn {overdue}; đã khóa: chưa nhận được báo cáo {missed}, đã gửi, chưa bổ sung {lapsed}; không phải báo cáo {waived}',
  en: 'Assigned {assigned}: done on time {onTime}, done late {late}; not done and in time {inTime}, overdue {overdue}; locked: nothing received {missed}, handed in and not completed {lapsed}; waived {waived}',
});
/** Of what has ended: nothing is open any more. */
const ASSIGNED_ENDED = message<Numbers>({
  vi: 'Được giao {assigned}: đã hoàn thành đúng hạn {onTime}, quá hạn {late}; chưa nhận được báo cáo {missed}; đã gửi, chưa bổ sung {lapsed}; không phải báo cáo {waived}',
  en: 'Assigned {assigned}: done on time {onTime}, done late {late}; nothing received {missed}; handed in and not completed {lapsed}; waived {waived}',
});
const ASKED = message<Numbers>({
  vi: 'Đề nghị phối hợp {asked}: đã nhận ý kiến {answered}, chưa nhận được {unanswered}, không đề nghị kỳ này {askedWaived}',
  en: 'Asked {asked}: answered {answered}, not yet {unanswered}, not asked this time {askedWaived}',
});
const CONTRIBUTED = message<Numbers>({
  vi: 'Phần phối hợp {contributions}: đã gửi đúng hạn {contributedOnTime}, quá hạn {contributedLate}; chưa gửi trong hạn {contributionsInTime}, quá hạn {contributionsOverdue}; không phải gửi {contributionsWaived}',
  en: 'Contributions {contributions}: sent on time {contributedOnTime}, late {contributedLate}; not yet and in time {contributionsInTime}, overdue {contributionsOverdue}; waived {contributionsWaived}',
});
const HANDED_ON = message<Numbers>({
  vi: 'Đã chuyển giao cho đơn vị khác: {handedOn}',
  en: 'Transferred to other units: {handedOn}',
});
const RATE = message<{ readonly [Name in keyof Rate]: number }>({
  vi: 'Tỷ lệ đúng hạn: {share, number, percent} ({part}/{of} việc đã đến hạn)',
  en: 'On time: {share, number, percent} ({part} of {of} that have fallen due)',
});
const IN_DETAIL = message<Numbers>({
  vi: 'Trong số đã hoàn thành, không phát sinh: {nil}; số lần đề nghị bổ sung, hoàn thiện: {returns}, trong đó bổ sung sau thời hạn: {mendedLate}',
  en: 'Nil returns among those done: {nil}; times returned: {returns}, of these completed after the new day: {mendedLate}',
});

/**
 * Figures in sentences without a full stop, whose numbers add up: what is assigned by class, then what is asked, what is contributed, what
 * another unit owes now, the rate with its denominator, and details, each where there is any. Pure; throws nothing.
 */
export function figureSentences(figures: Figures): InBoth[] {
  const { assigned, inTime, overdue, asked, handedOn, nil, returns } = figures;
  const { contributions }: Partial<Figures> = figures;
  const { part, of, share } = rates(figures).onTime;
  return [
    ...(assigned === 0 ? [] : [(inTime + overdue === 0 ? ASSIGNED_ENDED : ASSIGNED)(figures)]),
    ...(asked === 0 ? [] : [ASKED(figures)]),
    // Stored before they were counted, a summary has none.
    ...((contributions ?? 0) === 0 ? [] : [CONTRIBUTED(figures)]),
    ...(handedOn === 0 ? [] : [HANDED_ON(figures)]),
    ...(share === null ? [] : [RATE({ share, part, of })]),
    ...(nil + returns === 0 ? [] : [IN_DETAIL(figures)]),
  ];
}
