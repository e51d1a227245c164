import type { RetentionRules } from '@kyhan/register';
import type { Settings } from './settings.js';

/** For how long is kept what is no fact, as a deployment was told. Pure; throws nothing. */
export function retentionOf({
  keepDraftDays: draftDays,
  keepAddressDays: addressDays,
}: Pick<Settings, 'keepDraftDays' | 'keepAddressDays'>): RetentionRules {
  return { draftDays, ...(addressDays === undefined ? {} : { addressDays }) };
}
