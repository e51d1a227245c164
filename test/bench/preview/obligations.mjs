/** Years of the plan that is previewed. */
export const FROM_YEAR = 2023;
export const TO_YEAR = 2028;
export const ZONE = 'Asia/Ho_Chi_Minh';

/** Working days from opening to due. */
export const OPEN_BEFORE = 15;

/**
 * 1,000 obligations, as each way of computing them reads them: every rule is one that all can express.
 * `months` is the length of the period; `due` is counted in the period's last month.
 * @returns {{ id: string, months: number, cutOff?: number, due: object }[]}
 */
export function obligations() {
  return Array.from({ length: 1000 }, (_, i) => {
    const { months, cutOff } = PERIODS[i % PERIODS.length];
    const due = DUES[Math.floor(i / PERIODS.length) % DUES.length](i);
    return {
      id: `o-${String(i).padStart(4, '0')}`,
      months,
      ...(cutOff === undefined ? {} : { cutOff }),
      due,
    };
  });
}

const PERIODS = [
  { months: 1 },
  { months: 3 },
  { months: 1, cutOff: 14 },
  { months: 6, cutOff: 14 },
  { months: 12, cutOff: 14 },
  { months: 1 },
  { months: 3, cutOff: 20 },
];

const DUES = [
  (i) => ({ day: 1 + (i % 28), offset: i % 2 }),
  () => ({ day: 'last', offset: 0 }),
  (i) => ({ day: 29 + (i % 3), offset: 1 }),
  (i) => ({ workingDay: [1, 3, -1, -3][i % 4], offset: 0 }),
  (i) => ({ weekday: i % 5, nth: [1, 2, -1][i % 3], offset: i % 2 }),
  (i) => ({ afterCutOff: 1 + (i % 10) }),
];
