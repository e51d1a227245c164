import type { TokenRole } from '@kyhan/engine';
import type { PortalDependencies } from './portal-dependencies.js';

/** Where calendar programs read what a token of this role opens; undefined where it opens none. Pure; throws nothing. */
export function calendarAddress(
  { publicUrl }: Pick<PortalDependencies, 'publicUrl'>,
  { role, token }: { readonly role: TokenRole; readonly token: string },
): string | undefined {
  return role === 'calendar' ? `${publicUrl}/calendar/${token}` : undefined;
}
