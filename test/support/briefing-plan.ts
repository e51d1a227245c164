import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkTexts, formatFinding, type Plan } from '@kyhan/plan';

const EXAMPLE = path.resolve(import.meta.dirname, '../../examples/dak-nong-632');
const FORMS = ['topics', 'agenda', 'minutes', 'release'];

/** The monthly press briefing of plan 632 (IV.2.1) among five units of the example, whose release waits for the minutes. */
const PLAN = `
plan: 632/KH-UBND
slug: dak-nong-632
title: { vi: Truyền thông về quyền con người trên địa bàn tỉnh Đắk Nông, en: Communication about human rights in Đắk Nông province }
issuedOn: 2022-10-31
inForce: { from: 2022-10-31, to: 2028-12-31 }
coordinator: so-tttt
owner: ubnd-tinh
units: units.yaml
policies:
  briefing:
    remind: [{ workingDays: 2 }]
    escalate: [{ after: { workingDays: 2 }, to: head }]
    lock: { after: { workingDays: 15 } }
  asked: { remind: [{ workingDays: 3 }], escalate: [] }
obligations:
  - id: press-briefing
    kind: briefing
    title: { vi: Giao ban báo chí hằng tháng, en: Monthly press briefing }
    source: { section: IV.2.1, quote: Tổ chức lồng ghép công tác cung cấp thông tin cho báo chí về công tác quyền con người }
    period: month
    anchor: { workingDay: 5, monthOffset: 1 }
    opens: { before: anchor, workingDays: 10 }
    meeting:
      invite: [ban-tuyen-giao, so-gddt, so-y-te, bao-dak-nong, dai-ptth]
      place: { vi: "Phòng họp số 1, Sở Thông tin và Truyền thông", en: Meeting room 1 of the department }
      time: "08:00"
      ends: "10:30"
    policy: briefing
    steps:
      - id: topics
        title: { vi: Đăng ký nội dung, en: Topics }
        audience: [so-gddt, so-y-te]
        due: { before: anchor, workingDays: 5 }
        form: forms/topics.yaml
        nil: default
        review: false
      - id: agenda
        title: { vi: Chương trình và định hướng, en: Agenda and direction }
        audience: [ban-tuyen-giao]
        opens: { after: topics }
        due: { before: anchor, workingDays: 2 }
        gathers: { step: topics, of: all }
        policy: asked
      - id: minutes
        title: { vi: Biên bản giao ban, en: Minutes }
        audience: [so-tttt]
        opens: { at: anchor }
        due: { after: anchor, workingDays: 1 }
        form: forms/minutes.yaml
        review: false
      - id: release
        title: { vi: Thông cáo báo chí, en: Press release }
        audience: [so-tttt]
        opens: { after: minutes }
        due: { after: anchor, workingDays: 2 }
        gathers: minutes
        review: false
`;

export async function briefingPlan(): Promise<Plan> {
  const forms = FORMS.map((name) => `forms/${name}.yaml`);
  const named = ['units.yaml', ...forms];
  const texts = await Promise.all(named.map((name) => readFile(path.join(EXAMPLE, name), 'utf8')));
  const files = Object.fromEntries(named.map((name, at) => [name, texts[at] ?? '']));
  const { plan, findings } = await checkTexts({ 'plan.yaml': PLAN, ...files });
  if (plan === undefined) throw new Error(findings.map((one) => formatFinding(one, 'en')).join('\n'));
  return plan;
}
