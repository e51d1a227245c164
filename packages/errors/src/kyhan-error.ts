import { ERRORS, type ErrorCode, type ErrorKind } from './errors.js';
import type { InBoth, Language } from './language.js';
import { filled } from './filled.js';

type Detail = string | number | boolean | InBoth;

/** Values that the text of an error speaks about; plain data, so that they survive a process border. */
export type ErrorDetails = Readonly<Record<string, Detail | undefined>>;

/** The names of the places in a text: `{file}` is `file`; braces of an example in YAML are none. */
type Places<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string}${' ' | ':'}${string}` ? never : Name) | Places<Rest>
  : never;

type Entry<Code extends ErrorCode> = (typeof ERRORS)[Code];

/** What the texts of a code speak about. */
export type DetailName<Code extends ErrorCode> = Places<
  Entry<Code>['en'] | Entry<Code>['vi'] | Entry<Code>['hint']['en'] | Entry<Code>['hint']['vi']
>;

/** The details of a code: at least what its texts speak about, so that no sentence has a gap. */
export type DetailsOf<Code extends ErrorCode> = Readonly<Record<DetailName<Code>, Detail>> & ErrorDetails;

/** The details as arguments: left out only where the texts speak about none. */
export type Told<Code extends ErrorCode> = [DetailName<Code>] extends [never]
  ? [details?: ErrorDetails, options?: ErrorOptions]
  : [details: DetailsOf<Code>, options?: ErrorOptions];

/**
 * Every expected failure of Kỳ Hạn. The code names it, the catalogue words it, the kind decides what happens.
 * Across a process or a workflow border compare the code, never the class.
 */
export class KyhanError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'KyhanError';
  readonly code: Code;
  readonly kind: ErrorKind;
  readonly details: ErrorDetails;

  constructor(code: Code, ...[details = {}, options]: Told<Code>) {
    super(errorText(code, 'en', details), options);
    this.code = code;
    this.kind = ERRORS[code].kind;
    this.details = details;
  }
}

/**
 * The error that was told across a border as code and details: over HTTP, by a workflow, in an outcome.
 * Pure; throws nothing.
 */
export function toldError(code: ErrorCode, details: ErrorDetails, options?: ErrorOptions): KyhanError {
  // Who made it had to give the details; here they are whatever came.
  const Rebuilt = KyhanError as new (...told: [ErrorCode, ErrorDetails, ErrorOptions?]) => KyhanError;
  return new Rebuilt(code, details, options);
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
