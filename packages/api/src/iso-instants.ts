import { isoInstant } from '@kyhan/calendar';

/** Every value under `at`, a key that ends in `At`, and `notBefore`, as ISO 8601 with the zone's offset; everything else as it is. */
export function isoInstants(value: unknown, zone: string): unknown {
  if (Array.isArray(value)) return value.map((inner) => isoInstants(inner, zone));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, converted(key, inner, zone)]);
  return Object.fromEntries(entries);
}

function converted(key: string, value: unknown, zone: string): unknown {
  const isInstant = key === 'at' || key.endsWith('At') || key === 'notBefore';
  if (isInstant && typeof value === 'number') return isoInstant(value, zone);
  if (isInstant && Array.isArray(value) && value.every((one) => typeof one === 'number'))
    return value.map((one) => isoInstant(one, zone));
  return isoInstants(value, zone);
}
