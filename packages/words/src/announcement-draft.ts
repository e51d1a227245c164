import type { Plan } from '@kyhan/plan';
import type { ToldCycle } from './cycle-facts.js';
import { dueDay } from './due-day.js';
import type { InBoth } from './language.js';
import { message } from './message.js';
import { officialDay } from './official-date.js';
import { periodWords } from './period-name.js';

/** A cycle as its announcement tells of it. */
export interface AnnouncedCycle extends ToldCycle {
  readonly plan: ToldCycle['plan'] & Pick<Plan, 'title'>;
  /** The unit that runs the plan, which signs. */
  readonly office: InBoth;
  /** Who owes, in the order of the plan. */
  readonly units: readonly InBoth[];
}

/**
 * The announcement of a cycle in the form of an official letter (Nghị định 30/2020/NĐ-CP), with its number, date and
 * signature left open: the office gives them in its own way. Pure; throws nothing.
 */
export function announcementDraft({ plan, obligation, cycle, office, units }: AnnouncedCycle): InBoth {
  const { dueOn, dueAt, periodKey, periodFrom, periodTo } = cycle;
  const addressees = (language: keyof InBoth) => units.map((unit) => `- ${unit[language]};`).join('\n');
  return DRAFT({
    office,
    capitals: { vi: office.vi.toLocaleUpperCase('vi'), en: office.en.toLocaleUpperCase('en') },
    what: obligation.title,
    period: periodWords(periodKey),
    from: officialDay(periodFrom),
    to: officialDay(periodTo),
    due: dueDay({ dueOn, dueAt, timeZone: plan.timeZone }),
    number: plan.plan,
    title: plan.title,
    section: obligation.source.section,
    quote: obligation.source.quote,
    units: { vi: addressees('vi'), en: addressees('en') },
  });
}

interface DraftValues {
  readonly [name: string]: string | InBoth;
}

const DRAFT = message<DraftValues>({
  vi: `{capitals}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: ……/……
……, ngày …… tháng …… năm ……

V/v {what}, {period}

Kính gửi:
{units}

Thực hiện Kế hoạch {number} ({title}), mục {section} (“{quote}”), {office} đề nghị các cơ quan, đơn vị nêu trên thực hiện nội dung sau:

1. Nội dung: {what}.
2. Kỳ: {period}, từ {from} đến hết {to}.
3. Thời hạn: {due}.
4. Cách gửi: theo liên kết trong thư gửi đến hộp thư của từng đơn vị, hoặc bằng văn bản.

Đề nghị các cơ quan, đơn vị quan tâm, thực hiện./.

Nơi nhận:
- Như trên;
- Lưu: VT.

QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ
(ký, ghi rõ họ tên, đóng dấu)
`,
  en: `{capitals}

No.: ……/……
……, day …… month …… year ……

Subject: {what}, {period}

To:
{units}

Under plan {number} ({title}), section {section} (“{quote}”), {office} asks the offices named above for the following:

1. What: {what}.
2. Period: {period}, from {from} to the end of {to}.
3. Due: {due}.
4. How: by the link in the letter to the mailbox of each unit, or on paper.

Copies: as above; on file.

HEAD OF THE OFFICE
(signature, name, seal)
`,
});
