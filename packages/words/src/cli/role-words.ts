import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan worker`, `kyhan portal` and `kyhan rotate-keys`: a deployment of several processes. */
export const roleWords = {
  worker: text({
    vi: 'chạy riêng phần xử lý và gửi thư, cạnh PostgreSQL và Temporal đã có',
    en: 'run what decides and sends alone, beside a PostgreSQL and a Temporal that are there',
  }),
  portal: text({
    vi: 'chạy riêng cổng (trang và API), cạnh PostgreSQL và Temporal đã có',
    en: 'run the portal (pages and API) alone, beside a PostgreSQL and a Temporal that are there',
  }),
  workerRuns: text({ vi: 'phần xử lý đang chạy', en: 'the worker runs' }),
  letIn: text({
    vi: 'Đăng nhập lần đầu: kyhan people link NGƯỜI-DÙNG, với cùng thư mục dữ liệu',
    en: 'To sign in for the first time: kyhan people link PERSON, with the same data folder',
  }),
  rotateKeys: text({
    vi: 'đổi khóa ký liên kết trong thư; liên kết cũ vẫn mở được trừ khi thu hồi',
    en: 'change the key that signs links in letters; former links still open unless they are withdrawn',
  }),
  withdraw: text({
    vi: 'thu hồi mọi liên kết đã gửi: người nhận phải đăng nhập hoặc chờ thư mới',
    en: 'withdraw every link that was sent: its readers sign in, or wait for a new letter',
  }),
  rotated: message<{ current: string; kept: string }>({
    vi: 'khóa mới {current}; khóa cũ còn đọc được: {kept}',
    en: 'the new key is {current}; former keys that can still be read: {kept}',
  }),
  withdrawn: message<{ current: string }>({
    vi: 'khóa mới {current}; mọi liên kết đã gửi không còn hiệu lực',
    en: 'the new key is {current}; no link that was sent is valid any more',
  }),
} as const;
