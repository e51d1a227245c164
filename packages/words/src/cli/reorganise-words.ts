import { message } from '../message.js';
import { text } from '../text.js';

/** `kyhan reorganise`. */
export const reorganiseWords = {
  does: text({
    vi: 'áp dụng việc sắp xếp tổ chức: đổi tên, nhập, chia, giải thể đơn vị',
    en: 'carry out a reorganisation: rename, merge, split or dissolve units',
  }),
  file: text({
    vi: 'tệp sắp xếp tổ chức, bên cạnh tệp kế hoạch',
    en: 'reorganisation file, beside the plan file',
  }),
  events: text({ vi: 'Sắp xếp tổ chức', en: 'Reorganisation' }),
  event: message<{ on: string; from: string; to: string; decision: string }>({
    vi: '{on}: {from} → {to}{decision, select, none {} other { ({decision})}}',
    en: '{on}: {from} → {to}{decision, select, none {} other { ({decision})}}',
  }),
  contacts: text({ vi: 'Đầu mối', en: 'Contacts' }),
  contact: message<{ unit: string; mailboxes: string; lastOn: string; to: string }>({
    vi: '{unit}: {mailboxes} nhận thư đến hết {lastOn}; sau đó {to}',
    en: '{unit}: {mailboxes} until {lastOn}; then {to}',
  }),
  rosters: text({ vi: 'Danh sách và chỉ tiêu', en: 'Rosters and targets' }),
  roster: message<{ target: string; roster: string; unit: string; people: number; to: string }>({
    vi: '{target}: {people, number} người của {unit} trong {roster}; đơn vị nhận việc: {to}',
    en: '{target}: {people, plural, one {# person} other {# people}} of {unit} in {roster}; taken over by {to}',
  }),
  nobody: text({ vi: 'không có đơn vị kế nhiệm', en: 'nobody' }),
} as const;
