import type { EvidenceFaultKind } from '@kyhan/contracts';
import type { InBoth } from '../language.js';
import { text } from '../text.js';

/** What differs in a bundle of evidence. */
export const EVIDENCE_FAULTS: Readonly<Record<EvidenceFaultKind, InBoth>> = {
  'entry-changed': text({ vi: 'mục không còn như danh sách ghi', en: 'the entry is not what its list says' }),
  'entry-missing': text({ vi: 'thiếu mục có trong danh sách', en: 'an entry of the list is missing' }),
  'entry-unlisted': text({ vi: 'mục không có trong danh sách', en: 'an entry that the list does not name' }),
  'entry-twice': text({ vi: 'mục có hai lần', en: 'the entry stands there twice' }),
  'proof-unreadable': text({ vi: 'không đọc được bằng chứng', en: 'the proof cannot be read' }),
  'signature-differs': text({
    vi: 'điểm chốt sổ không do khóa này ký',
    en: 'the checkpoint was not signed by this key',
  }),
  'group-differs': text({ vi: 'nhóm không thuộc điểm chốt', en: 'the group is not of the checkpoint' }),
  'fact-differs': text({ vi: 'dữ kiện không thuộc nhóm', en: 'the fact is not of the group' }),
  'value-unknown': text({ vi: 'không dữ kiện nào cam kết giá trị', en: 'no fact commits to the value' }),
  'file-unknown': text({ vi: 'không dữ kiện nào nêu tệp', en: 'no fact names the file' }),
  'chain-broken': text({ vi: 'chuỗi sự kiện bị đứt', en: 'the chain of events is broken' }),
  'told-differs': text({
    vi: 'diễn biến khác với bằng chứng',
    en: 'what is told is not what the proof says',
  }),
};
