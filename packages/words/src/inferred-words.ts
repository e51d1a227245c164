import { text } from './text.js';

/** What is said beside a recurrence that nobody has confirmed yet. */
export const INFERRED_WORDS = text({
  vi: 'Cần xác nhận (suy luận): kế hoạch không nêu rõ kỳ hạn',
  en: 'To be confirmed (inferred): the plan does not give this recurrence',
});
