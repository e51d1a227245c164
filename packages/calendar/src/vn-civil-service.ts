import type { CalendarData, YearlyHoliday } from './calendar-data.js';
import { listedDaysOff } from './listed-days-off.js';
import { VN_CIVIL_SERVICE_HOLIDAYS, VN_CIVIL_SERVICE_WORKED } from './vn-civil-service.data.js';

const LABOUR_CODE = 'Bộ luật Lao động 45/2019/QH14 Đ.111(3), Đ.112(1)';

/** What the law gives every year; the Prime Minister places Tết and the neighbour of National Day (112(3)). */
const YEARLY_HOLIDAYS: readonly YearlyHoliday[] = [
  {
    name: { vi: 'Tết Dương lịch', en: 'New Year' },
    on: { solar: '01-01' },
    compensated: true,
    source: LABOUR_CODE,
  },
  {
    // Five days, the eve and four: the choice that needs no announcement.
    name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' },
    on: { lunar: '01-01' },
    daysBefore: 1,
    daysAfter: 3,
    compensated: true,
    source: LABOUR_CODE,
  },
  {
    name: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings' },
    on: { lunar: '03-10' },
    compensated: true,
    since: 2007,
    source: LABOUR_CODE,
  },
  {
    name: { vi: 'Ngày Chiến thắng', en: 'Reunification Day' },
    on: { solar: '04-30' },
    compensated: true,
    source: LABOUR_CODE,
  },
  {
    name: { vi: 'Ngày Quốc tế Lao động', en: 'Labour Day' },
    on: { solar: '05-01' },
    compensated: true,
    source: LABOUR_CODE,
  },
  {
    name: { vi: 'Quốc khánh', en: 'National Day' },
    on: { solar: '09-02' },
    withNeighbour: true,
    compensated: true,
    source: LABOUR_CODE,
  },
  {
    // Outside article 112(1), so a 24 November on a weekend is not made good; first matters in 2029.
    name: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' },
    on: { solar: '11-24' },
    compensated: false,
    since: 2026,
    source: 'Nghị quyết 28/2026/QH16 Đ.2',
  },
];

/**
 * The calendar of Vietnamese civil servants, Monday to Friday: announced for 2022 to 2027, listed but not
 * announced for 2028, computed from law and moon for all other years. A Saturday worked in exchange for a day
 * off is a working day for deadlines (Labour Code 45/2019/QH14, articles 111(3) and 112; yearly announcements).
 */
export const vnCivilService: CalendarData = {
  name: 'vn-civil-service',
  weekend: [6, 7],
  announcedYears: { from: 2022, to: 2027 },
  listedYears: [2028],
  daysOff: listedDaysOff(VN_CIVIL_SERVICE_HOLIDAYS),
  workedWeekendDays: VN_CIVIL_SERVICE_WORKED,
  yearlyHolidays: YEARLY_HOLIDAYS,
};
