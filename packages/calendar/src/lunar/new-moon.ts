import { sine } from './full-turn.js';

/** Julian ephemeris day of new moon 0 of the count, and the mean days from one to the next. */
const FIRST_NEW_MOON = 2_451_550.09766;
const SYNODIC_MONTH = 29.530588861;

/** Which new moon of the count (0 is that of 6 January 2000) lies nearest to a Julian ephemeris day. */
export function newMoonNear(ephemerisDay: number): number {
  return Math.round((ephemerisDay - FIRST_NEW_MOON) / SYNODIC_MONTH);
}

/** Terms of sun and moon: days, then multiples of the sun's and moon's anomaly, the latitude and the power of E. */
const PERIODIC: readonly (readonly [number, number, number, number, number])[] = [
  [-0.4072, 0, 1, 0, 0],
  [0.17241, 1, 0, 0, 1],
  [0.01608, 0, 2, 0, 0],
  [0.01039, 0, 0, 2, 0],
  [0.00739, -1, 1, 0, 1],
  [-0.00514, 1, 1, 0, 1],
  [0.00208, 2, 0, 0, 2],
  [-0.00111, 0, 1, -2, 0],
  [-0.00057, 0, 1, 2, 0],
  [0.00056, 1, 2, 0, 1],
  [-0.00042, 0, 3, 0, 0],
  [0.00042, 1, 0, 2, 1],
  [0.00038, 1, 0, -2, 1],
  [-0.00024, -1, 2, 0, 1],
  [-0.00007, 2, 1, 0, 0],
  [0.00004, 0, 2, -2, 0],
  [0.00004, 3, 0, 0, 0],
  [0.00003, 1, 1, -2, 0],
  [0.00003, 0, 2, 2, 0],
  [-0.00003, 1, 1, 2, 0],
  [0.00003, -1, 1, 2, 0],
  [-0.00002, -1, 1, -2, 0],
  [-0.00002, 1, 3, 0, 0],
  [0.00002, 0, 4, 0, 0],
];

/** Terms of the planets: days, the angle at new moon 0 and its change from one new moon to the next. */
const PLANETARY: readonly (readonly [number, number, number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
];

/**
 * Julian ephemeris day of a new moon, by its number in the count; within half a minute for 1900 to 2100
 * (J. Meeus, Astronomical Algorithms, 2nd edition, chapter 49).
 */
export function newMoon(k: number): number {
  const t = k / 1236.85;
  const mean =
    FIRST_NEW_MOON + SYNODIC_MONTH * k + 0.00015437 * t ** 2 - 0.00000015 * t ** 3 + 0.00000000073 * t ** 4;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t ** 2 - 0.00000011 * t ** 3;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t ** 2 + 0.00001238 * t ** 3 - 0.000000058 * t ** 4;
  const latitude =
    160.7108 + 390.67050284 * k - 0.0016118 * t ** 2 - 0.00000227 * t ** 3 + 0.000000011 * t ** 4;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t ** 2 + 0.00000215 * t ** 3;
  const eccentricity = 1 - 0.002516 * t - 0.0000074 * t ** 2;
  const periodic = PERIODIC.map(
    ([days, s, m, f, power]) => days * eccentricity ** power * sine(s * sun + m * moon + f * latitude),
  );
  const planetary = PLANETARY.map(
    ([days, angle, step], i) =>
      // Only the first angle has a term of the second order.
      days * sine(angle + step * k - (i === 0 ? 0.009173 * t ** 2 : 0)),
  );
  return [...periodic, ...planetary].reduce((sum, days) => sum + days, mean - 0.00017 * sine(node));
}
