import { describe, expect, it } from '@jest/globals';
import { contentHash, type SubmissionContent } from './content-hash.js';

const file = { name: 'phụ lục.pdf', mediaType: 'application/pdf', sha256: 'a'.repeat(64) };
const content: SubmissionContent = {
  assignmentId: 'p/o/2026-03/main/bac',
  values: { count: 3, place: 'xã Bắc' },
  nil: false,
  note: 'số liệu tạm tính',
  files: [file],
};
const hash = contentHash(content);

describe('the hash on a receipt', () => {
  it.each<[string, Partial<SubmissionContent>]>([
    ['the assignment', { assignmentId: 'p/o/2026-03/main/nam' }],
    ['a value', { values: { count: 4, place: 'xã Bắc' } }],
    ['the nil return', { nil: true }],
    ['the note', { note: 'khác' }],
    ['that there is a note', { note: undefined }],
    ['a file’s name', { files: [{ ...file, name: 'khác.pdf' }] }],
    ['a file’s type', { files: [{ ...file, mediaType: 'text/plain' }] }],
    ['a file’s content', { files: [{ ...file, sha256: 'b'.repeat(64) }] }],
    ['the number of files', { files: [] }],
  ])('is another where %s is', (_what, changes) => {
    expect(contentHash({ ...content, ...changes })).not.toBe(hash);
  });

  it('is the same in whatever order the values were given, and whatever else is known of a file', () => {
    const stored = { ...file, fileId: '1', size: 5 };
    expect(contentHash({ ...content, values: { place: 'xã Bắc', count: 3 }, files: [stored] })).toBe(hash);
  });

  it('is the SHA-256 of its canonical JSON, reckoned elsewhere', () => {
    expect(hash).toBe('296acedcb3d46da30bbe0c219283067fb1e1c3996dc407286880f28aff7a045d');
  });
});
