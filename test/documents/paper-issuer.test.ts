import { describe, expect, it } from '@jest/globals';
import { readPlan } from '@kyhan/plan';
import { paperIssuer } from '@kyhan/words';
import { PLAN_632 } from '../support/plan-632.js';

/** Of plan 632 the coordinator became another office twice in 2025: on 1 March, and with the merged province on 1 July. */
describe('who signs a paper of plan 632', () => {
  it.each([
    ['2025-02-28', 'Sở Thông tin và Truyền thông', 'Ủy ban nhân dân tỉnh Đắk Nông'],
    ['2025-03-01', 'Sở Văn hóa, Thể thao và Du lịch', 'Ủy ban nhân dân tỉnh Đắk Nông'],
    ['2025-07-01', 'Sở Văn hóa, Thể thao và Du lịch tỉnh Lâm Đồng', 'Ủy ban nhân dân tỉnh Lâm Đồng'],
    ['2026-11-28', 'Sở Văn hóa, Thể thao và Du lịch tỉnh Lâm Đồng', 'Ủy ban nhân dân tỉnh Lâm Đồng'],
  ])('on %s is %s', async (on, office, superior) => {
    const issuer = paperIssuer(await readPlan(PLAN_632), on);
    expect([issuer.office.vi, issuer.superior?.vi]).toEqual([office, superior]);
  });
});
