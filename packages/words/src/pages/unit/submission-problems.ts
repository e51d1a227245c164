import { message } from '../../message.js';
import { text } from '../../text.js';

/** What is wrong with a submission beside the fields of its form. */
export const SUBMISSION_PROBLEMS = {
  nilAndFilledIn: text({
    vi: 'Vừa khai không phát sinh vừa điền biểu mẫu: bỏ dấu chọn, hoặc xóa nội dung đã điền',
    en: 'A nil return was declared and the form filled in: clear the tick, or what was filled in',
  }),
  /** Where a rule of the form is broken by what is so. */
  askToWaive: message<{ rule: string }>({
    vi: 'Nếu số liệu đúng như vậy: ghi lý do ở "Cho biết tiến độ" để đề nghị cơ quan đầu mối cho phép bỏ qua quy tắc này (mã {rule})',
    en: 'If it is so: say why under "Note how it goes", and ask the coordinator to waive this rule (id {rule})',
  }),
  noteTooLong: message<{ most: number }>({
    vi: 'Ghi chú dài quá {most, number} ký tự',
    en: 'The note is longer than {most, number} characters',
  }),
  noteUnkeepable: text({
    vi: 'Ghi chú có ký tự không lưu được',
    en: 'The note has characters that cannot be kept',
  }),
  nothingGiven: text({
    vi: 'Ghi nội dung vào ô ghi chú hoặc đính kèm tệp',
    en: 'Write a note or attach a file',
  }),
} as const;
