import type { ShownSetting } from '@kyhan/api';
import type { DumpedRegister } from '@kyhan/register';

/** What a backup says of itself: the last part of its archive. */
export interface BackupManifest {
  readonly product: typeof BACKUP_PRODUCT;
  readonly format: typeof BACKUP_FORMAT;
  /** Of which release the program was that wrote it. */
  readonly release: string;
  /** The name of the machine. */
  readonly madeOn: string;
  /** Of one reading of the clock, before the first row was read: plan time and real time, epoch milliseconds. */
  readonly planAt: number;
  readonly realAt: number;
  readonly register: DumpedRegister;
  /** Every part before this one, in the order of the archive. */
  readonly parts: readonly BackupPart[];
  /** What the deployment was told; of a secret only that it was. */
  readonly settings: readonly ShownSetting[];
}

export interface BackupPart {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

export const BACKUP_PRODUCT = 'kyhan';
/** A program that reads this one reads no other. */
export const BACKUP_FORMAT = 1;

export const MANIFEST_PART = 'manifest.json';

/** The part with some rows of a table: the how-manieth of all. Pure; throws nothing. */
export function rowsPart(table: string, number: number): string {
  return `register/${String(number).padStart(6, '0')}-${table}.ndjson`;
}

/** Of which table a part holds rows; undefined where it holds something else. Pure; throws nothing. */
export function tableOfPart(name: string): string | undefined {
  return /^register\/\d+-(\w+)\.ndjson$/.exec(name)?.[1];
}

/** A file that the data folder keeps, by its name there. Pure; throws nothing. */
export function folderPart(file: string): string {
  return `folder/${file}`;
}
