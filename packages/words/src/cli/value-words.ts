import { message } from '../message.js';
import { text } from '../text.js';

/** What can be wrong with a value given on the command line, always with how to write it. */
export const valueWords = {
  wholeNumber: message<{ value: string }>({
    vi: '"{value}" không phải số nguyên; viết 0, 1, 2, …, ví dụ 20',
    en: '"{value}" is not a whole number; write 0, 1, 2, …, for instance 20',
  }),
  positiveNumber: message<{ value: string }>({
    vi: '"{value}" không phải số nguyên dương; viết 1, 2, 3, …, ví dụ 20',
    en: '"{value}" is not a whole number from 1; write 1, 2, 3, …, for instance 20',
  }),
  share: message<{ value: string }>({
    vi: '"{value}" không phải tỷ lệ; viết một số từ 0 đến 1, ví dụ 0.2 cho 20 %',
    en: '"{value}" is not a share; write a number from 0 to 1, for instance 0.2 for 20 %',
  }),
  language: message<{ value: string }>({
    vi: '--lang: không có ngôn ngữ "{value}"; viết vi hoặc en',
    en: '--lang: "{value}" is not a language known here; write vi or en',
  }),
  choice: message<{ value: string; choices: string }>({
    vi: '"{value}" không phải một trong: {choices}',
    en: '"{value}" is none of: {choices}',
  }),
  unknownId: message<{ option: string; id: string }>({
    vi: 'kế hoạch không có {option} {id}',
    en: 'the plan knows no {option} {id}',
  }),
  bothDays: text({
    vi: 'cần cả --from và --to, ví dụ --from 2026-01-01 --to 2026-12-31',
    en: '--from and --to are both needed, for instance --from 2026-01-01 --to 2026-12-31',
  }),
  daysReversed: message<{ from: string; to: string }>({
    vi: '--from {from} ở sau --to {to}',
    en: '--from {from} is after --to {to}',
  }),
  formLines: text({
    vi: 'cần các dòng "mã trường: giá trị"',
    en: 'lines of "field id: value" are needed',
  }),
  firstDay: text({ vi: 'ngày đầu, YYYY-MM-DD', en: 'first day, YYYY-MM-DD' }),
  lastDay: text({ vi: 'ngày cuối, YYYY-MM-DD', en: 'last day, YYYY-MM-DD' }),
  planFile: text({ vi: 'tệp kế hoạch (YAML)', en: 'plan file (YAML)' }),
  assignment: text({ vi: 'mã việc được giao', en: 'id of the assignment' }),
  assignments: text({ vi: 'mã các việc được giao', en: 'ids of the assignments' }),
  plan: text({ vi: 'chỉ kế hoạch này', en: 'this plan only' }),
  limit: text({ vi: 'nhiều nhất bao nhiêu', en: 'at most so many' }),
  after: text({
    vi: 'in tiếp sau vị trí này, như lần in trước đã báo',
    en: 'go on after this place, which what was printed before has told',
  }),
  goesOn: message<{ next: string }>({
    vi: 'Phần tiếp theo: --after {next}',
    en: 'It goes on with --after {next}',
  }),
  notAllShown: message<{ shown: number; total: number }>({
    vi: 'Mới in {shown, number} trong {total, number}; xem thêm bằng --limit {total}',
    en: 'These are {shown, number} of {total, number}; see more with --limit {total}',
  }),
  moreThanShown: message<{ shown: number; total: number }>({
    vi: 'Mới in {shown, number} trong hơn {total, number}; xem thêm bằng --limit',
    en: 'These are {shown, number} of more than {total, number}; see more with --limit',
  }),
  yes: text({ vi: 'có', en: 'yes' }),
  no: text({ vi: 'không', en: 'no' }),
} as const;
