import type { PortalDependencies } from '@kyhan/api';

/**
 * Under which path readers find the portal, as `/ky-han` of `https://tinh.gov.vn/ky-han`; empty where it has a host of
 * its own. Pure; throws nothing: without an address there is no path.
 */
export function basePathOf({ publicUrl }: Pick<PortalDependencies, 'publicUrl'>): string {
  return URL.canParse(publicUrl) ? new URL(publicUrl).pathname.replace(/\/$/, '') : '';
}
