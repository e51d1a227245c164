import type { OwnResponse } from '@kyhan/engine';

/** What is kept as the answer where a deployment has no such channel. */
export const CHANNEL_MISSING: OwnResponse = 'channel-missing';
