import { dayInMonth, monthIndex } from '../month-index.js';
import { plainDate } from '../plain-date.js';
import type { DayNumber, PlainDate } from '../day-number.js';
import { newMoon, newMoonNear } from './new-moon.js';
import { sunLongitude } from './sun-longitude.js';

/** A day of the lunar calendar in a month that is no leap month. */
export interface LunarDate {
  /** The solar year in which the lunar year begins. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Julian day of 1970-01-01T00:00 in Vietnam: the months begin at midnight of UTC+7 (the Chinese at UTC+8). */
const EPOCH_IN_VIETNAM = 2_440_587.5 - 7 / 24;

/** Twelve months of a year have a major term of the sun each; counted so, month 11 holds the solstice. */
const WINTER_SOLSTICE = 9;

/**
 * The solar date of a Vietnamese lunar date. The month with the winter solstice is the eleventh; where thirteen
 * begin from one such month to the next, the first without a major term is a leap month.
 * A plain date in the Vietnamese reckoning (UTC+7).
 * @throws KyhanError DATE_INVALID outside the years 1000 to 9999
 */
export function vietnameseLunarDate({ year, month, day }: LunarDate): PlainDate {
  return plainDate(monthStart(moonOf({ year, month })) + day - 1);
}

/** The day of a lunar date by its number; day 30 of a month of 29 is the 29th. */
export function lunarDayNumber({ year, month, day }: LunarDate): DayNumber {
  const moon = moonOf({ year, month });
  return Math.min(monthStart(moon) + day, monthStart(moon + 1)) - 1;
}

/** Which new moon begins a month that is no leap month. */
function moonOf({ year, month }: Pick<LunarDate, 'year' | 'month'>): number {
  // Months 11 and 12 follow the solstice of their own year, the others that of the year before.
  const solsticeYear = month >= 11 ? year : year - 1;
  const eleventh = eleventhMonth(solsticeYear);
  const steps = (month - 11 + 12) % 12;
  const leap = leapMonthAfter(eleventh, eleventhMonth(solsticeYear + 1));
  return eleventh + steps + (leap !== undefined && leap <= eleventh + steps ? 1 : 0);
}

/** Which new moon begins the month that holds the winter solstice of a solar year. */
function eleventhMonth(year: number): number {
  const solstice = dayInMonth(monthIndex(year, 12), 21);
  let moon = newMoonNear(ephemerisDay(solstice)) + 1;
  while (majorTerm(monthStart(moon)) >= WINTER_SOLSTICE) moon -= 1;
  return moon;
}

/** Which new moon begins the leap month between two eleventh months; undefined in a year of twelve. */
function leapMonthAfter(eleventh: number, next: number): number | undefined {
  if (next - eleventh < 13) return undefined;
  let moon = eleventh + 1;
  while (majorTerm(monthStart(moon)) !== majorTerm(monthStart(moon + 1))) moon += 1;
  return moon;
}

/** By the number of the moon: each is asked for a dozen times for one holiday. */
const starts = new Map<number, DayNumber>();

/** The day in Vietnam on which a new moon falls. */
function monthStart(moon: number): DayNumber {
  let start = starts.get(moon);
  if (start === undefined) {
    const instant = newMoon(moon);
    start = Math.floor(instant - terrestrialLead(instant) - EPOCH_IN_VIETNAM);
    starts.set(moon, start);
  }
  return start;
}

/** How many major terms, thirty degrees each from the equinox of March, the sun has passed as a day begins. */
function majorTerm(day: DayNumber): number {
  return Math.floor(sunLongitude(ephemerisDay(day)) / 30);
}

function ephemerisDay(day: DayNumber): number {
  const midnight = day + EPOCH_IN_VIETNAM;
  return midnight + terrestrialLead(midnight);
}

/**
 * Days by which ephemeris time leads the clocks, as predicted by F. Espenak and J. Meeus (Five Millennium Canon
 * of Solar Eclipses, NASA 2006). Three new moons before 2100 fall within half a minute of midnight, so that only
 * this prediction tells their day.
 */
function terrestrialLead(julianDay: number): number {
  const year = 2000 + (julianDay - 2_451_545) / 365.25;
  const t = year - 2000;
  const seconds =
    year < 2050
      ? 62.92 + 0.32217 * t + 0.005589 * t ** 2
      : -20 + 32 * ((year - 1820) / 100) ** 2 - 0.5628 * (2150 - year);
  return seconds / 86_400;
}
