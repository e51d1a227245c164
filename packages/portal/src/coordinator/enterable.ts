import type { FastifyRequest } from 'fastify';
import {
  leftVersions,
  staffOf,
  visibleAssignment,
  type PortalDependencies,
  type Viewer,
  typedAgain,
} from '@kyhan/api';
import { owed, type Owed } from '@kyhan/client';
import { KyhanError } from '@kyhan/errors';
import { assignmentHistory } from '@kyhan/register';
import { NOTHING_TYPED, type Typed } from '../unit/hand-in-form.js';
import { ENTRY_INPUTS, type TypedEntry } from './entry-fields.js';

export type AskedEntry = FastifyRequest<{
  Params: { '*': string };
  Querystring: { file?: string; as?: string };
}>;

/** What somebody may enter for a unit. */
export interface Enterable {
  readonly viewer: Viewer;
  readonly work: Owed;
  /** Under which it is kept while it is filled in: not the unit's own. */
  readonly keptAs: { readonly assignmentId: string; readonly unitId: string };
}

/** @throws KyhanError ASSIGNMENT_NOT_FOUND, NOT_ALLOWED */
export async function enterable(dependencies: PortalDependencies, request: AskedEntry): Promise<Enterable> {
  const viewer = await staffOf(dependencies, request);
  const assignment = await visibleAssignment(dependencies, viewer, request.params['*']);
  if (!viewer.rights.may('enter', assignment)) throw new KyhanError('NOT_ALLOWED');
  const { assignmentId, unitId } = assignment;
  const work = await owed(dependencies, assignmentId);
  // No unit is called so.
  return { viewer, work, keptAs: { assignmentId, unitId: `entry:${unitId}` } };
}

/** Nothing, or what the last version said that has left its unit: what is wrong there is mended and not typed again. */
export async function enteredBefore(
  { register }: PortalDependencies,
  { assignment, form }: Owed,
): Promise<Typed> {
  const last = leftVersions(await assignmentHistory(register, assignment.assignmentId)).at(-1);
  return last === undefined ? NOTHING_TYPED : { ...NOTHING_TYPED, values: typedAgain(form, last) };
}

/** How and when it had come, as typed. Pure; throws nothing. */
export function entryOf(texts: ReadonlyMap<string, string>): TypedEntry {
  return Object.fromEntries(ENTRY_INPUTS.map((name) => [name, texts.get(name)?.trim() ?? '']));
}
