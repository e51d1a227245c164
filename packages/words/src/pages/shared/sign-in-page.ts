import { text } from '../../text.js';

export const SIGN_IN_PAGE = {
  title: text({ vi: 'Đăng nhập', en: 'Sign in' }),
  enter: text({ vi: 'Vào Kỳ Hạn', en: 'Enter Kỳ Hạn' }),
} as const;
