/**
 * A path of ours, of one that may have the base path before it: a proxy passes it on as it came, a command on this
 * machine asks without. Pure; throws nothing.
 */
export function pathUnder(basePath: string, path: string): string {
  if (basePath === '' || !path.startsWith(basePath)) return path;
  const rest = path.slice(basePath.length);
  if (rest === '' || rest.startsWith('?')) return `/${rest}`;
  return rest.startsWith('/') ? rest : path;
}
