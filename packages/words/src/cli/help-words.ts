import { message } from '../message.js';
import { text } from '../text.js';

/** The help page of every command: what the library behind it would else say in English. */
export const helpWords = {
  program: text({
    vi: 'Kỳ Hạn theo dõi nhiệm vụ định kỳ của một kế hoạch: mở đợt, nhắc việc, nhận báo cáo, báo cáo việc quá hạn.',
    en: 'Kỳ Hạn keeps the recurring obligations of a plan: cycles, reminders, submissions, escalation.',
  }),
  version: text({ vi: 'in số phiên bản', en: 'print the version' }),
  language: text({ vi: 'ngôn ngữ của lời nhắn', en: 'language of all talk' }),
  data: text({
    vi: 'thư mục dữ liệu (không nêu: ./.kyhan, hoặc KYHAN_DATA)',
    en: 'data folder (not given: ./.kyhan, or KYHAN_DATA)',
  }),
  noColor: text({ vi: 'không dùng màu', en: 'no colours' }),
  json: text({ vi: 'in JSON', en: 'print JSON' }),
  help: text({ vi: 'in hướng dẫn', en: 'print this help' }),
  usage: text({ vi: 'Cách dùng:', en: 'Usage:' }),
  arguments: text({ vi: 'Tham số:', en: 'Arguments:' }),
  options: text({ vi: 'Tùy chọn:', en: 'Options:' }),
  globalOptions: text({ vi: 'Tùy chọn chung:', en: 'Global options:' }),
  commands: text({ vi: 'Lệnh:', en: 'Commands:' }),
  examples: text({ vi: 'Ví dụ:', en: 'Examples:' }),
  /** Places in a line of usage. */
  someOptions: text({ vi: 'tùy chọn', en: 'options' }),
  aCommand: text({ vi: 'lệnh', en: 'command' }),
  /** What holds where an option is not given, and what may be given. */
  usually: message<{ value: string }>({ vi: '(không nêu: {value})', en: '(not given: {value})' }),
  choices: message<{ values: string }>({ vi: '(một trong: {values})', en: '(one of: {values})' }),
} as const;
