import { fullTurn, sine } from './full-turn.js';

/**
 * Apparent geocentric longitude of the sun in degrees, 0 to 360, at a Julian ephemeris day.
 * Within 0.01 degrees, a quarter of an hour of its way
 * (J. Meeus, Astronomical Algorithms, 2nd edition, chapter 25, low accuracy).
 */
export function sunLongitude(ephemerisDay: number): number {
  const t = (ephemerisDay - 2_451_545) / 36_525;
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t;
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t * t) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly);
  return fullTurn(mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t));
}
