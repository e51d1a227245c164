import { message } from '../message.js';
import { text } from '../text.js';

/** What can be wrong with a command line; names come in quotes. */
export const usageWords = {
  unknownCommand: message<{ name: string }>({ vi: 'không có lệnh {name}', en: 'unknown command {name}' }),
  unknownOption: message<{ name: string }>({
    vi: 'không có tùy chọn {name}',
    en: 'unknown option {name}',
  }),
  missingArgument: message<{ name: string }>({
    vi: 'thiếu tham số {name}',
    en: 'missing argument {name}',
  }),
  missingValue: message<{ name: string }>({
    vi: 'tùy chọn {name} thiếu giá trị',
    en: 'the option {name} wants a value',
  }),
  missingOption: message<{ name: string }>({
    vi: 'thiếu tùy chọn bắt buộc {name}',
    en: 'missing option {name}, which must be given',
  }),
  badValue: message<{ name: string; value: string; choices: string }>({
    vi: 'giá trị {value} không hợp lệ cho {name}: {choices}',
    en: '{value} is no value of {name}: {choices}',
  }),
  conflict: message<{ one: string; other: string }>({
    vi: 'không dùng {one} cùng với {other}',
    en: '{one} cannot be given together with {other}',
  }),
  tooManyArguments: text({ vi: 'thừa tham số', en: 'too many arguments' }),
  noCommand: text({ vi: 'chưa nêu lệnh', en: 'no command given' }),
  /** Set behind what is wrong. */
  meant: message<{ names: string }>({ vi: ' (có phải {names}?)', en: ' (did you mean {names}?)' }),
} as const;
