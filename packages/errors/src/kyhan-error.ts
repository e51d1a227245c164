import { ERRORS, type ErrorCode, type ErrorKind } from './errors.js';
import type { InBoth, Language } from './language.js';
import { markedText } from './marked-text.js';

/** Values that the text of an error speaks about; plain data, so that they survive a process border. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | InBoth | undefined>>;

/**
 * Every expected failure of Kỳ Hạn. The code names it, the catalogue words it, the kind decides what happens.
 * Across a process or a workflow border compare the code, never the class.
 */
export class KyhanError extends Error {
  override readonly name = 'KyhanError';
  readonly kind: ErrorKind;

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(errorText(code, 'en', details), options);
    this.kind = ERRORS[code].kind;
  }
}

/** True for a KyhanError of this process or one that was rebuilt from another. Pure; throws nothing. */
export function isKyhanError(error: unknown): error is KyhanError {
  return error instanceof Error && error.name === 'KyhanError' && 'code' in error;
}

/** The sentence that says what is wrong, in the language asked for. Pure; throws nothing. */
export function errorText(code: ErrorCode, language: Language, details: ErrorDetails): string {
  return filled(ERRORS[code][language], language, details);
}

/** The same in both languages, for a text that speaks about an error. Pure; throws nothing. */
export function errorInBoth(code: ErrorCode, details: ErrorDetails): InBoth {
  return { vi: errorText(code, 'vi', details), en: errorText(code, 'en', details) };
}

/** What to do about it, in the language asked for; empty where the sentence itself says it. Pure; throws nothing. */
export function errorHint(code: ErrorCode, language: Language, details: ErrorDetails): string {
  return filled(ERRORS[code].hint[language], language, details);
}

function filled(template: string, language: Language, details: ErrorDetails): string {
  const text = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name];
    return typeof value === 'object' ? value[language] : String(value ?? '?');
  });
  return markedText(text);
}
