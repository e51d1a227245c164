import type { UrgedStanding } from '@kyhan/contracts';
import { PAPER_COLUMNS } from './paper-columns.js';
import type { InBoth } from '../language.js';
import { message } from '../message.js';
import { text } from '../text.js';

type OfStandings = Readonly<Record<UrgedStanding, unknown>>;

type Counted = {
  readonly works: number;
  readonly units: number;
  readonly contributions: number;
  readonly to: InBoth;
};

/** What is contributed to a lead's result is told apart, where there is any. */
const AMONG = {
  vi: '{contributions, plural, =0 {} other { (trong đó {contributions, number} phần phối hợp)}}',
  en: '{contributions, plural, =0 {} one { (# of it a contribution)} other { (# of them contributions)}}',
} as const;

/** A letter that urges, and one that asks a body again. */
export const URGING_WORDS = {
  subject: message<{ number: string; period: InBoth }>({
    vi: 'V/v đôn đốc thực hiện Kế hoạch số {number}, {period}',
    en: 'Subject: work that is due under plan {number}, {period}',
  }),
  askedSubject: message<{ number: string; period: InBoth }>({
    vi: 'V/v đề nghị phối hợp thực hiện Kế hoạch số {number}, {period}',
    en: 'Subject: cooperation under plan {number}, {period}',
  }),
  to: text({ vi: 'Kính gửi:', en: 'To:' }),
  thoseNamed: text({ vi: 'Các cơ quan, đơn vị có tên dưới đây', en: 'The offices named below' }),
  under: message<{ number: string; title: InBoth; office: InBoth; day: InBoth; counts: string }>({
    vi: 'Thực hiện Kế hoạch số {number} ({title}), qua theo dõi đến {day}, {office} thông báo tình hình thực hiện như sau: {counts}.',
    en: 'Under plan {number} ({title}), {office} tells how matters stand on {day}: {counts}.',
  }),
  count: {
    overdue: message<Counted>({
      vi: `{works, number} nội dung${AMONG.vi} của {units, number} cơ quan, đơn vị đã quá hạn`,
      en: `{works, plural, one {# matter} other {# matters}}${AMONG.en} of {units, plural, one {# office} other {# offices}} overdue`,
    }),
    returned: message<Counted>({
      vi: `{works, number} nội dung${AMONG.vi} của {units, number} cơ quan, đơn vị được đề nghị bổ sung, hoàn thiện`,
      en: `{works, plural, one {# matter} other {# matters}}${AMONG.en} of {units, plural, one {# office} other {# offices}} to be completed`,
    }),
    due: message<Counted>({
      vi: `{works, number} nội dung${AMONG.vi} của {units, number} cơ quan, đơn vị đến hạn từ nay đến hết {to}`,
      en: `{works, plural, one {# matter} other {# matters}}${AMONG.en} of {units, plural, one {# office} other {# offices}} due by the end of {to}`,
    }),
  } satisfies OfStandings,
  heading: {
    overdue: text({ vi: 'Nội dung đã quá hạn', en: 'Overdue' }),
    returned: text({ vi: 'Nội dung đề nghị bổ sung, hoàn thiện', en: 'To be completed' }),
    due: text({ vi: 'Nội dung sắp đến hạn', en: 'Falling due' }),
  } satisfies OfStandings,
  column: {
    ...PAPER_COLUMNS,
    what: text({ vi: 'Nội dung, kỳ', en: 'Matter, period' }),
    due: text({ vi: 'Thời hạn', en: 'Due' }),
    askedDue: text({ vi: 'Thời gian đề nghị', en: 'Wished for by' }),
    remark: text({ vi: 'Ghi chú', en: 'Remarks' }),
  },
  whatAndPeriod: message<{ what: InBoth; period: InBoth }>({
    vi: '{what}, {period}',
    en: '{what}, {period}',
  }),
  remark: {
    nothingReceived: message<{ days: number }>({
      vi: 'chưa nhận được báo cáo, quá hạn {days, number} ngày',
      en: 'nothing received, {days, plural, one {# day} other {# days}} overdue',
    }),
    notCompleted: message<{ days: number }>({
      vi: 'đã gửi, chưa bổ sung, quá hạn {days, number} ngày',
      en: 'handed in and not completed, {days, plural, one {# day} other {# days}} overdue',
    }),
    promised: message<{ day: string }>({ vi: 'đơn vị hẹn gửi ngày {day}', en: 'promised for {day}' }),
    asks: message<{ day: string }>({
      vi: 'đơn vị xin gia hạn đến {day}, đang xem xét',
      en: 'an extension until {day} is asked for',
    }),
    contested: text({
      vi: 'đơn vị có ý kiến về việc giao nội dung này, đang xem xét',
      en: 'the office says that this is not its own; not answered yet',
    }),
    waitsForHead: text({ vi: 'đang chờ lãnh đạo đơn vị duyệt', en: 'waits for the head of the office' }),
    stopped: text({ vi: 'đang tạm dừng tính thời hạn', en: 'the clock stands still' }),
    told: message<{ who: InBoth; count: number; day: string }>({
      vi: 'đã gửi thư cho {who} {count, number} lần, gần nhất ngày {day}',
      en: '{who} was written to {count, plural, one {once} other {# times}}, last on {day}',
    }),
    askedToComplete: text({ vi: 'Kính đề nghị xem xét, bổ sung', en: 'Please consider adding to it' }),
  },
  shownOf: message<{ shown: number; all: number }>({
    vi: '[Ở đây hiện {shown, number} trong {all, number} nội dung, đến hạn sớm nhất; văn bản đầy đủ có trong tệp DOCX.]',
    en: '[Here are {shown, number} of {all, number} matters, the earliest due; the paper is whole in the DOCX file.]',
  }),
  close: {
    late: message<{ unit: InBoth }>({
      vi: 'Đề nghị các cơ quan, đơn vị nêu trên quan tâm, chỉ đạo thực hiện và gửi trước ngày ……; nếu đã gửi, xin cho biết số và ngày văn bản./.',
      en: 'Please send what is named above before ……; where it was sent, please tell number and day of the paper.',
    }),
    due: message<{ unit: InBoth }>({
      vi: 'Đề nghị các cơ quan, đơn vị nêu trên quan tâm, thực hiện đúng thời hạn./.',
      en: 'Please see to it that what is named above is sent by its day.',
    }),
  },
  closeToOne: {
    late: message<{ unit: InBoth }>({
      vi: 'Đề nghị {unit} quan tâm, chỉ đạo thực hiện và gửi trước ngày ……; nếu đã gửi, xin cho biết số và ngày văn bản./.',
      en: 'Please send what is named above before ……; where it was sent, please tell number and day of the paper.',
    }),
    due: message<{ unit: InBoth }>({
      vi: 'Đề nghị {unit} quan tâm, thực hiện đúng thời hạn./.',
      en: 'Please see to it that what is named above is sent by its day.',
    }),
  },
  askedUnder: message<{ number: string; title: InBoth; office: InBoth; unit: InBoth }>({
    vi: 'Thực hiện Kế hoạch số {number} ({title}), {office} kính đề nghị {unit} quan tâm, phối hợp đối với các nội dung sau:',
    en: 'Under plan {number} ({title}), {office} asks {unit} for cooperation in the following:',
  }),
  askedClose: message<{ office: InBoth; unit: InBoth }>({
    vi: '{office} trân trọng cảm ơn sự phối hợp của {unit}./.',
    en: '{office} thanks {unit} for its cooperation.',
  }),
} as const;
