/**
 * A way within the portal, such as `/cycles?plan=p`, as an address is written (RFC 3986): in ASCII, so that a header
 * takes it; no other site gets whom it sent for. Pure; throws nothing.
 */
export function localPath(path: string | undefined): string | undefined {
  return path !== undefined && /^\/(?![/\\])[!-[\]-~]{0,500}$/.test(path) ? path : undefined;
}
