import type { Form } from '@kyhan/plan';
import type { Language } from '@kyhan/words';

/** A form as it is taken away to be filled in. */
export interface FormToFillIn {
  readonly form: Form;
  readonly language: Language;
  readonly assignmentId: string;
  readonly planVersion: number;
  /** Who owes what, until when: lines above the form. */
  readonly heading: readonly string[];
  /** A nil return may be declared. */
  readonly nil: boolean;
  /** As typed so far. */
  readonly typed: { readonly values: Readonly<Record<string, unknown>>; readonly note: string };
  /** What the period before said, and its name. */
  readonly before?:
    | { readonly period: string; readonly values: Readonly<Record<string, unknown>> }
    | undefined;
}
