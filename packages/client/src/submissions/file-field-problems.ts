import { FORM_PROBLEMS } from '@kyhan/errors';
import type { FieldProblem, Form, FormField } from '@kyhan/plan';
import type { NewFile } from '@kyhan/register';
import { MEDIA_TYPES } from './checked-file.js';

const MEGABYTE = 1024 * 1024;

/**
 * What a form's file fields do not take; whose a file is, its name among the values of the field tells (plan-format,
 * "Forms"). Pure; throws nothing.
 */
export function fileFieldProblems(
  { sections }: Form,
  values: Readonly<Record<string, unknown>>,
  files: readonly NewFile[],
): FieldProblem[] {
  return sections
    .flatMap(({ fields }) => fields)
    .filter(({ type }) => type === 'file')
    .flatMap((field) => {
      const named = values[field.id];
      const names = typeof named === 'string' ? named : '';
      const own = files.filter(({ name, isDocument }) => isDocument !== true && isAmong(names, name));
      return own.flatMap((file) => problemsOf(field, file));
    });
}

/** A whole one of them, and no part of another; one may have a comma itself, and programs write none or a space after it. */
function isAmong(names: string, name: string): boolean {
  const [all, one] = [names, name].map((text) => `,${text.replaceAll(/,\s+/g, ',')},`);
  return all?.includes(one ?? '') ?? false;
}

function problemsOf({ id: fieldId, label, accept, maxSize }: FormField, file: NewFile): FieldProblem[] {
  const { name, mediaType, size } = file;
  const isTaken = accept === undefined || accept.some((kind) => MEDIA_TYPES[kind] === mediaType);
  if (!isTaken) return [{ fieldId, message: FORM_PROBLEMS.fileKind(label, { name, kinds: accept }) }];
  if (maxSize === undefined || size <= maxSize * MEGABYTE) return [];
  return [{ fieldId, message: FORM_PROBLEMS.fileSize(label, { name, mostMB: maxSize }) }];
}
