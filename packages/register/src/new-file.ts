/** A file as it is stored: what kind it is, its content says. */
export interface NewFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
  /** It shows the signed paper. */
  readonly isDocument?: boolean;
}
