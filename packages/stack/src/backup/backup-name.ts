/** Of whom, and when it was made. */
export interface NamedBackup {
  readonly deploymentId: string;
  /** Epoch milliseconds of the real clock. */
  readonly realAt: number;
}

/** What its file is called: by name they are in the order of their time, and each tells whose it is. Pure; throws nothing. */
export function backupName({ deploymentId, realAt }: NamedBackup): string {
  return `kyhan-${instantInName(realAt)}-${backupOwner(deploymentId)}.tar.gz`;
}

/** The letters of a deployment's id by which its backups are told from those of others. Pure; throws nothing. */
export function backupOwner(deploymentId: string): string {
  return deploymentId.slice(0, 8);
}

/** Pure; throws nothing. */
export function instantInName(realAt: number): string {
  return new Date(realAt).toISOString().replaceAll(/[-:.]/g, '');
}
