/** `17h30`, `17g`, `17 giờ 30 phút`, `17.30`, `7:00`. */
const OTHERWISE_WRITTEN = /^(\d{1,2})\s*(?:[:.hg]|giờ)?\s*(\d{1,2})?\s*(?:p|phút)?$/i;

/** The time of day `HH:MM` that someone most likely meant; undefined where it is none. Pure; throws nothing. */
export function timeMeant(written: string): string | undefined {
  const [whole, hour = '', minute = '0'] = OTHERWISE_WRITTEN.exec(written.trim()) ?? [];
  if (whole === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}
