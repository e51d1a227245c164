import type { Form, Plan, Step } from '@kyhan/plan';
import { plan } from './plan.js';
import { BAC, NAM } from './units.js';

/** Every kind of field; one has the id `note`, as the box beside the form is called. */
const FORM: Form = {
  id: 'bao-cao',
  title: { vi: 'Biểu mẫu báo cáo', en: 'Report form' },
  sections: [
    {
      id: 'results',
      title: { vi: 'Kết quả', en: 'Results' },
      fields: [
        {
          id: 'summary',
          type: 'long-text',
          label: { vi: 'Tóm tắt', en: 'Summary' },
          help: { vi: 'Năm câu là đủ', en: 'Five sentences are enough' },
          required: true,
        },
        {
          id: 'participants',
          type: 'number',
          label: { vi: 'Số người dự', en: 'Participants' },
          measure: { vi: 'người', en: 'people' },
          required: true,
          min: 0,
          whole: true,
        },
        { id: 'held-on', type: 'date', label: { vi: 'Ngày tổ chức', en: 'Held on' }, required: false },
        {
          id: 'kind',
          type: 'choice',
          label: { vi: 'Hình thức', en: 'Kind' },
          required: false,
          choices: [
            { value: 'direct', label: { vi: 'Trực tiếp', en: 'In person' } },
            { value: 'online', label: { vi: 'Trực tuyến', en: 'Online' } },
          ],
        },
        { id: 'public', type: 'yes-no', label: { vi: 'Công khai', en: 'Public' }, required: false },
        {
          id: 'note',
          type: 'text',
          label: { vi: 'Chú thích số liệu', en: 'Note on figures' },
          required: false,
        },
        {
          id: 'events',
          type: 'table',
          label: { vi: 'Hoạt động', en: 'Events' },
          required: false,
          columns: [
            { id: 'name', type: 'text', label: { vi: 'Tên', en: 'Name' }, required: true },
            { id: 'people', type: 'number', label: { vi: 'Số người', en: 'People' }, required: false },
            { id: 'done', type: 'yes-no', label: { vi: 'Đã xong', en: 'Done' }, required: false },
          ],
        },
      ],
    },
  ],
};

const PHOTO_FORM: Form = {
  id: 'anh',
  title: { vi: 'Ảnh', en: 'Photos' },
  sections: [
    {
      id: 'photos',
      title: { vi: 'Ảnh', en: 'Photos' },
      fields: [{ id: 'photo', type: 'file', label: { vi: 'Ảnh buổi họp', en: 'Photo' }, required: true }],
    },
  ],
};

/** The builders' plan with a form to fill in; `step` changes its only step. */
export function planWithForm(step: Partial<Step> = {}, changes: Partial<Plan> = {}): Plan {
  const base = plan();
  return {
    ...base,
    forms: { 'bao-cao': FORM, anh: PHOTO_FORM },
    obligations: base.obligations.map((obligation) => ({
      ...obligation,
      steps: obligation.steps.map((own) => ({ ...own, form: 'bao-cao', ...step })),
    })),
    ...changes,
  };
}

/** The builders' plan with that form, which asks why participants jump by more than half. */
export function planThatAsksWhy(step: Partial<Step> = {}): Plan {
  return planWithForm(step, {
    forms: { 'bao-cao': { ...FORM, rules: [{ jump: 'participants', percent: 50 }] } },
  });
}

/** A second step, in which Nam ward gathers what the wards accepted in the first. */
export function planThatGathers(): Plan {
  const base = planWithForm();
  return {
    ...base,
    obligations: base.obligations.map((obligation) => ({
      ...obligation,
      steps: obligation.steps.flatMap((own) => [
        { ...own, audience: [BAC] },
        {
          ...own,
          id: 'gather',
          title: { vi: 'Tổng hợp', en: 'Gather' },
          audience: [NAM],
          gathers: own.id,
        },
      ]),
    })),
  };
}

/** What fills in the form without a mistake. */
export const FILLED_IN = {
  'field-summary': 'Đã tổ chức 2 buổi',
  'field-participants': '1.250',
  'field-held-on': '2026-03-12',
  'field-kind': 'online',
  'field-public': 'yes',
  'field-note': 'Theo danh sách ký tên',
  'field-events.0.name': 'Tọa đàm',
  'field-events.0.people': '40',
  'field-events.0.done': 'yes',
} as const;
