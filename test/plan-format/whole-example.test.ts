import { describe, expect, it } from '@jest/globals';
import { audienceOn, checkTexts, type Plan } from '@kyhan/plan';
import { allCycles, whole } from './plan-of.js';

/** The example of the page as it stands there; `…` is filled in, and the units that it leaves out are there. */
const PLAN = `
plan: 632/KH-UBND                 # number and sign, as printed
slug: dak-nong-632                # used in ids and URLs
title: { vi: Truyền thông về quyền con người, en: Communication about human rights }
issuedOn: 2022-10-31
inForce: { from: 2022-10-31, to: 2028-12-31 }
timeZone: Asia/Ho_Chi_Minh        # default
calendar: vn-civil-service        # built in; or a file with the same content
coordinator: so-tttt              # the unit that runs the plan
owner: ubnd-tinh
sources:
  - { id: plan, title: Kế hoạch 632/KH-UBND }
  - { id: nd-09-2019, title: Nghị định 09/2019/NĐ-CP }

units:                            # or: units: units.yaml
  - id: so-tttt
    name: { vi: Sở Thông tin và Truyền thông, en: Department of Information and Communications }
    parent: ubnd-tinh
    lives: { to: 2025-02-28 }     # dates of life, both inclusive
    successors: [{ unit: so-vhttdl, from: 2025-03-01, scope: press }]
    contacts:
      - { role: focal-point, name: Đầu mối, email: dau-moi@so-tttt.example.org }
      - { role: deputy, email: pho@so-tttt.example.org }
      - { role: head, email: giam-doc@so-tttt.example.org }
  - { id: ubnd-tinh, name: { vi: UBND tỉnh, en: Provincial committee } }
  - { id: so-vhttdl, name: { vi: Sở VHTTDL, en: Department of Culture }, parent: ubnd-tinh }
  - { id: so-gddt, name: { vi: Sở GDĐT, en: Department of Education }, parent: ubnd-tinh }
  - { id: huyen-bac, name: { vi: Huyện Bắc, en: Bắc district }, parent: ubnd-tinh, level: district }
  - { id: huyen-nam, name: { vi: Huyện Nam, en: Nam district }, parent: ubnd-tinh, level: district }
  - { id: bao-tinh, name: { vi: Báo tỉnh, en: Provincial paper } }
  - { id: ban-tuyen-giao, name: { vi: Ban Tuyên giáo, en: Propaganda board } }
groups:
  departments: [so-tttt, so-gddt]
  districts: { children-of: ubnd-tinh, level: district }   # by query or by list
  press: [bao-tinh]

policies:
  ordered:
    remind: [{ workingDays: 10 }, { workingDays: 3 }, { workingDays: 0 }]   # before due
    sendAt: "08:00"
    overdue: { everyWorkingDays: 2, atMost: 5 }
    escalate:
      - { after: { workingDays: 1 }, to: head }          # of the unit itself
      - { after: { workingDays: 3 }, to: coordinator }
      - { after: { workingDays: 5 }, to: owner }
    review: { remindAfter: { workingDays: 2 } }          # the reviewer is late too
    lock: { after: { workingDays: 20 } }
  asked:                          # bodies that the plan asks ("Đề nghị") and does not order
    remind: [{ workingDays: 3 }]
    escalate: []

obligations:
  - id: unit-half-year-report
    kind: report                  # report | briefing | training | budget | event | request
    title: { vi: Báo cáo kết quả thực hiện Kế hoạch (6 tháng), en: Half-year progress report }
    source: { section: V-TC.4.c, quote: Thực hiện chế độ báo cáo định kỳ, đột xuất theo quy định }
    basis: inferred               # given | inferred | ambiguous; the last two stay marked until confirmed
    confirmed: { by: Linh, on: 2026-01-05, note: Nghị định 09/2019, Điều 12 }                 # optional
    audience: [departments, districts]
    period: { type: half-year, cutOff: 14 }
    opens: { before: due, workingDays: 15 }
    due: { day: 25, roll: next-working-day }
    policy: ordered
    form: forms/unit-half-year-report.yaml
    review: true                  # false: accepted on arrival
  - id: press-briefing
    kind: briefing
    title: { vi: Giao ban báo chí, en: Press briefing }
    source: { section: IV.2.1, quote: định kỳ hằng tháng }
    policy: ordered
    basis: given
    period: month
    anchor: { workingDay: -3 }            # the day of the meeting
    scope: press
    steps:
      - { id: topics,  audience: [departments, districts, press], due: { before: anchor, workingDays: 5 }, form: forms/topics.yaml, nil: allowed }
      - { id: agenda,  audience: [ban-tuyen-giao], due: { before: anchor, workingDays: 2 }, gathers: topics }
      - { id: meeting, audience: [so-tttt], due: { at: anchor }, form: forms/minutes.yaml }
      - { id: release, audience: [so-tttt], due: { after: anchor, workingDays: 2 }, gathers: meeting }
`;

const FORM = `
title: { vi: Biểu mẫu, en: Form }
sections:
  - id: results
    title: { vi: Kết quả, en: Results }
    fields: [{ id: events, type: number, label: { vi: Số sự kiện, en: Events }, consolidate: sum }]
`;

const FILES = {
  'plan.yaml': PLAN,
  'forms/unit-half-year-report.yaml': FORM,
  'forms/topics.yaml': FORM,
  'forms/minutes.yaml': FORM,
};

const cycle = (plan: Plan, id: string, period: string) =>
  allCycles(plan).find(({ obligationId, periodKey }) => obligationId === id && periodKey === period)!;

