/** That somebody of a unit is away, and who stands in. */
export interface AbsenceTable {
  absenceId: string;
  planSlug: string;
  unitId: string;
  addressKey: number;
  substituteKey: number;
  /** Plan time, half open. */
  fromAt: number;
  untilAt: number;
  /** Persons who sign in with these mailboxes, as it was told. */
  absentPersons: readonly string[];
  substitutePersons: readonly string[];
  actor: string;
  toldAt: number;
  toldRealAt: number;
  hash: Buffer;
}
