import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan verify`. */
export const verifyWords = {
  does: text({
    vi: 'tính lại chuỗi băm của sổ theo dõi; báo sự kiện đầu tiên bị sửa',
    en: "recompute the register's hash chains; name the first event that was changed",
  }),
  whole: message<{ streams: number; events: number }>({
    vi: 'Sổ theo dõi toàn vẹn: {streams, number} chuỗi, {events, number} sự kiện.',
    en: 'The register is whole: {streams, plural, one {# chain} other {# chains}}, {events, plural, one {# event} other {# events}}.',
  }),
} as const;
