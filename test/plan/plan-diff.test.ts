import { beforeAll, describe, expect, it } from '@jest/globals';
import { cultureDayBridge2026, vnCivilService, withOverride } from '@kyhan/calendar';
import { planDiff, withCalendarTable, type Obligation, type Plan } from '@kyhan/plan';
import { castPlan } from '@kyhan/testkit/cast';

/** A value as jsonb gives it back: keys by their length, then by their letters. */
function asStored<T>(value: T): T {
  if (Array.isArray(value)) return value.map(asStored) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, asStored(inner)])) as T;
}

const NOTHING = { added: [], removed: [], changed: [] };

describe('the difference of two versions of a plan', () => {
  let plan: Plan;
  let report: Obligation;

  beforeAll(async () => {
    const read = await castPlan();
    plan = { ...read, inForce: { ...read.inForce, to: '2027-12-31' } };
    report = plan.obligations[0]!;
  });

  const withObligations = (...obligations: Obligation[]): Plan => ({ ...plan, obligations });

  it('is nothing between a plan and itself, with its calendar named or carried', () => {
    expect(planDiff(plan, withCalendarTable(plan), '2026-11-01')).toEqual({
      changed: false,
      fields: [],
      obligations: NOTHING,
      units: NOTHING,
      groups: NOTHING,
      policies: NOTHING,
      forms: NOTHING,
      paperTemplates: NOTHING,
      calendarDays: [],
      cycles: [],
    });
  });

  it('names the templates of papers that changed, and what in them', () => {
    const words = (vi: string) => ({ vi, en: vi });
    const template = {
      name: words('Báo cáo'),
      issuer: words('Sở'),
      sign: 'BC',
      place: words('Đắk Nông'),
      kind: words('BÁO CÁO'),
      about: words('Kết quả'),
      addressees: [words('Ủy ban nhân dân tỉnh')],
      body: [{ paragraph: words('Như sau:') }, { figures: 'all' as const }],
      recipients: [words('Như trên')],
      signature: { position: [words('GIÁM ĐỐC')] },
    };
    const before = { ...plan, paperTemplates: { 'so.yaml': template, 'cu.yaml': template } };
    const body = [template.body[0]!, { figures: ['events'] }];
    const paperTemplates = { 'so.yaml': { ...template, sign: 'BC-STTTT', body }, 'tinh.yaml': template };
    const diff = planDiff(asStored(before), { ...plan, paperTemplates }, '2026-11-01');
    expect(diff.changed).toBe(true);
    expect(diff.paperTemplates).toEqual({
      added: ['tinh.yaml'],
      removed: ['cu.yaml'],
      changed: [
        {
          id: 'so.yaml',
          fields: [
            { field: 'sign', before: 'BC', after: 'BC-STTTT' },
            { field: 'body.2', before: { figures: 'all' }, after: { figures: ['events'] } },
          ],
        },
      ],
    });
  });

  it('names the classes that a step fixes, and whose people attend, where these are others', () => {
    const session = { id: 'lop-1', on: '2026-11-20', hours: 8 };
    const training = (more: object) =>
      withObligations({ ...report, steps: [{ ...report.steps[0]!, id: 'attendance', ...more }] });
    const before = training({ attends: ['a.csv'], sessions: [session] });
    const changed = (after: Plan) =>
      planDiff(before, after, '2026-11-01').obligations.changed.flatMap(({ fields }) =>
        fields.map(({ field }) => field),
      );
    expect(changed(training({ attends: ['a.csv'], sessions: [{ ...session, on: '2026-11-27' }] }))).toEqual([
      'steps.attendance.sessions',
    ]);
    expect(changed(training({ attends: ['b.csv'], sessions: [session] }))).toEqual([
      'steps.attendance.attends',
    ]);
  });

  it('tells who cooperates in a step, and what they contribute to it', () => {
    const cooperating = (...cooperate: NonNullable<Obligation['cooperate']>) =>
      withObligations({ ...report, steps: [{ ...report.steps[0]!, id: 'draft', cooperate }] });
    const before = cooperating({ audience: ['phuong-bac'] });
    const { changed } = planDiff(before, cooperating({ audience: ['phuong-nam'] }), '2026-11-01').obligations;
    expect(changed).toMatchObject([
      {
        fields: [
          {
            field: 'steps.draft.cooperate',
            before: [{ audience: ['phuong-bac'] }],
            after: [{ audience: ['phuong-nam'] }],
          },
        ],
      },
    ]);
  });

  it('tells the ground of a step that is alone apart from that of its obligation', () => {
    const inferred = { basis: 'inferred', inferredFrom: 'Nghị định' } as const;
    const after = withObligations({ ...report, steps: [{ ...report.steps[0]!, ...inferred }] });
    const { changed } = planDiff(withObligations(report), after, '2026-11-01').obligations;
    const fields = changed.flatMap((one) => one.fields.map(({ field }) => field));
    expect(fields).not.toContain('basis');
    expect(fields).toContain('steps.main.basis');
  });

  it('has both sides in the order of the plan file, whatever order the register gives keys back in', () => {
    const title = { vi: 'Báo cáo', en: 'Report' };
    const lives = { from: '2020-01-01', to: '2026-06-30' };
    const [first, ...others] = plan.units;
    const after = {
      ...withObligations({ ...report, title, source: { ...report.source, quote: 'khác' } }),
      units: [{ ...first!, lives, contacts: [] }, ...others],
    };
    const { obligations, units } = planDiff(asStored(plan), after, '2026-11-01');
    const changes = [...obligations.changed, ...units.changed].flatMap(({ fields }) => fields);
    const keys = changes.map(({ field, before, after: now }) => [field, keysOf(before), keysOf(now)]);
    expect(keys).toEqual([
      ['title', ['vi', 'en'], ['vi', 'en']],
      ['source', ['document', 'section', 'quote'], ['document', 'section', 'quote']],
      ['lives', [], ['from', 'to']],
      ['contacts', ['role', 'email'], []],
    ]);
  });

  it('is none where units that owe, members of a group or sources only stand in another order', () => {
    const [step] = report.steps;
    const turned = { ...report, steps: [{ ...step!, audience: step!.audience.toReversed() }] };
    const groups = (members: string[]) => ({ wards: { type: 'list', members } as const });
    const [one, other] = plan.units.map(({ id }) => id);
    const before = { ...plan, groups: groups([one!, other!]) };
    const after = {
      ...plan,
      obligations: [turned, ...plan.obligations.slice(1)],
      groups: groups([other!, one!]),
    };
    expect(planDiff(before, after, '2026-11-01')).toMatchObject({ obligations: NOTHING, groups: NOTHING });
  });

  it('tells obligations added, removed and changed in the words of the plan file', () => {
    const [, onRequest] = plan.obligations;
    const due = [
      { ...report.steps[0]!.due[0]!, position: { type: 'day', day: 25, monthOffset: 0 } as const },
    ];
    const changed = { ...report, steps: [{ ...report.steps[0]!, due }] };
    const added = { ...onRequest!, id: 'other-request' };
    const { obligations, cycles } = planDiff(plan, withObligations(changed, added), '2026-11-10');
    expect(obligations).toEqual({
      added: ['other-request'],
      removed: ['on-request'],
      changed: [
        { id: 'monthly-report', fields: [{ field: 'due', before: { day: 'last' }, after: { day: 25 } }] },
      ],
    });
    expect(cycles).toHaveLength(12);
    expect(cycles[0]).toEqual({
      obligation: 'monthly-report',
      period: '2026-11',
      change: 'moves',
      before: { opensOn: '2026-11-13', dueOn: '2026-11-30' },
      after: { opensOn: '2026-11-10', dueOn: '2026-11-25' },
      because: 'rule-changed',
    });
  });

  it('tells what of a unit changed: name, life, parent, contacts, successors', () => {
    const changes: Partial<Plan['units'][number]> = {
      name: { vi: 'Phường Bắc mới', en: 'New Bắc ward' },
      lives: { to: '2026-12-31' },
      successors: [{ unit: 'phuong-dong', from: '2027-01-01' }],
      contacts: [{ role: 'focal-point', email: 'moi@cast.example.org' }],
    };
    const units = plan.units.map((unit) => (unit.id === 'phuong-bac' ? { ...unit, ...changes } : unit));
    const { units: told } = planDiff(plan, { ...plan, units }, '2026-11-01');
    expect(told.changed.map(({ id, fields }) => [id, fields.map(({ field }) => field)])).toEqual([
      ['phuong-bac', ['name', 'lives', 'successors', 'contacts']],
    ]);
  });

  it('tells groups, policies and keys of the plan itself', () => {
    const policies = { ...plan.policies, asked: { ...plan.policies['asked']!, sendAt: '09:30' } };
    const groups = { wards: { type: 'list' as const, members: ['phuong-bac'] } };
    const diff = planDiff(plan, { ...plan, policies, groups, coordinator: 'thanh-pho' }, '2026-11-01');
    expect(diff.policies.changed).toEqual([
      { id: 'asked', fields: [{ field: 'sendAt', before: '08:00', after: '09:30' }] },
    ]);
    expect(diff.groups.changed[0]!.fields).toEqual([
      {
        field: 'members',
        before: { 'children-of': 'thanh-pho', level: 'ward' },
        after: ['phuong-bac'],
      },
    ]);
    expect(diff.fields).toEqual([{ field: 'coordinator', before: 'van-phong', after: 'thanh-pho' }]);
  });

  it('tells the days of a corrected calendar and the cycles that it moves', () => {
    const corrected = { ...plan, calendar: withOverride(vnCivilService, cultureDayBridge2026) };
    const { changed, obligations, calendarDays, cycles } = planDiff(plan, corrected, '2026-11-01');
    expect({ changed, obligations }).toEqual({ changed: true, obligations: NOTHING });
    expect(calendarDays.map(({ on, after }) => [on, after])).toEqual([
      ['2026-11-23', 'off'],
      ['2026-11-28', 'worked'],
    ]);
    // Ten working days before 30 November: Saturday the 28th takes the place of Monday the 23rd.
    expect(cycles).toEqual([]);
    const [opens] = [
      {
        position: { type: 'day', day: 23, monthOffset: 0 },
        roll: 'next-working-day',
        exclusive: false,
      } as const,
    ];
    const moved = planDiff(
      withObligations({ ...report, opens }),
      { ...corrected, obligations: [{ ...report, opens }] },
      '2026-11-01',
    );
    expect(moved.cycles).toMatchObject([
      {
        period: '2026-11',
        because: 'calendar-corrected',
        before: { opensOn: '2026-11-23' },
        after: { opensOn: '2026-11-25' },
      },
    ]);
  });

  it('tells cycles that appear and vanish', () => {
    const ended = { ...report, inForce: { to: '2026-12-31' } };
    const vanished = planDiff(plan, withObligations(ended), '2026-11-01').cycles;
    expect(vanished.filter(({ change }) => change === 'vanishes')).toHaveLength(10);
    const appeared = planDiff(withObligations(ended), plan, '2026-11-01').cycles;
    expect(appeared.map(({ change }) => change)).toEqual(Array(10).fill('appears'));
    expect(appeared[0]).toMatchObject({ period: '2027-01', after: { dueOn: '2027-02-01' } });
  });
});

/** The keys of a map, or of the first map of a list. */
function keysOf(value: unknown): string[] {
  const [one] = Array.isArray(value) ? (value as unknown[]) : [value];
  return Object.keys(one ?? {});
}
