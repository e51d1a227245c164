import { text } from '../text.js';

/** `kyhan schema`. */
export const schemaWords = {
  does: text({
    vi: 'in JSON Schema của tệp kế hoạch, đơn vị, biểu mẫu hoặc lịch, cho trình soạn thảo',
    en: 'print the JSON Schema of a plan, units, form or calendar file, for editors',
  }),
} as const;
