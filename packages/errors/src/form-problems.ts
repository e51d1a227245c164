import { filledInBoth } from './filled.js';
import type { InBoth } from './language.js';
import { quotedLabels } from './quoted-labels.js';

/** What is wrong with what was filled into a form, for whoever filled it in; `field` is the label of the field. */
export const FORM_PROBLEMS = {
  unknownField: filledInBoth({ vi: 'Biểu mẫu không có trường này', en: 'The form has no such field' }),
  missing: (field: InBoth) => filledInBoth({ vi: 'Chưa điền "{field}"', en: 'Fill in "{field}"' }, { field }),
  oneValue: of({ vi: 'phải là một giá trị', en: 'is to be one value' }),
  unkeepable: of({ vi: 'có ký tự không lưu được', en: 'has characters that cannot be kept' }),
  date: of({ vi: 'phải là một ngày, ví dụ 31/03/2026', en: 'is to be a date, for instance 31/03/2026' }),
  number: of({ vi: 'phải là một số, ví dụ 1.234,5', en: 'is to be a number, for instance 1234.5' }),
  wholeNumber: of({ vi: 'phải là số nguyên', en: 'is to be a whole number' }),
  choice: of({ vi: 'phải là một trong các lựa chọn', en: 'is to be one of the choices' }),
  yesOrNo: of({ vi: 'phải là có hoặc không', en: 'is to be yes or no' }),
  rows: of({ vi: 'phải là các dòng của bảng', en: 'is to be rows of a table' }),
  tooLong: ofLimit({ vi: 'dài quá {limit} ký tự', en: 'is longer than {limit} characters' }),
  tooSmall: ofLimit({ vi: 'không được nhỏ hơn {limit}', en: 'is to be at least {limit}' }),
  tooLarge: ofLimit({ vi: 'không được lớn hơn {limit}', en: 'is to be at most {limit}' }),
  tooEarly: ofDay({ vi: 'không được trước ngày {day}', en: 'is to be {day} or later' }),
  tooLate: ofDay({ vi: 'không được sau ngày {day}', en: 'is to be {day} or earlier' }),
  moreThan: (
    field: InBoth,
    { value, limit, of }: { readonly value: number; readonly limit: number; readonly of: InBoth },
  ) =>
    filledInBoth(
      {
        vi: '"{field}" là {value}, không được lớn hơn "{of}" ({limit})',
        en: '"{field}" is {value}, and is to be at most "{of}" ({limit})',
      },
      { field, value: inNumbers(value), limit: inNumbers(limit), of },
    ),
  otherSum: (
    field: InBoth,
    { total, sum, of }: { readonly total: number; readonly sum: number; readonly of: readonly InBoth[] },
  ) =>
    filledInBoth(
      {
        vi: '"{field}" là {total}, nhưng cộng {of} được {sum}',
        en: '"{field}" is {total}, but {of} are {sum} together',
      },
      { field, total: inNumbers(total), sum: inNumbers(sum), of: quotedLabels(of) },
    ),
  fileKind: (field: InBoth, { name, kinds }: { readonly name: string; readonly kinds: readonly string[] }) =>
    filledInBoth(
      {
        vi: '"{field}" chỉ nhận tệp {kinds}, không nhận {name}',
        en: '"{field}" takes {kinds} files, not {name}',
      },
      { field, name, kinds: kinds.map((kind) => `.${kind}`).join(', ') },
    ),
  fileSize: (field: InBoth, { name, mostMB }: { readonly name: string; readonly mostMB: number }) =>
    filledInBoth(
      {
        vi: '"{field}" nhận tệp tối đa {mostMB} MB; {name} lớn hơn',
        en: '"{field}" takes files of at most {mostMB} MB; {name} is larger',
      },
      { field, name, mostMB },
    ),
  jump: (
    field: InBoth,
    { now, before, percent }: { readonly now: number; readonly before: number; readonly percent: number },
  ) =>
    filledInBoth(
      {
        vi: '"{field}" là {now}, kỳ trước là {before}: chênh lệch quá {percent} %, đề nghị ghi lý do',
        en: '"{field}" is {now} and was {before} the period before: that is more than {percent} % apart; give the reason',
      },
      { field, now: inNumbers(now), before: inNumbers(before), percent: inNumbers(percent) },
    ),
  more: (field: InBoth, count: number) =>
    filledInBoth(
      { vi: '"{field}" còn {count} chỗ khác cần sửa', en: '"{field}" has {count} more places to mend' },
      { field, count },
    ),
  inRow: (field: InBoth, row: number, problem: InBoth) =>
    filledInBoth(
      { vi: '"{field}" dòng {row}: {problem}', en: '"{field}" row {row}: {problem}' },
      { field, row, problem },
    ),
} as const;

/** As each language writes it. */
function inNumbers(value: number): InBoth {
  const written = (locale: string) => value.toLocaleString(locale, { maximumFractionDigits: 20 });
  return { vi: written('vi-VN'), en: written('en-GB') };
}

/** As offices write it in both languages. */
function ofDay(problem: InBoth): (field: InBoth, day: string) => InBoth {
  const texts = ofField(problem);
  return (field, day) => filledInBoth(texts, { field, day: day.split('-').toReversed().join('/') });
}

function of(problem: InBoth): (field: InBoth) => InBoth {
  const texts = ofField(problem);
  return (field) => filledInBoth(texts, { field });
}

function ofLimit(problem: InBoth): (field: InBoth, limit: number) => InBoth {
  const texts = ofField(problem);
  return (field, limit) => filledInBoth(texts, { field, limit });
}

function ofField({ vi, en }: InBoth): InBoth {
  return { vi: `"{field}" ${vi}`, en: `"{field}" ${en}` };
}
