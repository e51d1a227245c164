/** A way within the portal, such as `/cycles?plan=p`; no other site gets whom it sent for. Pure; throws nothing. */
export function localPath(path: string | undefined): string | undefined {
  return path !== undefined && /^\/(?![/\\])[^\s\\]{0,500}$/.test(path) ? path : undefined;
}
