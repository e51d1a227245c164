import { describe, expect, it } from '@jest/globals';
import { vietnameseLunarDate } from './vietnamese-lunar-date.js';

/**
 * Year, first day of Tết and Hùng Kings (10th of the 3rd month), 1976 to 2100, as published by Hồ Ngọc Đức: "Âm lịch
 * Việt Nam", 2004, https://www.informatik.uni-leipzig.de/~duc/amlich/, tables of the years 1900-1999 and 2000-2099 of
 * amlich-hnd.js, decoded; 2100 by the rules of the same page, as vnlunar 1.0.5 and lunar-vn 1.4.0 have it too.
 */
const PUBLISHED = `
  1976 01-31 04-09   1977 02-18 04-27   1978 02-07 04-16   1979 01-28 04-06   1980 02-16 04-24
  1981 02-05 04-14   1982 01-25 04-03   1983 02-13 04-22   1984 02-02 04-10   1985 01-21 04-29
  1986 02-09 04-18   1987 01-29 04-07   1988 02-17 04-25   1989 02-06 04-15   1990 01-27 04-05
  1991 02-15 04-24   1992 02-04 04-12   1993 01-23 04-01   1994 02-10 04-20   1995 01-31 04-09
  1996 02-19 04-27   1997 02-07 04-16   1998 01-28 04-06   1999 02-16 04-25   2000 02-05 04-14
  2001 01-24 04-03   2002 02-12 04-22   2003 02-01 04-11   2004 01-22 04-28   2005 02-09 04-18
  2006 01-29 04-07   2007 02-17 04-26   2008 02-07 04-15   2009 01-26 04-04   2010 02-14 04-23
  2011 02-03 04-12   2012 01-23 03-31   2013 02-10 04-19   2014 01-31 04-09   2015 02-19 04-28
  2016 02-08 04-16   2017 01-28 04-06   2018 02-16 04-25   2019 02-05 04-14   2020 01-25 04-02
  2021 02-12 04-21   2022 02-01 04-10   2023 01-22 04-29   2024 02-10 04-18   2025 01-29 04-07
  2026 02-17 04-26   2027 02-06 04-16   2028 01-26 04-04   2029 02-13 04-23   2030 02-02 04-12
  2031 01-23 04-01   2032 02-11 04-19   2033 01-31 04-09   2034 02-19 04-28   2035 02-08 04-17
  2036 01-28 04-06   2037 02-15 04-24   2038 02-04 04-13   2039 01-24 04-03   2040 02-12 04-20
  2041 02-01 04-10   2042 01-22 04-29   2043 02-10 04-19   2044 01-30 04-07   2045 02-17 04-26
  2046 02-06 04-15   2047 01-26 04-04   2048 02-14 04-22   2049 02-02 04-11   2050 01-23 04-01
  2051 02-11 04-20   2052 02-01 04-09   2053 02-18 04-28   2054 02-08 04-17   2055 01-28 04-06
  2056 02-15 04-24   2057 02-04 04-13   2058 01-24 04-02   2059 02-12 04-21   2060 02-02 04-10
  2061 01-21 03-31   2062 02-09 04-19   2063 01-29 04-08   2064 02-17 04-26   2065 02-05 04-15
  2066 01-26 04-04   2067 02-14 04-23   2068 02-03 04-11   2069 01-23 04-01   2070 02-11 04-20
  2071 01-31 04-09   2072 02-19 04-27   2073 02-07 04-16   2074 01-27 04-05   2075 02-15 04-24
  2076 02-05 04-13   2077 01-24 04-02   2078 02-12 04-21   2079 02-02 04-11   2080 01-22 03-30
  2081 02-09 04-18   2082 01-29 04-07   2083 02-17 04-26   2084 02-06 04-14   2085 01-26 04-03
  2086 02-14 04-22   2087 02-03 04-12   2088 01-24 04-01   2089 02-10 04-20   2090 01-30 04-09
  2091 02-18 04-28   2092 02-07 04-16   2093 01-27 04-05   2094 02-15 04-24   2095 02-05 04-13
  2096 01-25 04-02   2097 02-12 04-21   2098 02-01 04-11   2099 01-21 04-29   2100 02-09 04-18
`;

const published = [...PUBLISHED.matchAll(/(\d{4}) (\S{5}) (\S{5})/g)].map(([, year, tet, kings]) => ({
  year: Number(year),
  tet: `${year}-${tet}`,
  kings: `${year}-${kings}`,
}));

describe('the Vietnamese lunar calendar', () => {
  it('agrees with the published table from 1976 to 2100', () => {
    const computed = published.map(({ year }) => ({
      year,
      tet: vietnameseLunarDate({ year, month: 1, day: 1 }),
      kings: vietnameseLunarDate({ year, month: 3, day: 10 }),
    }));
    expect(computed).toHaveLength(125);
    expect(computed).toEqual(published);
  });

  it.each([
    { year: 1985, tet: '1985-01-21', inChina: '1985-02-20' },
    { year: 2007, tet: '2007-02-17', inChina: '2007-02-18' },
    { year: 2030, tet: '2030-02-02', inChina: '2030-02-03' },
    { year: 2053, tet: '2053-02-18', inChina: '2053-02-19' },
  ])('keeps Tết $year on $tet, where China has $inChina', ({ year, tet }) => {
    expect(vietnameseLunarDate({ year, month: 1, day: 1 })).toBe(tet);
  });

  it.each([
    [2022, '2022-02-01', '2022-04-10'],
    [2023, '2023-01-22', '2023-04-29'],
    [2024, '2024-02-10', '2024-04-18'],
    [2025, '2025-01-29', '2025-04-07'],
    [2026, '2026-02-17', '2026-04-26'],
    [2027, '2027-02-06', '2027-04-16'],
    [2028, '2028-01-26', '2028-04-04'],
  ])('has Tết and Hùng Kings of %d as three libraries have them', (year, tet, kings) => {
    expect(vietnameseLunarDate({ year, month: 1, day: 1 })).toBe(tet);
    expect(vietnameseLunarDate({ year, month: 3, day: 10 })).toBe(kings);
  });

  it('puts the eve of Tết at the end of the twelfth month, be it of 29 or of 30 days', () => {
    // The year Giáp Thìn ends with a 29th, the year Quý Mão with a 30th.
    expect(vietnameseLunarDate({ year: 2024, month: 12, day: 29 })).toBe('2025-01-28');
    expect(vietnameseLunarDate({ year: 2023, month: 12, day: 30 })).toBe('2024-02-09');
  });

  it.each([
    [1996, 11, '1996-12-10'],
    [1998, 8, '1998-09-21'],
    [2054, 4, '2054-05-08'],
    [2072, 11, '2072-12-09'],
    [2077, 10, '2077-11-15'],
    [2085, 9, '2085-10-18'],
  ])('begins month %i/%i on %s, though its new moon falls close to midnight', (year, month, on) => {
    expect(vietnameseLunarDate({ year, month, day: 1 })).toBe(on);
  });

  it('counts past a leap month: the second month of 2023 came twice, the eleventh of 2033 too', () => {
    expect(vietnameseLunarDate({ year: 2023, month: 2, day: 1 })).toBe('2023-02-20');
    expect(vietnameseLunarDate({ year: 2023, month: 3, day: 1 })).toBe('2023-04-20');
    expect(vietnameseLunarDate({ year: 2033, month: 11, day: 1 })).toBe('2033-11-22');
    expect(vietnameseLunarDate({ year: 2033, month: 12, day: 1 })).toBe('2034-01-20');
  });
});
