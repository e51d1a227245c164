import { message } from '../message.js';
import { text } from '../text.js';
import { TEST_LETTER } from './test-letter.js';

/** The letter by which the file of a checkpoint leaves the machine. */
export const CHECKPOINT_LETTER = {
  subject: message<{ number: number; at: string }>({
    vi: 'Điểm chốt sổ số {number}, {at}',
    en: 'Checkpoint {number}, {at}',
  }),
  greeting: TEST_LETTER.greeting,
  keep: text({
    vi: 'Tệp kèm thư là điểm chốt của sổ theo dõi. Đề nghị giữ ở nơi người vận hành máy không sửa được; tệp mới nhất thay được các tệp trước.',
    en: 'The file with this letter is a checkpoint of the register. Please keep it where nobody who runs the machine can change it; the newest takes the place of those before.',
  }),
  compare: text({
    vi: 'Khi cần đối chiếu, chạy kyhan verify --against với tệp này: những gì bị viết lại sẽ hiện ra. Khóa công khai kèm thư dùng để kiểm tra các bộ chứng cứ.',
    en: 'To compare later, run kyhan verify --against with this file: what was rewritten shows. The public key with this letter is for checking evidence bundles.',
  }),
  facts: text({ vi: 'Dữ kiện mới chốt', en: 'Facts anchored by it' }),
  root: text({ vi: 'Mã băm gốc', en: 'Root' }),
  key: text({ vi: 'Dấu vân tay của khóa công khai', en: 'Fingerprint of the public key' }),
  action: TEST_LETTER.action,
  automatic: TEST_LETTER.automatic,
} as const;
