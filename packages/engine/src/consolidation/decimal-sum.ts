/**
 * The sum of numbers as they are written: 0.1 and 0.2 are 0.3. Pure; throws nothing for finite numbers.
 */
export function decimalSum(values: readonly number[]): number {
  const written = values.map(decimal);
  const scale = Math.max(0, ...written.map((one) => one.scale));
  const sum = written.reduce(
    (total, { digits, scale: own }) => total + digits * 10n ** BigInt(scale - own),
    0n,
  );
  return numberOf(sum, scale);
}

/** The difference of two numbers as they are written. Pure; throws nothing for finite numbers. */
export function decimalDifference(value: number, before: number): number {
  return decimalSum([value, -before]);
}

interface Decimal {
  readonly digits: bigint;
  /** How many of them stand behind the point. */
  readonly scale: number;
}

function decimal(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', behind = ''] = mantissa.split('.');
  const digits = BigInt(`${whole}${behind}`);
  const scale = behind.length - Number(exponent);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

function numberOf(digits: bigint, scale: number): number {
  return Number(`${digits}e-${scale}`);
}
