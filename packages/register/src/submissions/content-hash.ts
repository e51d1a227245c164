import { canonicalJson } from '../canonical-json.js';
import type { ReceivedElsewhere } from '../new-entry.js';
import { sha256 } from '../sha256.js';

interface HashedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: Buffer;
  /** It shows the signed paper. */
  readonly isDocument: boolean;
}

export interface SubmissionContent {
  readonly assignmentId: string;
  readonly nil: boolean;
  readonly valuesCommitment: Buffer;
  /** Absent where there was no note. */
  readonly noteCommitment: Buffer | null;
  /** Null where the unit handed it in itself. */
  readonly onBehalf: ReceivedElsewhere | null;
  readonly entryCommitment: Buffer | null;
  /** Null where the unit named no paper of its own. */
  readonly documentCommitment: Buffer | null;
  readonly files: readonly HashedFile[];
}

/**
 * The hash on the receipt: of everything that was handed in, values and note by their commitments, files by their own
 * hashes.
 */
export function contentHash(content: SubmissionContent): Buffer {
  const { assignmentId, nil, valuesCommitment, noteCommitment, onBehalf, entryCommitment, files } = content;
  const listed = files.map(({ name, mediaType, sha256: hash, isDocument }) => {
    return { name, mediaType, sha256: hash.toString('hex'), ...(isDocument ? { isDocument } : {}) };
  });
  const paper = content.documentCommitment;
  const note = noteCommitment?.toString('hex') ?? null;
  const entry = onBehalf === null ? {} : { onBehalf, entered: entryCommitment?.toString('hex') ?? null };
  return sha256(
    canonicalJson({
      assignmentId,
      values: valuesCommitment.toString('hex'),
      nil,
      note,
      ...entry,
      ...(paper === null ? {} : { document: paper.toString('hex') }),
      files: listed,
    }),
  );
}