describe('the example of the page', () => {
  it('is a plan', async () => {
    const plan = await whole(FILES);
    expect(plan).toMatchObject({
      slug: 'dak-nong-632',
      timeZone: 'Asia/Ho_Chi_Minh',
      calendar: 'vn-civil-service',
    });
    expect(Object.keys(plan.forms)).toHaveLength(3);
  });

  it('keeps the whole quote, though it has a comma and no quotation marks, and says so', async () => {
    const { plan, findings } = await checkTexts(FILES);
    expect(plan?.obligations[0]?.source.quote).toBe(
      'Thực hiện chế độ báo cáo định kỳ, đột xuất theo quy định',
    );
    expect(plan?.obligations[0]?.confirmed?.note).toBe('Nghị định 09/2019, Điều 12');
    const line = (part: string) => PLAN.slice(0, PLAN.indexOf(part)).split('\n').length;
    expect(findings.map((finding) => `${finding.line} ${finding.code} ${finding.severity}`)).toEqual([
      // The page shows the contacts of one unit alone.
      `${line('- { id: so-gddt')} PLAN_CONTACTS_MISSING warning`,
      `${line('quote: Thực hiện')} PLAN_COMMA_IN_TEXT warning`,
      `${line('note: Nghị định')} PLAN_COMMA_IN_TEXT warning`,
    ]);
  });

  it('reads its policies: reminders, overdue, levels, review, lock; what is asked has no escalation', async () => {
    const { policies } = await whole(FILES);
    const working = (count: number) => ({ unit: 'working-days', count });
    expect(policies['ordered']).toEqual({
      id: 'ordered',
      remind: [10, 3, 0].map(working),
      sendAt: '08:00',
      overdue: { every: working(2), atMost: 5 },
      escalate: [
        { after: working(1), to: 'head' },
        { after: working(3), to: 'coordinator' },
        { after: working(5), to: 'owner' },
      ],
      review: { remindAfter: working(2), atMost: 5 },
      lock: { after: working(20) },
    });
    expect(policies['asked']).toEqual({ id: 'asked', remind: [working(3)], sendAt: '08:00', escalate: [] });
  });

  it('has its half-year report due on the 25th after the cut-off of the 14th', async () => {
    const plan = await whole(FILES);
    expect(cycle(plan, 'unit-half-year-report', '2026-H1')).toMatchObject({
      periodFrom: '2025-12-15',
      periodTo: '2026-06-14',
      dueOn: '2026-06-25',
      opensAt: Date.parse('2026-06-04T00:00:00+07:00'),
      dueAt: Date.parse('2026-06-26T00:00:00+07:00'),
      basis: 'inferred',
    });
  });

  it('counts the steps of a briefing from the day of the meeting, over the worked Saturday too', async () => {
    const days = (period: string) => async () => {
      const { steps } = cycle(await whole(FILES), 'press-briefing', period);
      return Object.fromEntries(steps.map(({ stepId, due }) => [stepId, due.on]));
    };
    expect(await days('2026-08')()).toEqual({
      topics: '2026-08-20',
      agenda: '2026-08-24',
      meeting: '2026-08-26',
      release: '2026-08-28',
    });
    expect(await days('2026-02')()).toEqual({
      topics: '2026-02-11',
      agenda: '2026-02-23',
      meeting: '2026-02-25',
      release: '2026-02-27',
    });
  });

  it('makes each step of each unit an assignment', async () => {
    const briefing = cycle(await whole(FILES), 'press-briefing', '2024-08');
    // Topics of two departments, two districts and the press; the agenda; minutes and release of the department.
    expect(briefing.assignments).toBe(5 + 1 + 1 + 1);
    expect(briefing.units).toHaveLength(6);
  });

  it('lets the successor of the scope owe in the place of the department that has ended', async () => {
    const plan = await whole(FILES);
    const owing = (date: string) => audienceOn(plan, date, { audience: ['so-tttt'], scope: 'press' }).units;
    expect(owing('2025-02-28')).toEqual([{ unitId: 'so-tttt' }]);
    expect(owing('2025-03-01')).toEqual([{ unitId: 'so-vhttdl', insteadOf: 'so-tttt' }]);
    expect(cycle(plan, 'press-briefing', '2025-06').units).toContain('so-vhttdl');
  });

  it('knows a step that gathers, one that allows a nil return, and what is accepted on arrival', async () => {
    const { obligations } = await whole(FILES);
    const [report, briefing] = obligations;
    expect(report!.steps).toMatchObject([{ id: 'main', review: true, nil: false }]);
    expect(briefing!.steps.map(({ id, gathers, nil }) => ({ id, gathers, nil }))).toEqual([
      { id: 'topics', gathers: undefined, nil: true },
      { id: 'agenda', gathers: 'topics', nil: false },
      { id: 'meeting', gathers: undefined, nil: false },
      { id: 'release', gathers: 'meeting', nil: false },
    ]);
    const arriving = await whole({
      ...FILES,
      'plan.yaml': FILES['plan.yaml'].replace('review: true', 'review: false'),
    });
    expect(arriving.obligations[0]!.steps[0]!.review).toBe(false);
  });

  it('may have its units in a file of their own, as a list or under `units`', async () => {
    const [, units = ''] = /\nunits:.*?\n((?: .*\n)+)groups:/.exec(PLAN) ?? [];
    const inFile = FILES['plan.yaml'].replace(
      /\nunits:.*?\n(?: .*\n)+groups:/,
      '\nunits: units.yaml\ngroups:',
    );
    expect(inFile).toContain('units: units.yaml');
    const plan = await whole(FILES);
    const list = units.replaceAll(/^ {2}/gm, '');
    expect(await whole({ ...FILES, 'plan.yaml': inFile, 'units.yaml': list })).toEqual(plan);
    expect(await whole({ ...FILES, 'plan.yaml': inFile, 'units.yaml': `units:\n${units}` })).toEqual(plan);
  });
});
