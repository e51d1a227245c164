/** What may be uploaded; a deployment's settings say it. */
export interface UploadLimits {
  /** Of one file, in bytes. */
  readonly fileBytes: number;
  /** Of everything that is sent at once, in bytes. */
  readonly requestBytes: number;
  /** How many files a submission may have. */
  readonly files: number;
  /** Of everything that is sent for one assignment on one day, in bytes. */
  readonly dayBytes: number;
}

export const MEGABYTE = 1024 * 1024;

/** What holds where nobody says anything. */
export const UPLOAD_LIMITS: UploadLimits = {
  fileBytes: 20 * MEGABYTE,
  requestBytes: 200 * MEGABYTE,
  files: 10,
  dayBytes: 1000 * MEGABYTE,
};

/** More files than any deployment takes: a form is read to its end, and the surplus refused by name. */
export const MOST_FILES = 100;
