/** A small plan without a fault; tests break it in one place. */
export const GOOD_PLAN = `plan: 632/KH-UBND
slug: thu-nghiem
title: { vi: Kế hoạch thử nghiệm, en: Trial plan }
issuedOn: 2022-10-31
inForce: { from: 2022-10-31, to: 2028-12-31 }
coordinator: so-tttt
owner: ubnd-tinh
units:
  - id: ubnd-tinh
    name: { vi: Ủy ban nhân dân tỉnh, en: Provincial People's Committee }
    contacts: [{ role: focal-point, email: tinh@example.org }]
  - id: so-tttt
    name: { vi: Sở Thông tin và Truyền thông, en: Department of Information and Communications }
    parent: ubnd-tinh
    contacts: [{ role: focal-point, email: so-tttt@example.org }]
policies:
  ordered: { remind: [{ workingDays: 3 }], escalate: [] }
obligations:
  - id: month-report
    kind: report
    title: { vi: Báo cáo tháng, en: Monthly report }
    source: { section: I.1, quote: báo cáo hằng tháng }
    basis: given
    audience: [so-tttt]
    period: month
    opens: { before: due, workingDays: 5 }
    due: { day: 25 }
    policy: ordered
`;

/** The line, counted from 1, on which a text first stands. */
export function lineOf(text: string, part: string): number {
  const at = text.indexOf(part);
  if (at < 0) throw new Error(`not there: ${part}`);
  return text.slice(0, at).split('\n').length;
}
