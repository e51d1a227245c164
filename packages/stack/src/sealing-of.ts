import type { TimeStampAuthority } from '@kyhan/register';
import type { Settings } from './settings/settings.js';
import { timeStampAuthority } from './time-stamp-authority.js';

/** How checkpoints leave the machine. */
export interface Sealing {
  readonly timeStamps: TimeStampAuthority | undefined;
  readonly checkpointTo: string | undefined;
}

/** Who stamps checkpoints and who keeps them, as a deployment was told. Pure; throws nothing. */
export function sealingOf(settings: Pick<Settings, 'tsaUrl' | 'tsaCa' | 'checkpointTo'>): Sealing {
  return { timeStamps: timeStampAuthority(settings), checkpointTo: settings.checkpointTo };
}
