import type { PlainDate } from '@kyhan/calendar';
import type { PaperDraft } from '@kyhan/contracts';
import { inPlaceOf, officeOn, planNames, type Plan } from '@kyhan/plan';
import type { InBoth, Language } from '../language.js';
import { message } from '../message.js';
import { sameInBoth } from '../same-in-both.js';
import { saidIn } from '../said-in.js';
import { text } from '../text.js';
import { officialMonth } from '../official-date.js';

/** Whose paper it is and when it is drafted. */
export interface PaperIssuer {
  readonly office: InBoth;
  /** The body above it; absent where the plan names none. */
  readonly superior?: InBoth | undefined;
  /** Absent: month and year stay open too. */
  readonly draftedOn?: PlainDate;
}

/** The office that runs a plan on the day that a paper is of: where the one that the plan names has ended, its successor. Pure; throws nothing. */
export function paperIssuer(plan: Plan, on: PlainDate): PaperIssuer {
  const names = planNames(plan);
  const { coordinator } = officeOn(plan, on);
  const parent = plan.units.find(({ id }) => id === coordinator)?.parent;
  return {
    office: names.unitName(coordinator),
    ...(parent === undefined ? {} : { superior: names.unitName(inPlaceOf(plan, on, parent)) }),
  };
}

/** What stands at the head and at the foot of every official paper, with what is the office's to give left open. */
export type PaperFrame = Omit<PaperDraft, 'subject' | 'title' | 'addressees' | 'blocks'>;

const WORDS = {
  // The national heading is that of papers in Vietnamese, and has one form.
  country: text(sameInBoth('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')),
  motto: text(sameInBoth('Độc lập - Tự do - Hạnh phúc')),
  number: text({ vi: 'Số: ……/……', en: 'No.: ……/……' }),
  open: text({ vi: '……, ngày …… tháng …… năm ……', en: '……, day …… month …… year ……' }),
  placeAndDay: message<{ month: InBoth }>({ vi: '……, ngày …… {month}', en: '……, …… {month}' }),
  recipients: text({ vi: 'Nơi nhận:', en: 'Copies:' }),
  asAbove: text({ vi: '- Như trên;', en: '- As above;' }),
  filed: text({ vi: '- Lưu: VT.', en: '- On file.' }),
  position: text({ vi: 'QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ', en: 'HEAD OF THE OFFICE' }),
  note: text({ vi: '(ký, ghi rõ họ tên, đóng dấu)', en: '(signature, name, seal)' }),
} as const;

/** Head and foot of a paper (Nghị định 30/2020/NĐ-CP, annex I). Pure; throws RangeError where the day is none. */
export function paperFrame({ office, superior, draftedOn }: PaperIssuer, language: Language): PaperFrame {
  const words = saidIn(WORDS, language);
  const capitals = (name: InBoth) => name[language].toLocaleUpperCase(language);
  return {
    ...nationalHeading(language),
    ...(superior === undefined ? {} : { superior: capitals(superior) }),
    issuer: capitals(office),
    number: words.number,
    placeAndDay:
      draftedOn === undefined ? words.open : words.placeAndDay({ month: officialMonth(draftedOn) }),
    recipients: { label: words.recipients, lines: [words.asAbove, words.filed] },
    signature: { position: words.position, note: words.note },
  };
}

/** The name of the country and its motto; papers in another language have none. Pure; throws nothing. */
export function nationalHeading(language: Language): Pick<PaperDraft, 'nation'> {
  if (language !== 'vi') return {};
  return { nation: { name: WORDS.country.vi, motto: WORDS.motto.vi } };
}
