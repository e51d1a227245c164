import { describe, expect, it } from '@jest/globals';
import { valueMeant } from './value-meant.js';

describe('what is meant by a value in another form', () => {
  it.each([
    ['PLAN_BAD_DATE', '31/10/2022', '2022-10-31'],
    ['PLAN_BAD_DATE', '1.3.2026', '2026-03-01'],
    ['PLAN_BAD_DATE', '2026/3/1', '2026-03-01'],
    ['PLAN_BAD_DATE', '2026-02-30', '2026-02-28'],
    ['PLAN_BAD_DATE', '2026-13-01', undefined],
    ['PLAN_BAD_DATE', '2026-01-99', undefined],
    ['PLAN_BAD_DATE', 'hôm nay', undefined],
    ['PLAN_BAD_TIME', '17h30', '17:30'],
    ['PLAN_BAD_TIME', '7:5', '07:05'],
    ['PLAN_BAD_TIME', '17 giờ', '17:00'],
    ['PLAN_BAD_TIME', 17, '17:00'],
    ['PLAN_BAD_TIME', '25:00', undefined],
    ['PLAN_BAD_TIME', 'sáng', undefined],
    ['PLAN_BAD_MONTH_DAY', '20/12', '12-20'],
    ['PLAN_BAD_MONTH_DAY', '20-12', '12-20'],
    ['PLAN_BAD_MONTH_DAY', '5-1', '05-01'],
    ['PLAN_BAD_MONTH_DAY', '30/2', '02-29'],
    ['PLAN_BAD_MONTH_DAY', '40/12', undefined],
    ['PLAN_BAD_TIME_ZONE', 'Asia/HoChiMinh', 'Asia/Ho_Chi_Minh'],
    ['PLAN_BAD_TIME_ZONE', 'Hà Nội', 'Asia/Ho_Chi_Minh'],
    ['PLAN_BAD_TIME_ZONE', 'GMT+7', 'Asia/Ho_Chi_Minh'],
    ['PLAN_BAD_TIME_ZONE', '+07:00', 'Asia/Ho_Chi_Minh'],
    ['PLAN_BAD_TIME_ZONE', 'Bangkok', 'Asia/Bangkok'],
    ['PLAN_BAD_TIME_ZONE', 'Europe/Pariss', 'Europe/Paris'],
    ['PLAN_BAD_TIME_ZONE', 'GMT+8:45', undefined],
    ['PLAN_BAD_ID', 'Sở GDĐT', 'so-gddt'],
    ['PLAN_BAD_ID', 'Đắk_Nông--632', 'dak-nong-632'],
    ['PLAN_BAD_ID', '…', undefined],
    ['PLAN_TAB', '31/10/2022', undefined],
  ] as const)('%s %j: %j', (code, written, meant) => expect(valueMeant(code, written)).toBe(meant));
});
