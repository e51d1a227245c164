import { findingIdOf } from '@kyhan/plan/ids';

/** Of the finding that a program does not take what it is told. Pure; throws nothing. */
export function webhookFindingId(webhookId: string): string {
  return findingIdOf({ kind: 'webhook-given-up', about: webhookId });
}
