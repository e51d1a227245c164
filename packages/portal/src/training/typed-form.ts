import type { TrainingForm } from './training-form.js';

/** A form that was refused: where it was sent to, and what was typed into it. */
export interface TypedForm {
  readonly path: string;
  readonly form: TrainingForm;
}

/** What was typed into a form that is shown once more; undefined where another was refused, or none. Pure; throws nothing. */
export function typedInto(typed: TypedForm | undefined, path: string): TrainingForm | undefined {
  return typed?.path === path ? typed.form : undefined;
}
