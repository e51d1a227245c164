/** What a scanner said of a content, as `schema` has tables. */
export interface FileInspectionTable {
  sha256: Buffer;
  state: FileState;
  triedAt: number | null;
  tries: number;
  nextAt: number | null;
}

/** Whether anybody may download it; of what no scanner was to look at, there is none. */
export type FileState = 'waiting' | 'clean' | 'infected';

/** How much was uploaded for an assignment on a day of its plan. */
export interface UploadAmountTable {
  assignmentKey: number;
  onDay: string;
  bytes: number;
}
