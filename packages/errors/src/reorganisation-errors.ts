/** What a reorganisation file says that cannot be meant, or cannot be carried out. */
export const reorganisationErrors = {
  REORGANISATION_EVENT_UNKNOWN: {
    kind: 'invalid',
    en: 'this is no rename, merge, split or dissolution of units',
    vi: 'đây không phải là việc đổi tên, nhập, chia hay giải thể đơn vị',
    hint: {
      en: 'write { effective: 2025-07-01, merge: [so-a, so-b], into: so-c }, or rename … into, split … into, dissolve',
      vi: 'viết { effective: 2025-07-01, merge: [so-a, so-b], into: so-c }, hoặc rename … into, split … into, dissolve',
    },
  },
  REORGANISATION_ENDS_TWICE: {
    kind: 'invalid',
    en: 'the unit "{unit}" ends on {to} already, and not on {lastDay}',
    vi: 'đơn vị "{unit}" đã kết thúc ngày {to}, không phải {lastDay}',
    hint: {
      en: 'let a unit end once: in the units of the plan or in one event',
      vi: 'để mỗi đơn vị chỉ kết thúc một lần: trong danh sách đơn vị hoặc trong một việc sắp xếp',
    },
  },
  REORGANISATION_NOBODY_FOLLOWS: {
    kind: 'invalid',
    en: 'the unit "{unit}" does not live on {on}, so it cannot take over',
    vi: 'đơn vị "{unit}" không tồn tại vào ngày {on} nên không nhận việc được',
    hint: {
      en: 'look at its dates of life and at the day of the event',
      vi: 'xem lại thời gian tồn tại của đơn vị và ngày sắp xếp',
    },
  },
  REORGANISATION_NOT_NAMED: {
    kind: 'invalid',
    en: 'the plan file {plan} does not name {file}, so the next application of the plan would undo it',
    vi: 'tệp kế hoạch {plan} không nêu tên {file}, nên lần áp dụng kế hoạch sau sẽ bỏ mất việc sắp xếp này',
    hint: {
      en: 'write reorganisations: [{file}] into the plan file',
      vi: 'ghi reorganisations: [{file}] vào tệp kế hoạch',
    },
  },
} as const;
