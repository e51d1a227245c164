import type { Form, FormField } from '@kyhan/plan';
import { drawn } from '@kyhan/engine/simulation';

/** A filled-in form, as a browser would send it: field id to text. */
export type FieldValues = Record<string, string>;

/** Plausible content for a form, the same for the same seed and assignment. Tables and files stay empty. */
export function exampleValues(form: Form, seed: number, assignmentId: string): FieldValues {
  const fields = form.sections.flatMap(({ fields: own }) => own);
  const values: FieldValues = {};
  for (const field of fields) {
    const value = exampleValue(field, drawn(seed, 'value', assignmentId, field.id));
    if (value !== undefined) values[field.id] = value;
  }
  return values;
}

const SENTENCES = [
  'Đã lồng ghép nội dung truyền thông về quyền con người vào các hoạt động chuyên môn.',
  'Phối hợp với đài truyền thanh cơ sở phát 12 bản tin; đăng 8 tin, bài trên trang thông tin điện tử.',
  'Tổ chức sinh hoạt chuyên đề cho cán bộ, công chức; tài liệu đã gửi đến các đơn vị trực thuộc.',
  'Chưa phát sinh khó khăn, vướng mắc; đề nghị tiếp tục cung cấp tài liệu tuyên truyền.',
] as const;

function exampleValue(field: FormField, share: number): string | undefined {
  switch (field.type) {
    case 'text':
    case 'long-text':
      return SENTENCES[Math.floor(share * SENTENCES.length)] ?? SENTENCES[0];
    case 'number': {
      const lowest = field.min ?? 0;
      return String(Math.round(lowest + share * Math.min(40, (field.max ?? lowest + 40) - lowest)));
    }
    case 'date':
      return '2023-12-01';
    case 'choice':
      return field.choices?.[Math.floor(share * field.choices.length)]?.value;
    case 'yes-no':
      return share < 0.5 ? 'yes' : 'no';
    case 'table':
    case 'file':
      return undefined;
  }
}
