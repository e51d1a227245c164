import type { InBoth } from '../../language.js';
import { message } from '../../message.js';
import { text } from '../../text.js';
import { SITE_FRAME } from '../shared/site-frame.js';

/** Who is trained, who is left, and the sessions. */
export const TRAINING_PAGE = {
  title: SITE_FRAME.training,
  plan: text({ vi: 'Kế hoạch', en: 'Plan' }),
  on: text({ vi: 'Đến hết ngày', en: 'As of' }),
  show: text({ vi: 'Xem', en: 'Show' }),
  nothing: text({
    vi: 'Kế hoạch không có chỉ tiêu tập huấn.',
    en: 'The plan has no training targets.',
  }),
  targets: text({ vi: 'Kết quả theo chỉ tiêu', en: 'By target' }),
  byUnit: message<{ target: string }>({ vi: '{target}: theo đơn vị', en: '{target}: by unit' }),
  target: text({ vi: 'Chỉ tiêu', en: 'Target' }),
  unit: text({ vi: 'Đơn vị', en: 'Unit' }),
  onRoster: text({ vi: 'Trong danh sách', en: 'On the roster' }),
  trained: text({ vi: 'Đã dự', en: 'Trained' }),
  percent: text({ vi: 'Tỷ lệ', en: 'Share' }),
  wanted: text({ vi: 'Phải đạt', en: 'Wanted' }),
  wantedBy: message<{ percent: string; by: string }>({
    vi: '{percent}, đến hết ngày {by}',
    en: '{percent} by {by}',
  }),
  measured: text({ vi: 'Ngày chốt danh sách', en: 'Roster measured on' }),
  forecast: text({ vi: 'Dự báo theo tiến độ 12 tháng qua', en: 'At the pace of the last twelve months' }),
  left: text({ vi: 'Chưa dự', en: 'Left' }),
  nobodyLeft: text({ vi: 'Không còn ai', en: 'Nobody' }),
  erased: text({ vi: 'đã xóa tên', en: 'name erased' }),
  noRoster: text({ vi: 'Chưa nhập danh sách', en: 'No roster was taken over yet' }),
  share: message<{ percent: number }>({ vi: '{percent, number} %', en: '{percent, number} %' }),
  sessions: text({ vi: 'Các lớp', en: 'Sessions' }),
  noSessions: text({ vi: 'Chưa có lớp nào.', en: 'There are no sessions yet.' }),
  session: text({ vi: 'Lớp', en: 'Session' }),
  hours: text({ vi: 'Số giờ', en: 'Hours' }),
  capacity: text({ vi: 'Số chỗ (không ghi: không giới hạn)', en: 'Places (empty: as many as come)' }),
  place: text({ vi: 'Nơi tổ chức', en: 'Place' }),
  nominated: text({ vi: 'Được cử', en: 'Nominated' }),
  ofPlaces: message<{ nominated: number; capacity: number }>({
    vi: '{nominated, number} / {capacity, number} chỗ',
    en: '{nominated, number} of {capacity, number}',
  }),
  attended: text({ vi: 'Đã dự', en: 'Attended' }),
  cancelled: text({ vi: 'Đã hủy', en: 'Cancelled' }),
  nominate: message<{ session: string }>({ vi: 'Cử người dự lớp {session}', en: 'Nominate for {session}' }),
  nominateSend: text({ vi: 'Cử những người đã chọn', en: 'Nominate those who are ticked' }),
  attend: message<{ session: string }>({
    vi: 'Ghi người dự lớp {session}',
    en: 'Record who attended {session}',
  }),
  attendSend: text({ vi: 'Ghi những người đã chọn', en: 'Record those who are ticked' }),
  planSession: text({ vi: 'Lập lớp', en: 'Plan a session' }),
  obligation: text({ vi: 'Nhiệm vụ', en: 'Obligation' }),
  day: text({ vi: 'Ngày', en: 'Day' }),
  kept: text({ vi: 'Đã ghi.', en: 'Recorded.' }),
  notKept: message<{ why: InBoth }>({ vi: 'Chưa ghi: {why}', en: 'Not recorded: {why}' }),
} as const;
