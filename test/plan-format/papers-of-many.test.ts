import { describe, expect, it } from '@jest/globals';
import { checkTexts } from '@kyhan/plan';
import { planText } from './plan-of.js';

const FORM = (field: string) => `
id: f-${field}
title: { vi: Báo cáo, en: Report }
sections:
  - id: s
    title: { vi: Kết quả, en: Results }
    fields: [{ id: ${field}, type: number, label: { vi: Số, en: Number }, consolidate: sum }]
`;

const PAPER = `
name: { vi: Báo cáo chung, en: Joint report }
issuer: { vi: Văn phòng, en: Office }
sign: BC-VP
place: { vi: Hà Nội, en: Hanoi }
kind: { vi: BÁO CÁO, en: REPORT }
about: { vi: Kết quả, en: Results }
addressees: [{ vi: Thành phố, en: City }]
body: [{ figures: [events, people] }]
recipients: [{ vi: "Lưu: VT", en: Archive }]
signature: { position: [{ vi: CHÁNH VĂN PHÒNG, en: Head of the office }] }
`;

/** Two obligations that have the same paper drafted, each from a form of its own. */
function both(): string {
  const one =
    'period: month\ndue: { day: 25 }\nform: forms/events.yaml\nconsolidation: { papers: [joint.yaml] }';
  const text = planText(one);
  const [, obligation = ''] = text.split('obligations:\n');
  const other = obligation.replace('- id: report', '- id: other').replace('forms/events', 'forms/people');
  return `${text}${other}`;
}

describe('a template that several obligations have drafted', () => {
  const files = (paper: string) => ({
    'plan.yaml': both(),
    'joint.yaml': paper,
    'forms/events.yaml': FORM('events'),
    'forms/people.yaml': FORM('people'),
  });

  it('names fields of the forms of all of them', async () => {
    expect((await checkTexts(files(PAPER))).findings).toEqual([]);
  });

  it('is faulted once', async () => {
    const { findings } = await checkTexts(files(PAPER.replace('people]', 'peple]')));
    expect(findings.map(({ code }) => code)).toEqual(['PLAN_UNKNOWN_FIELD']);
    const unread = await checkTexts(files(PAPER.replace('sign: BC-VP', 'sign: ""')));
    expect(unread.findings).toHaveLength(1);
  });
});
