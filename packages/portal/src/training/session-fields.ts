import { randomUUID } from 'node:crypto';
import type { TrainingSessionProps } from './training-session-page.js';

/** What each form of the page of a session says of where it stands; pressed twice, it is one act. Throws nothing. */
export function sessionFields(
  { plan, session, place: { after = '', before = '' } }: TrainingSessionProps,
  unit: string | undefined,
): Readonly<Record<string, string>> {
  const place = { shown: unit ?? '', after, before };
  return { plan: plan.slug, session: session.session, ...place, requestId: randomUUID() };
}
