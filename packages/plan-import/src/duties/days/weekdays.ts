/** How the days of the week are written, without accents. */
export const WEEKDAYS: readonly (readonly [RegExp, string])[] = [
  [/\b(thu hai|thu 2|t2|monday)\b/, 'monday'],
  [/\b(thu ba|thu 3|t3|tuesday)\b/, 'tuesday'],
  [/\b(thu tu|thu 4|t4|wednesday)\b/, 'wednesday'],
  [/\b(thu nam|thu 5|t5|thursday)\b/, 'thursday'],
  [/\b(thu sau|thu 6|t6|friday)\b/, 'friday'],
  [/\b(thu bay|thu 7|t7|saturday)\b/, 'saturday'],
  [/\b(chu nhat|cn|sunday)\b/, 'sunday'],
];
