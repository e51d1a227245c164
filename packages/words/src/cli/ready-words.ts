import { text } from '../text.js';

/** `kyhan ready`. */
export const readyWords = {
  does: text({
    vi: 'trước khi gửi thư cho các đơn vị còn vướng gì, mỗi điều kèm cách xử lý',
    en: 'what still stands in the way before units are written to, each with what mends it',
  }),
} as const;
