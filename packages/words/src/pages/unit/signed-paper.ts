import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';

/** The unit's own signed paper: asked in the form, shown wherever a version is. */
export const SIGNED_PAPER = {
  legend: text({ vi: 'Văn bản đã ký (không bắt buộc)', en: 'Signed paper (optional)' }),
  legendRequired: text({ vi: 'Văn bản đã ký', en: 'Signed paper' }),
  missing: text({
    vi: 'Việc này phải kèm văn bản đã ký: ghi đủ số, ký hiệu, ngày, người ký và đính kèm ảnh hoặc bản quét trang có chữ ký',
    en: 'A signed paper goes with this: give its number, sign, date and signatory, and attach a photo or scan of the signed page',
  }),
  hint: text({
    vi: 'Nếu đơn vị ký văn bản: ghi số, ký hiệu, ngày và người ký như trên văn bản; chụp hoặc quét trang có chữ ký, dấu (PDF, JPEG, PNG).',
    en: 'Where your unit signs a paper: give number, sign, date and signatory as they stand on it, and a photo or scan of the signed page (PDF, JPEG, PNG).',
  }),
  file: text({ vi: 'Bản quét hoặc ảnh văn bản', en: 'Scan or photo of it' }),
  camera: text({ vi: 'Chụp bằng điện thoại', en: 'Take a photo' }),
  incomplete: text({
    vi: 'Ghi đủ số, ký hiệu, ngày và người ký của văn bản đã ký',
    en: 'Give number, sign, date and signatory of the signed paper',
  }),
  named: message<{ paper: InBoth }>({ vi: 'Văn bản đã ký: {paper}', en: 'Signed paper: {paper}' }),
  name: text({ vi: 'Văn bản đã ký', en: 'Signed paper' }),
  shown: text({ vi: 'bản chụp văn bản đã ký', en: 'shows the signed paper' }),
} as const;
