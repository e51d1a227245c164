/** Sine of an angle in degrees. */
export function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}

/** The same angle from 0 to 360 degrees. */
export function fullTurn(degrees: number): number {
  return ((degrees % 360) + 360) % 360;
}
