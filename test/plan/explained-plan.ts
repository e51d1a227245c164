/** A plan without a fault in which every mended example of `kyhan explain` stands; by file. */
export const EXPLAINED_PLAN: Readonly<Record<string, string>> = {
  'plan.yaml': `plan: "632"
slug: thu-nghiem
title: { vi: Kế hoạch thử nghiệm, en: Trial plan }
issuedOn: 2022-10-31
inForce: { from: 2022-10-31, to: 2028-12-31 }
timeZone: Asia/Ho_Chi_Minh
calendar: calendar.yaml
coordinator: so-tttt
owner: ubnd-tinh
sources:
  - { id: plan, title: Kế hoạch 632/KH-UBND }
  - { id: nd-09-2019, title: Nghị định 09/2019/NĐ-CP }
languages: [vi, en]
units: units.yaml
groups:
  wards: { children-of: so-tttt, level: ward }
  press: [so-tttt]
  partners: [phuong-bac]
policies:
  ordered:
    remind: [{ workingDays: 3 }]
    sendAt: "08:00"
    overdue: { everyWorkingDays: 2, atMost: 5 }
    review: { remindAfter: { workingDays: 2 } }
    lock: { after: { workingDays: 20 } }
    approval: [head]
obligations:
  - id: month-report
    kind: report
    title: { vi: Báo cáo tháng, en: Monthly report }
    source: { section: I.1, quote: báo cáo hằng tháng }
    basis: given
    audience: [so-tttt]
    period: month
    opens: { before: due, workingDays: 5 }
    due: { day: last }
    policy: ordered
    form: form.yaml
    cooperate:
      - audience: [wards]
        contribute: { due: { before: due, workingDays: 3 } }
    consolidation: { into: lead-report }
  - id: press-briefing
    kind: briefing
    title: { vi: Giao ban báo chí, en: Press briefing }
    source: { section: I.2, quote: giao ban hằng tháng }
    basis: given
    period: month
    anchor: { workingDay: -3 }
    meeting: { invite: [so-tttt], time: "08:00", ends: "11:00" }
    opens: { before: anchor, workingDays: 12 }
    policy: ordered
    steps:
      - id: topics
        audience: [wards]
        due: { before: anchor, workingDays: 5 }
      - id: meeting
        audience: [ubnd-tinh]
        due: { at: anchor }
        gathers: topics
        review: false
      - id: minutes
        audience: [so-tttt]
        due: { at: anchor }
        gathers: { step: topics, of: all }
  - id: lead-report
    kind: report
    title: { vi: Báo cáo năm, en: Yearly report }
    source: { document: nd-09-2019, section: Điều 12, quote: chế độ báo cáo định kỳ }
    basis: given
    audience: [press]
    period: { type: year, cutOff: 14 }
    due:
      - { on: 12-25, until: 2023-05-31 }
      - { on: 11-25, from: 2023-06-01 }
    policy: ordered
  - id: quarter-report
    kind: report
    title: { vi: Báo cáo quý, en: Quarterly report }
    source: { section: I.3, quote: báo cáo quý }
    basis: given
    inForce: { from: 2026-10-01, to: 2026-12-31 }
    audience: [partners]
    period: { type: quarter, cutOff: 14 }
    due: { weekday: friday, nth: -1 }
    policy: ordered
  - id: events
    kind: event
    title: { vi: Hội nghị, en: Conference }
    source: { section: I.4, quote: hội nghị }
    basis: given
    audience: [press]
    period: { dates: [2026-03-05, 2026-10-10] }
    due: { before: cut-off, workingDays: 2 }
    policy: ordered
  - id: tet-report
    kind: report
    title: { vi: Báo cáo trước Tết, en: Report before Tết }
    source: { section: I.6, quote: trước Tết }
    basis: given
    audience: [press]
    period: year
    due: { lunar: 12-15 }
    policy: ordered
  - id: year-figures
    kind: report
    title: { vi: Số liệu năm, en: Figures of the year }
    source: { section: I.7, quote: số liệu năm }
    basis: given
    audience: [press]
    period: year
    due: { on: 01-15, yearOffset: 1, roll: none }
    policy: ordered
  - id: year-summary
    kind: report
    title: { vi: Tổng hợp năm, en: Summary of the year }
    source: { section: I.9, quote: tổng hợp năm }
    basis: given
    audience: [press]
    period: year
    due: { on: 12-20, roll: none }
    consolidation: { papers: [paper.yaml] }
    policy: ordered
  - id: grant-report
    kind: report
    title: { vi: Báo cáo theo hợp đồng, en: Report by contract }
    source: Mục III
    audience: [so-tttt, phuong-bac]
    period: { schedule: schedule.csv }
    policy: ordered
  - id: cumulative-figures
    kind: report
    title: { vi: Số liệu lũy kế, en: Cumulative figures }
    source: { section: I.8, quote: lũy kế }
    basis: given
    audience: [press]
    period: { cumulative: [3, 6, 9, 12] }
    due: { day: last }
    policy: ordered
  - id: training
    kind: training
    title: { vi: Tập huấn, en: Training }
    source: { section: I.5, quote: tập huấn }
    basis: given
    audience: [press]
    period: year
    due: { on: 12-20 }
    policy: ordered
    targets:
      - { id: officials, roster: roster.csv, percent: 100, by: 2028-12-31 }
      - { id: early, roster: roster.csv, percent: 70, by: 2027-12-31 }
  - id: classes
    kind: training
    title: { vi: Các lớp, en: Classes }
    source: { section: I.9, quote: mở lớp }
    basis: given
    period: year
    policy: ordered
    steps:
      - id: attendance
        audience: [press]
        due: { on: 12-20 }
        attends: [roster.csv]
        sessions:
          - { id: lop-1, on: 2026-11-20, hours: 8, capacity: 60 }
          - { id: lop-2, on: 2026-11-27, hours: 4 }
    targets:
      - id: measured
        roster: roster.csv
        percent: 70
        by: 2027-12-31
        measuredOn: [2027-06-30]
        count: heads
`,
  'units.yaml': `- id: ubnd-tinh
  name: { vi: Ủy ban nhân dân tỉnh, en: Provincial People's Committee }
  lives: { from: 2019-01-01 }
  contacts: [{ role: head, email: tinh@example.org }]
- id: so-tttt
  name: { vi: Sở Thông tin và Truyền thông, en: Department of Information and Communications }
  parent: ubnd-tinh
  contacts: [{ role: focal-point, email: so@example.org }, { role: head, email: lanh-dao@example.org }]
- id: phuong-bac
  name: { vi: Phường Bắc, en: Bắc ward }
  parent: so-tttt
  level: ward
  lives: { from: 2020-01-01 }
  contacts: [{ role: head, email: phuong-bac@example.org, phone: "0261 000 0000" }]
`,
  'form.yaml': `title: { vi: Báo cáo, en: Report }
sections:
  - id: results
    title: { vi: Kết quả, en: Results }
    fields:
      - { id: works, type: number, label: { vi: Tin bài, en: Works }, max: 100 }
      - { id: note, type: long-text, label: { vi: Ghi chú, en: Note } }
      - { id: share, type: number, label: { vi: Tỷ lệ, en: Share }, min: 0, max: 100 }
      - id: outcome
        type: text
        label: { vi: Kết quả, en: Outcome }
      - { id: asked, type: number, label: { vi: Số được giao, en: Asked } }
      - { id: held, type: date, label: { vi: Ngày họp, en: Held }, max: today }
rules:
  - { jump: works, percent: 50 }
  - { atMost: [works, asked] }
`,
  'paper.yaml': `name: { vi: Báo cáo tổng hợp, en: Consolidated report }
issuer: { vi: Sở Thông tin và Truyền thông, en: Department of Information and Communications }
sign: BC-STTTT
place: { vi: Đắk Nông, en: Đắk Nông }
kind: { vi: BÁO CÁO, en: REPORT }
about: { vi: "Kết quả {period}", en: "Results of {period}" }
addressees: [{ vi: Ủy ban nhân dân tỉnh, en: People's Committee of the province }]
body:
  - paragraph: { vi: "{accepted} đơn vị đã gửi báo cáo.", en: "{accepted} units have reported." }
  - { figures: all, when: accepted }
  - paragraph: { vi: "Trên đây là báo cáo.", en: "This is the report." }
recipients: [{ vi: Như trên, en: As above }]
signature: { position: [{ vi: GIÁM ĐỐC, en: DIRECTOR }] }
`,
  'calendar.yaml': `name: plain-weekdays
weekend: [6, 7]
announcedYears: { from: 2022, to: 2028 }
daysOff:
  - { on: 2026-09-02, name: { vi: Quốc khánh, en: National Day }, kind: statutory, status: announced }
  - { on: 2026-09-03, name: { vi: Nghỉ bù, en: In lieu }, kind: compensatory, status: announced }
workedWeekendDays:
  - { on: 2026-08-22, status: announced }
yearlyHolidays:
  - name: { vi: Ngày 30/4, en: 30 April }
    on: { solar: 04-30 }
    compensated: true
    source: Bộ luật Lao động, Điều 112
`,
  'schedule.csv': `unit,period,from,to,due,opens
so-tttt,2026-A,2026-01-01,2026-03-31,2026-04-15,
phuong-bac,2026-A,2026-01-01,2026-03-31,2026-04-15,
so-tttt,2026-B,2026-04-01,2026-06-30,2026-07-15,
`,
  'roster.csv': `person,unit,from,to
hum-01,so-tttt,2022-11-01,
hum-02,so-tttt,2022-11-01,
`,
};
