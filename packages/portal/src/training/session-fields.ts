import type { TrainingSessionProps } from './training-session-page.js';

/** What each form of the page of a session says of where it stands. Pure; throws nothing. */
export function sessionFields(
  { plan, session, place: { after = '', before = '' } }: TrainingSessionProps,
  unit: string | undefined,
): Readonly<Record<string, string>> {
  return { plan: plan.slug, session: session.session, shown: unit ?? '', after, before };
}
