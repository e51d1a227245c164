import type { Explanations } from './explanation.js';

/** Of `reorganisationErrors`. */
export const reorganisationExplanations: Explanations = {
  REORGANISATION_EVENT_UNKNOWN: {
    vi: 'Mỗi việc sắp xếp có ngày đầu tiên theo tổ chức mới, đơn vị cũ và đơn vị nhận việc.',
    en: 'Each event has the first day of the new order, who ends, and who takes over.',
    bad: '- { effective: 2025-07-01, join: [so-tnmt, so-nnptnt], into: so-nnmt }',
    good: '- { effective: 2025-07-01, merge: [so-tnmt, so-nnptnt], into: so-nnmt }',
  },
  REORGANISATION_ENDS_TWICE: {
    vi: 'Việc đang mở được chuyển giao một lần, vào ngày sau ngày cuối cùng của đơn vị; hai ngày cuối thì không rõ ngày nào đúng.',
    en: 'What is open passes once, on the day after the last day of the unit; of two last days nobody knows which holds.',
  },
  REORGANISATION_NOBODY_FOLLOWS: {
    vi: 'Đơn vị nhận việc phải tồn tại từ ngày sắp xếp, nếu không thì việc đang mở không ai thực hiện.',
    en: 'Who takes over has to live from the day of the event on, or nobody would owe what is open.',
  },
  REORGANISATION_NOT_NAMED: {
    vi: 'Kế hoạch gồm tệp kế hoạch và các tệp mà nó nêu tên; việc sắp xếp không được nêu tên sẽ mất ở lần áp dụng sau.',
    en: 'A plan is its file and the files that it names; a reorganisation that it does not name would be lost with the next application.',
    bad: 'units: units.yaml',
    good: 'units: units.yaml\nreorganisations: [reorganisation-2025.yaml]',
  },
};
