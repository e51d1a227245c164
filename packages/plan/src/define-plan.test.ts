import { describe, expect, it } from '@jest/globals';
import { checkDefinition, definePlan } from './define-plan.js';
import { PlanInvalidError } from './check/check-plan.js';
import { formatFinding } from './check/plan-finding.js';
import type { PlanDefinition } from './plan-definition.js';

const GOOD = {
  plan: '01/KH-UBND',
  slug: 'thu-nghiem',
  title: { vi: 'Kế hoạch thử', en: 'Trial plan' },
  issuedOn: '2026-01-01',
  inForce: { from: '2026-01-01', to: '2026-12-31' },
  coordinator: 'van-phong',
  owner: 'thanh-pho',
  units: [
    { id: 'thanh-pho', name: { vi: 'Thành phố', en: 'City' } },
    { id: 'van-phong', name: { vi: 'Văn phòng', en: 'Office' }, parent: 'thanh-pho' },
    { id: 'phuong-bac', name: { vi: 'Phường Bắc', en: 'Bắc ward' }, parent: 'thanh-pho', level: 'ward' },
  ],
  groups: { wards: { 'children-of': 'thanh-pho', level: 'ward' } },
  policies: { ordered: { remind: [{ workingDays: 3 }] } },
  forms: {
    'forms/month.yaml': {
      title: { vi: 'Báo cáo', en: 'Report' },
      sections: [
        {
          id: 'all',
          title: { vi: 'Chung', en: 'General' },
          fields: [{ id: 'count', type: 'number', label: { vi: 'Số', en: 'Count' } }],
        },
      ],
    },
  },
  obligations: [
    {
      id: 'month-report',
      kind: 'report',
      title: { vi: 'Báo cáo tháng', en: 'Monthly report' },
      source: { section: 'I.1', quote: 'báo cáo hằng tháng' },
      basis: 'given',
      audience: ['wards'],
      period: 'month',
      due: { day: 25 },
      policy: 'ordered',
      form: 'forms/month.yaml',
    },
  ],
} as const satisfies PlanDefinition;

/** GOOD with one part of its obligation replaced. */
function withObligation(change: Record<string, unknown>): unknown {
  return { ...GOOD, obligations: [{ ...GOOD.obligations[0], ...change }] };
}

function found(written: unknown) {
  return checkDefinition(written).findings.map(({ code, path, suggestion }) => ({ code, path, suggestion }));
}

