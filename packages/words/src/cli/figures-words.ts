import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan figures`. */
export const figuresWords = {
  does: text({
    vi: 'kết quả thực hiện theo kỳ hoặc theo đơn vị: bốn loại và các tỷ lệ',
    en: 'how a plan was carried out, by period or by unit: the four classes and the rates',
  }),
  plan: text({ vi: 'kế hoạch nào, nếu có nhiều', en: 'which plan, where there are several' }),
  by: text({ vi: 'theo kỳ hay theo đơn vị', en: 'by period or by unit' }),
  from: text({ vi: 'hạn của đợt từ ngày này', en: 'cycles that fall due on this day or later' }),
  to: text({ vi: 'hạn của đợt đến hết ngày này', en: 'cycles that fall due on this day or earlier' }),
  range: message<{ plan: string; from: string; to: string }>({
    vi: '{plan}, các đợt đến hạn từ {from} đến {to}',
    en: '{plan}, cycles that fall due from {from} to {to}',
  }),
} as const;
