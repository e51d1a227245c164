import type { InBoth } from './language.js';

/** Labels of numbers that are added up. Pure; throws nothing. */
export function quotedLabels(labels: readonly InBoth[]): InBoth {
  const inOne = (language: 'vi' | 'en') => labels.map((label) => `"${label[language]}"`).join(' + ');
  return { vi: inOne('vi'), en: inOne('en') };
}