describe('a plan defined in TypeScript', () => {
  it('is a plan, with every default written out', () => {
    const plan = definePlan(GOOD);
    expect(plan).toMatchObject({
      slug: 'thu-nghiem',
      timeZone: 'Asia/Ho_Chi_Minh',
      calendar: 'vn-civil-service',
    });
    expect(plan.obligations[0]?.steps[0]).toMatchObject({ id: 'main', audience: ['wards'], review: true });
    expect(Object.keys(plan.forms)).toEqual(['forms/month.yaml']);
    expect(plan.forms['forms/month.yaml']?.id).toBe('month');
  });

  it('lets the compiler find a slip of the pen in an id', () => {
    const [month] = GOOD.obligations;
    // @ts-expect-error no such policy
    expect(() => definePlan({ ...GOOD, obligations: [{ ...month, policy: 'orderd' }] })).toThrow(
      PlanInvalidError,
    );
    // @ts-expect-error no such unit or group
    expect(() => definePlan({ ...GOOD, obligations: [{ ...month, audience: ['ward'] }] })).toThrow(
      PlanInvalidError,
    );
    // @ts-expect-error no such form
    expect(() => definePlan({ ...GOOD, obligations: [{ ...month, form: 'month' }] })).toThrow(
      PlanInvalidError,
    );
    // @ts-expect-error no such unit
    expect(() => definePlan({ ...GOOD, coordinator: 'vanphong' })).toThrow(PlanInvalidError);
    // @ts-expect-error no such key
    expect(() => definePlan({ ...GOOD, obligations: [{ ...month, dew: { day: 25 } }] })).toThrow(
      PlanInvalidError,
    );
  });

  it('names the path of every fault at once, and what was meant', () => {
    const written = withObligation({ policy: 'orderd', audience: ['ward'], form: 'forms/mounth.yaml' });
    expect(found(written)).toEqual([
      { code: 'PLAN_UNKNOWN_FORM', path: 'obligations[0].form', suggestion: 'forms/month.yaml' },
      { code: 'PLAN_UNKNOWN_POLICY', path: 'obligations[0].policy', suggestion: 'ordered' },
      { code: 'PLAN_UNKNOWN_UNIT', path: 'obligations[0].audience[0]', suggestion: 'wards' },
    ]);
    const words = { vi: 'Mẫu', en: 'Template' };
    const template = {
      name: words,
      issuer: words,
      sign: 'BC',
      place: words,
      kind: words,
      about: words,
      addressees: [words],
      body: [{ paragraph: words }],
      recipients: [words],
      signature: { position: [words] },
    };
    const consolidating = withObligation({ consolidation: { papers: ['mau/tinh.yaml'] } });
    expect(
      found({ ...(consolidating as object), paperTemplates: { 'mau/tinhs.yaml': template } }),
    ).toContainEqual({
      code: 'PLAN_UNKNOWN_TEMPLATE',
      path: 'obligations[0].consolidation.papers[0]',
      suggestion: 'mau/tinhs.yaml',
    });
    expect(found({ ...GOOD, groups: { wards: { 'children-of': 'thanhpho' } } })).toContainEqual({
      code: 'PLAN_UNKNOWN_UNIT',
      path: 'groups.wards["children-of"]',
      suggestion: 'thanh-pho',
    });
    expect(found(withObligation({ due: { day: 25, exclusiv: true } }))).toEqual([
      { code: 'PLAN_UNKNOWN_KEY', path: 'obligations[0].due.exclusiv', suggestion: 'exclusive' },
    ]);
  });

  it('tells a fault in both languages with the file that the author names', () => {
    const { findings } = checkDefinition(withObligation({ due: { day: 32 } }), {
      file: 'file:///srv/plan.ts',
    });
    expect(formatFinding(findings[0]!, 'en')).toMatch(/^\/srv\/plan\.ts:obligations\[0\]\.due\S* PLAN_\w+ /);
    expect(formatFinding(findings[0]!, 'vi')).toContain('Cách sửa');
  });

  it('tells its author everything where nobody catches the error', () => {
    const broken = withObligation({ policy: 'orderd' }) as PlanDefinition;
    expect(() => definePlan(broken)).toThrow(
      /obligations\[0\]\.policy PLAN_UNKNOWN_POLICY[^]*Did you mean "ordered"/,
    );
  });

  it('refuses what no file could hold, without falling over it', () => {
    const circle: Record<string, unknown> = { ...GOOD };
    circle['sources'] = [circle];
    for (const [what, written] of [
      ['a date', { ...GOOD, issuedOn: new Date(0) }],
      ['a function', { ...GOOD, title: () => 'x' }],
      ['a big number', { ...GOOD, plan: 10n }],
      ['a circle', circle],
    ] as const) {
      const codes = found(written).map(({ code }) => code);
      expect({ what, codes: new Set(codes) }).toEqual({ what, codes: new Set(['PLAN_BAD_VALUE']) });
    }
    for (const written of [undefined, null, 7, 'plan', [], {}])
      expect(checkDefinition(written).findings.length).toBeGreaterThan(0);
  });

  it('takes the content of a calendar in the place of a name', () => {
    const calendar = {
      name: 'plain',
      weekend: [6, 7],
      announcedYears: { from: 2026, to: 2026 },
      daysOff: [],
      workedWeekendDays: [],
    };
    expect(checkDefinition({ ...GOOD, calendar }).plan?.calendar).toEqual(calendar);
    expect(found({ ...GOOD, calendar: 'vn-civil-servce' })).toEqual([
      expect.objectContaining({ code: 'PLAN_BAD_VALUE', path: 'calendar' }),
    ]);
  });
});
