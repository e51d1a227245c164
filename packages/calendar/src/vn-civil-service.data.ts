import type { CalendarName, WorkedWeekendDay } from './calendar-data.js';
import type { ListedHoliday } from './listed-days-off.js';

/** Labour Code: a holiday on a weekly day of rest is made good on the next working day; the list of holidays. */
const LABOUR_CODE = 'Bộ luật Lao động 45/2019/QH14 Đ.111(3), Đ.112';

const NEW_YEAR: CalendarName = { vi: 'Tết Dương lịch', en: 'New Year' };
const HUNG_KINGS: CalendarName = { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings' };
const REUNIFICATION_LABOUR: CalendarName = { vi: '30/4 - 1/5', en: 'Reunification & Labour Day' };
const NATIONAL_DAY: CalendarName = { vi: 'Quốc khánh', en: 'National Day' };
const HUNG_KINGS_REUNIFICATION_LABOUR: CalendarName = {
  vi: 'Giỗ Tổ + 30/4 - 1/5',
  en: 'Hùng Kings + Reunification + Labour Day',
};
const CULTURE_DAY: CalendarName = { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' };

function tet(year: string): CalendarName {
  return { vi: `Tết Nguyên đán ${year}`, en: 'Lunar New Year' };
}

/** Days off of Vietnamese civil servants as announced or fixed by law, with the sources read in November 2026. */
export const VN_CIVIL_SERVICE_HOLIDAYS: readonly ListedHoliday[] = [
  // 2022
  {
    name: NEW_YEAR,
    status: 'announced',
    source: `${LABOUR_CODE}; library holidays 0.109; hc-holiday table`,
    statutory: ['2022-01-01'],
    compensatory: ['2022-01-03'],
  },
  {
    name: tet('Nhâm Dần'),
    status: 'announced',
    source: '119/TB-LĐTBXH (number via hc-holiday, not re-read); holidays 0.109',
    statutory: ['2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04'],
  },
  {
    name: HUNG_KINGS,
    status: 'announced',
    source: `${LABOUR_CODE}; sggpnews 2022`,
    statutory: ['2022-04-10'],
    compensatory: ['2022-04-11'],
  },
  {
    name: REUNIFICATION_LABOUR,
    status: 'announced',
    source: `${LABOUR_CODE}; sggpnews 2022`,
    statutory: ['2022-04-30', '2022-05-01'],
    compensatory: ['2022-05-02', '2022-05-03'],
  },
  {
    name: NATIONAL_DAY,
    status: 'announced',
    source: 'hc-holiday table; holidays 0.109',
    statutory: ['2022-09-01', '2022-09-02'],
  },
  // 2023
  {
    name: NEW_YEAR,
    status: 'announced',
    source: `${LABOUR_CODE}; holidays 0.109; hc-holiday`,
    statutory: ['2023-01-01'],
    compensatory: ['2023-01-02'],
  },
  {
    name: tet('Quý Mão'),
    status: 'announced',
    source: 'pld.net.vn: Phó Thủ tướng đồng ý nghỉ 20/1-26/1/2023; 5034/TB-LĐTBXH (via hc-holiday)',
    statutory: ['2023-01-20', '2023-01-21', '2023-01-22', '2023-01-23', '2023-01-24'],
    compensatory: ['2023-01-25', '2023-01-26'],
  },
  {
    name: HUNG_KINGS_REUNIFICATION_LABOUR,
    status: 'announced',
    source: `${LABOUR_CODE}; holidays 0.109; hc-holiday`,
    statutory: ['2023-04-29', '2023-04-30', '2023-05-01'],
    compensatory: ['2023-05-02', '2023-05-03'],
  },
  {
    name: NATIONAL_DAY,
    status: 'announced',
    source: '5034/TB-LĐTBXH (via hc-holiday); thcslockhanh page (2/9-4/9 for schools)',
    statutory: ['2023-09-01', '2023-09-02'],
    compensatory: ['2023-09-04'],
  },
  // 2024
  { name: NEW_YEAR, status: 'announced', source: LABOUR_CODE, statutory: ['2024-01-01'] },
  {
    name: tet('Giáp Thìn'),
    status: 'announced',
    source: '5015/TB-LĐTBXH (via hc-holiday); vacanza/holidays PR 2025 discussion',
    statutory: ['2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12'],
    compensatory: ['2024-02-13', '2024-02-14'],
  },
  { name: HUNG_KINGS, status: 'announced', source: LABOUR_CODE, statutory: ['2024-04-18'] },
  {
    name: REUNIFICATION_LABOUR,
    status: 'announced',
    source:
      '2450/VPCP-KGVX (cited by holidays 0.109); 1570/TB-LĐTBXH (via hc-holiday); brotherhoodcharters page',
    statutory: ['2024-04-30', '2024-05-01'],
    swapped: ['2024-04-29'],
  },
  {
    name: NATIONAL_DAY,
    status: 'announced',
    source: 'baokhanhhoa 31/08/2024: 2 and 3 Sept',
    statutory: ['2024-09-02', '2024-09-03'],
  },
  // 2025
  { name: NEW_YEAR, status: 'announced', source: LABOUR_CODE, statutory: ['2025-01-01'] },
  {
    name: tet('Ất Tỵ'),
    status: 'announced',
    source: '8726/VPCP-KGVX 26/11/2024; 6150/TB-BLĐTBXH 3/12/2024',
    statutory: ['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
  },
  {
    name: HUNG_KINGS,
    status: 'announced',
    source: `${LABOUR_CODE}; 6150/TB-BLĐTBXH`,
    statutory: ['2025-04-07'],
  },
  {
    name: REUNIFICATION_LABOUR,
    status: 'announced',
    source: '6150/TB-BLĐTBXH; aeonmall page 08/04/2025',
    statutory: ['2025-04-30', '2025-05-01'],
    swapped: ['2025-05-02'],
  },
  {
    name: NATIONAL_DAY,
    status: 'announced',
    source: '6150/TB-BLĐTBXH; aeonmall page',
    statutory: ['2025-09-01', '2025-09-02'],
  },
  // 2026
  {
    name: NEW_YEAR,
    status: 'announced',
    source: '12729/VPCP-KGVX 25/12/2025 (quoted in a news page)',
    statutory: ['2026-01-01'],
    swapped: ['2026-01-02'],
  },
  {
    name: tet('Bính Ngọ'),
    status: 'announced',
    source: '9441/TB-BNV 16/10/2025; congan.com.vn',
    statutory: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
  },
  {
    name: HUNG_KINGS,
    status: 'announced',
    source: `${LABOUR_CODE}; 3383/BNV-CVL 10/4/2026 (via hc-holiday)`,
    statutory: ['2026-04-26'],
    compensatory: ['2026-04-27'],
  },
  {
    name: REUNIFICATION_LABOUR,
    status: 'announced',
    source: '3383/BNV-CVL: no swap (via hc-holiday)',
    statutory: ['2026-04-30', '2026-05-01'],
  },
  {
    name: NATIONAL_DAY,
    status: 'announced',
    source: '9441/TB-BNV; holidays 0.109',
    statutory: ['2026-09-01', '2026-09-02'],
    swapped: ['2026-08-31'],
  },
  {
    name: CULTURE_DAY,
    status: 'announced',
    source: 'Nghị quyết 28/2026/QH16 Đ.2, hiệu lực 01/07/2026',
    statutory: ['2026-11-24'],
  },
  // 2027
  { name: NEW_YEAR, status: 'statutory', source: LABOUR_CODE, statutory: ['2027-01-01'] },
  {
    name: tet('Đinh Mùi'),
    status: 'announced',
    source:
      'Văn phòng Chính phủ 2/10/2026 (secondary: compliance note citing VnExpress/Tuổi Trẻ/Dân Trí); proposal published on xaydungchinhsach.chinhphu.vn (Sept 2026): option 1 = 4-10/2, option 2 = 5-14/2',
    statutory: ['2027-02-04', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'],
    compensatory: ['2027-02-09', '2027-02-10'],
  },
  {
    name: HUNG_KINGS,
    status: 'statutory',
    source: `${LABOUR_CODE}; 10/3 Đinh Mùi computed by 3 Vietnamese lunar libraries`,
    statutory: ['2027-04-16'],
  },
  {
    name: REUNIFICATION_LABOUR,
    status: 'statutory',
    source: LABOUR_CODE,
    statutory: ['2027-04-30', '2027-05-01'],
    compensatory: ['2027-05-03'],
  },
  {
    name: NATIONAL_DAY,
    status: 'announced',
    source: 'same 2/10/2026 decision (secondary)',
    statutory: ['2027-09-02', '2027-09-03'],
  },
  { name: CULTURE_DAY, status: 'statutory', source: 'Nghị quyết 28/2026/QH16', statutory: ['2027-11-24'] },
  // 2028
  {
    name: NEW_YEAR,
    status: 'statutory',
    source: LABOUR_CODE,
    statutory: ['2028-01-01'],
    compensatory: ['2028-01-03'],
  },
  {
    name: tet('Mậu Thân'),
    status: 'computed',
    source: 'computed: mùng 1 = Wed 26 Jan 2028; same weekday as 2025, pattern 2 before + 3 after',
    statutory: ['2028-01-24', '2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28'],
  },
  {
    name: HUNG_KINGS,
    status: 'statutory',
    source: `${LABOUR_CODE}; computed 10/3 Mậu Thân`,
    statutory: ['2028-04-04'],
  },
  {
    name: REUNIFICATION_LABOUR,
    status: 'statutory',
    source: LABOUR_CODE,
    statutory: ['2028-04-30', '2028-05-01'],
    compensatory: ['2028-05-02'],
  },
  {
    name: NATIONAL_DAY,
    status: 'computed',
    source: 'computed: 2 Sept = Saturday, same as 2023 pattern',
    statutory: ['2028-09-01', '2028-09-02'],
    compensatory: ['2028-09-04'],
  },
  { name: CULTURE_DAY, status: 'statutory', source: 'Nghị quyết 28/2026/QH16', statutory: ['2028-11-24'] },
];

/** Saturdays worked in exchange for a day off. */
export const VN_CIVIL_SERVICE_WORKED: readonly WorkedWeekendDay[] = [
  {
    on: '2024-05-04',
    insteadOf: '2024-04-29',
    status: 'announced',
    source:
      '2450/VPCP-KGVX (cited by holidays 0.109); 1570/TB-LĐTBXH (via hc-holiday); brotherhoodcharters page',
  },
  {
    on: '2025-04-26',
    insteadOf: '2025-05-02',
    status: 'announced',
    source: '6150/TB-BLĐTBXH; aeonmall page 08/04/2025',
  },
  {
    on: '2026-01-10',
    insteadOf: '2026-01-02',
    status: 'announced',
    source: '12729/VPCP-KGVX 25/12/2025 (quoted in a news page)',
  },
  { on: '2026-08-22', insteadOf: '2026-08-31', status: 'announced', source: '9441/TB-BNV; holidays 0.109' },
];
