import type { CallBody } from '@kyhan/contracts';
import { isKyhanError, KyhanError, type ErrorCode, type ErrorDetails } from '@kyhan/errors';
import { pageWords } from '@kyhan/words';
import type { PortalDependencies } from '../portal-dependencies.js';
import { requireOf, type Viewer } from '../viewers/viewer.js';
import { visibleAssignment } from '../viewers/visible-assignment.js';

/** What became of the note of a call for one assignment. */
export type CallOutcome = { readonly assignmentId: string } & (
  | { readonly outcome: 'stored' | 'duplicate'; readonly storedAt: number }
  | { readonly outcome: 'refused'; readonly code: ErrorCode; readonly details: ErrorDetails }
);

/**
 * Notes a call for each assignment that it was about, as a note of whoever called: the same call sent again is noted
 * once. What cannot be noted is refused by itself.
 * @throws KyhanError PROMISED_DAY_MISSING, REGISTER_UNAVAILABLE
 */
export async function noteCall(
  dependencies: PortalDependencies,
  viewer: Viewer,
  { actId, assignmentIds, ...call }: CallBody,
): Promise<readonly CallOutcome[]> {
  const { result, promisedOn } = call;
  if (result === 'promised' && promisedOn === undefined) throw new KyhanError('PROMISED_DAY_MISSING');
  const note = noteOf(call, dependencies);
  const outcomes: CallOutcome[] = [];
  for (const assignmentId of new Set(assignmentIds))
    try {
      // To have been called is for who coordinates to say: a unit notes how it goes by itself.
      requireOf(viewer, 'rule', await visibleAssignment(dependencies, viewer, assignmentId));
      const { kind, storedAt } = await dependencies.client.act({
        assignmentId,
        actId,
        ...note,
        actor: viewer.actor,
      });
      outcomes.push({ assignmentId, outcome: kind, storedAt });
    } catch (error) {
      if (!isKyhanError(error) || error.kind === 'unavailable') throw error;
      outcomes.push({ assignmentId, outcome: 'refused', code: error.code, details: error.details });
    }
  return outcomes;
}

/** In the language of the deployment, which the register is kept in. */
function noteOf(
  { result, text, promisedOn }: Omit<CallBody, 'actId' | 'assignmentIds'>,
  { language = 'vi' }: Pick<PortalDependencies, 'language'>,
) {
  const { said, results } = pageWords.calls;
  const reason = said({ result: results[result], text })[language].trim();
  return { act: 'note', reason, ...(promisedOn === undefined ? {} : { promisedOn }) } as const;
}
