import type { Settings } from './settings/settings.js';

/** What a proof is compared with that lies outside the register, as the portal takes it. Pure; throws nothing. */
export function proofSettings({
  formerCheckpointKeys,
  tsaCa,
}: Pick<Settings, 'formerCheckpointKeys' | 'tsaCa'>) {
  return { formerCheckpointKeys, ...(tsaCa === undefined ? {} : { stampCertificates: tsaCa }) };
}
