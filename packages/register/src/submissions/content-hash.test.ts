import { describe, expect, it } from '@jest/globals';
import { contentHash, type SubmissionContent } from './content-hash.js';

const file = {
  name: 'phụ lục.pdf',
  mediaType: 'application/pdf',
  sha256: Buffer.alloc(32, 'a'),
  isDocument: false,
};
const content: SubmissionContent = {
  assignmentId: 'p/o/2026-03/main/bac',
  nil: false,
  valuesCommitment: Buffer.alloc(32, 'v'),
  noteCommitment: Buffer.alloc(32, 'n'),
  onBehalf: null,
  entryCommitment: null,
  documentCommitment: null,
  files: [file],
};
const onBehalf = { means: 'paper', receivedOn: '2026-03-25', receivedAt: 1 } as const;
const hash = contentHash(content);

describe('the hash on a receipt', () => {
  it.each<[string, Partial<SubmissionContent>]>([
    ['the assignment', { assignmentId: 'p/o/2026-03/main/nam' }],
    ['what the values are committed to by', { valuesCommitment: Buffer.alloc(32, 'w') }],
    ['the nil return', { nil: true }],
    ['what the note is committed to by', { noteCommitment: Buffer.alloc(32, 'm') }],
    ['that there is a note', { noteCommitment: null }],
    ['what the signed paper is committed to by', { documentCommitment: Buffer.alloc(32, 'd') }],
    ['which file shows the signed paper', { files: [{ ...file, isDocument: true }] }],
    ['a file’s name', { files: [{ ...file, name: 'khác.pdf' }] }],
    ['a file’s type', { files: [{ ...file, mediaType: 'text/plain' }] }],
    ['a file’s content', { files: [{ ...file, sha256: Buffer.alloc(32, 'b') }] }],
    ['the number of files', { files: [] }],
    ['that it was entered for the unit', { onBehalf, entryCommitment: Buffer.alloc(32, 'e') }],
  ])('is another where %s is', (_what, changes) => {
    expect(contentHash({ ...content, ...changes })).not.toEqual(hash);
  });

  it.each([
    ['how it had come', { onBehalf: { ...onBehalf, means: 'telephone' } }],
    ['the day of receipt', { onBehalf: { ...onBehalf, receivedOn: '2026-03-24' } }],
    ['the instant of receipt', { onBehalf: { ...onBehalf, receivedAt: 2 } }],
    ['what the words of the entry are committed to by', { entryCommitment: Buffer.alloc(32, 'f') }],
  ] as const)('of what was entered is another where %s is', (_what, changes) => {
    const entered = { ...content, onBehalf, entryCommitment: Buffer.alloc(32, 'e') };
    expect(contentHash({ ...entered, ...changes })).not.toEqual(contentHash(entered));
  });

  it('is the same whatever else is known of a file', () => {
    const stored = { ...file, fileId: '1', size: 5 };
    expect(contentHash({ ...content, files: [stored] })).toEqual(hash);
  });

  it('is the SHA-256 of its canonical JSON, reckoned elsewhere', () => {
    expect(hash.toString('hex')).toBe('ae33b4eaa3936a6e22a350c944b9f472b03528246778c81c3bd12b8cc747f988');
  });
});
