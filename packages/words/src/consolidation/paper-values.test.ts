import { describe, expect, it } from '@jest/globals';
import type { ConsolidatedFigures } from '@kyhan/contracts';
import { paperValues } from './paper-values.js';

const title = { vi: 'Hoạt động truyền thông trong trường học', en: 'School-year activity report' };

/** Of a school year, and of the one before. */
const figures: ConsolidatedFigures = {
  cycleId: 'dak-nong-632/school-year-activities/2024-25',
  planSlug: 'dak-nong-632',
  obligationId: 'school-year-activities',
  obligationTitle: title,
  stepId: 'main',
  periodKey: '2024-25',
  periodFrom: '2024-09-01',
  periodTo: '2025-08-31',
  dueOn: '2024-10-31',
  countedOn: '2024-11-04',
  units: [],
  sections: [],
  before: { periodKey: '2023-24', periodFrom: '2023-09-01', same: [], joined: [], left: [] },
};

describe('the places of a template', () => {
  it('name a school year as pages and letters do, this one and the one before', () => {
    const { filled } = paperValues({ plan: { plan: '632/KH-UBND', title }, figures, language: 'vi' });
    expect(filled('{period}; {lastPeriod}')).toBe('năm học 2024–2025; năm học 2023–2024');
  });
});
