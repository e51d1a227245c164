import { z } from 'zod';
import { formFile, planFile } from './plan-file.js';

/** JSON Schema (2020-12) of the plan file, for editors. */
export function planJsonSchema(): unknown {
  return { title: 'Kỳ Hạn plan', ...z.toJSONSchema(planFile, { target: 'draft-2020-12', io: 'input' }) };
}

/** JSON Schema (2020-12) of a form file, for editors. */
export function formJsonSchema(): unknown {
  return { title: 'Kỳ Hạn form', ...z.toJSONSchema(formFile, { target: 'draft-2020-12', io: 'input' }) };
}
