import { canonicalJson } from '../canonical-json.js';
import { sha256 } from '../sha256.js';

export interface SubmissionContent {
  readonly assignmentId: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly nil: boolean;
  readonly note?: string | undefined;
  readonly files: readonly { readonly name: string; readonly mediaType: string; readonly sha256: string }[];
}

/** The hash on the receipt: of everything that was handed in, files by their own hashes. */
export function contentHash({ assignmentId, values, nil, note, files }: SubmissionContent): string {
  const listed = files.map((file) => ({ name: file.name, mediaType: file.mediaType, sha256: file.sha256 }));
  return sha256(canonicalJson({ assignmentId, values, nil, note, files: listed }));
}
