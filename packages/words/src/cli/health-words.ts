import { text } from '../text.js';

/** `kyhan health`. */
export const healthWords = {
  does: text({
    vi: 'sổ theo dõi, Temporal và máy chủ thư có trả lời không, có gì chậm không',
    en: 'whether register, Temporal and mail server answer, and what is behind',
  }),
} as const;
