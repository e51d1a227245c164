import type { Form, FormField } from '@kyhan/plan';

/** The tables of a form, each on a sheet of its own, in this order. Pure; throws nothing. */
export function tablesOf(form: Form): readonly FormField[] {
  return form.sections.flatMap(({ fields }) => fields).filter(({ type }) => type === 'table');
}
