import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

/** The one page of what the register holds of an assignment. */
export const EVIDENCE_PAPER_WORDS = {
  kind: text({ vi: 'BẢN TRÍCH SỔ THEO DÕI', en: 'EXTRACT FROM THE REGISTER' }),
  about: message<{ plan: string }>({
    vi: 'Một việc được giao theo Kế hoạch {plan}',
    en: 'One assignment under plan {plan}',
  }),
  matter: text({ vi: 'Nội dung', en: 'Matter' }),
  held: text({ vi: 'Sổ theo dõi ghi', en: 'As the register holds it' }),
  owed: text({ vi: 'Việc được giao', en: 'What was owed' }),
  unit: text({ vi: 'Đơn vị', en: 'Unit' }),
  period: text({ vi: 'Kỳ', en: 'Period' }),
  due: text({ vi: 'Hạn', en: 'Due' }),
  announced: text({ vi: 'Văn bản giao việc', en: 'Given out under' }),
  letters: text({ vi: 'Thư nhắc', en: 'Letters' }),
  handedIn: text({ vi: 'Báo cáo đã gửi', en: 'Handed in' }),
  ruling: text({ vi: 'Ý kiến xử lý', en: 'Ruling' }),
  sent: text({ vi: 'Gửi đi và đến', en: 'Sent out and arrived' }),
  anchored: text({ vi: 'Chốt sổ', en: 'Anchored' }),
  noPaper: text({ vi: 'không ghi văn bản nào', en: 'no paper is recorded' }),
  noLetters: text({ vi: 'chưa có thư nào được máy chủ nhận', en: 'no letter was accepted by a server' }),
  nothing: text({ vi: 'chưa có', en: 'nothing' }),
  erased: text({ vi: 'số và ngày đã xóa', en: 'number and day were erased' }),
  recordedBy: message<{ who: InBoth; at: string }>({
    vi: 'ghi bởi {who} lúc {at}',
    en: 'recorded by {who}, {at}',
  }),
  accepted: message<{ count: number; first: string; last: string }>({
    vi: 'máy chủ của bên nhận đã nhận {count, number} thư, {count, plural, =1 {lúc {first}} other {từ {first} đến {last}}}',
    en: '{count, plural, one {# letter accepted by the other side’s server, {first}} other {# letters accepted by the other side’s server, {first} to {last}}}',
  }),
  cameBack: message<{ count: number }>({
    vi: '{count, number} thư đã được máy chủ nhận rồi bị chuyển hoàn',
    en: '{count, plural, one {# letter} other {# letters}} came back after a server had accepted {count, plural, one {it} other {them}}',
  }),
  version: message<{ version: number; at: string; punctual: 'yes' | 'no' }>({
    vi: 'lần {version}: {at} ({punctual, select, yes {đúng hạn} other {muộn}})',
    en: 'version {version}: {at} ({punctual, select, yes {on time} other {late}})',
  }),
  nil: text({ vi: 'không phát sinh', en: 'a nil return' }),
  ownPaper: message<{ paper: string }>({ vi: 'văn bản {paper}', en: 'paper {paper}' }),
  arrived: message<{ on: string; means: InBoth; who: InBoth }>({
    vi: 'đến ngày {on} ({means}), {who} nhập',
    en: 'arrived on {on} ({means}), entered by {who}',
  }),
  issued: message<{ paper: InBoth }>({ vi: 'ban hành {paper}', en: 'issued as {paper}' }),
  sentOn: message<{ on: string; way: InBoth }>({ vi: 'gửi ngày {on} ({way})', en: 'sent on {on} ({way})' }),
  arrivedAs: message<{ on: string; number: string }>({
    vi: 'đến ngày {on}, số đến {number}',
    en: 'arrived on {on} under number {number}',
  }),
  between: message<{ count: number }>({
    vi: '… {count, number} mục nữa trong bộ chứng cứ …',
    en: '… {count, plural, one {# more} other {# more}} in the bundle …',
  }),
  cutShort: message<{ text: string }>({
    vi: '{text}… (toàn văn trong bộ chứng cứ)',
    en: '{text}… (whole in the bundle)',
  }),
  under: message<{ facts: number; number: number; at: string }>({
    vi: '{facts, number} dữ kiện đã được giữ, đến điểm chốt sổ số {number} ngày {at}',
    en: '{facts, plural, one {# fact is} other {# facts are}} held, up to checkpoint {number} of {at}',
  }),
  notYet: message<{ count: number }>({
    vi: '{count, number} dữ kiện có sau, chưa chốt',
    en: '{count, plural, one {# fact came} other {# facts came}} later and {count, plural, one {is} other {are}} not anchored yet',
  }),
  asOf: message<{ at: string; id: string }>({
    vi: 'Trích lúc {at}, giờ của kế hoạch. Mã việc: {id}. Bằng chứng của từng dữ kiện nằm trong bộ chứng cứ kèm theo.',
    en: 'Taken at {at}, in the time of the plan. Assignment {id}. The proof of each fact lies in the bundle that goes with this page.',
  }),
  copies: text({ vi: 'Nơi nhận:', en: 'Copies:' }),
  filed: text({ vi: '- Lưu: VT.', en: '- On file.' }),
} as const;
