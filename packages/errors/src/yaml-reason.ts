import { filledInBoth } from './filled.js';
import type { InBoth } from './language.js';

/** What the YAML reader says most often, in Vietnamese too. */
const VIETNAMESE: Readonly<Record<string, string>> = {
  'bad indentation of a mapping entry': 'thụt dòng của khóa không đúng, hoặc thừa dấu hai chấm trong giá trị',
  'bad indentation of a sequence entry': 'thụt dòng của mục trong danh sách không đúng',
  'duplicated mapping key': 'khóa này đã có ở trên',
  'tab characters must not be used in indentation': 'dùng phím Tab để thụt dòng',
  'unexpected end of the stream within a flow collection': 'thiếu dấu đóng ] hoặc }',
  'unexpected end of the stream within a double quoted scalar': 'thiếu dấu nháy kép đóng',
  'unexpected end of the stream within a single quoted scalar': 'thiếu dấu nháy đơn đóng',
  'missed comma between flow collection entries': 'thiếu dấu phẩy giữa các mục',
  "expected ':' after a mapping key": 'thiếu dấu hai chấm sau khóa',
  'deficient indentation': 'thụt dòng chưa đủ',
  'a whitespace character is expected after the key-value separator within a block mapping':
    'thiếu dấu cách sau dấu hai chấm',
  "expected the node content, but found ','": 'thừa dấu phẩy',
  'can not read a block mapping entry; a multiline key may not be an implicit key':
    'thiếu dấu hai chấm sau khóa, hoặc xuống dòng không đúng chỗ',
  'end of the stream or a document separator is expected': 'phần này không thuộc khóa nào; xem lại thụt dòng',
  'the stream contains non-printable characters': 'có ký tự không hiển thị được',
  'null byte is not allowed in input': 'có ký tự rỗng',
  'unknown escape sequence': 'chuỗi thoát sau dấu \\ không hợp lệ',
  'object-based map does not support complex keys': 'khóa phải là chữ',
  'a file holds one document, this one more (`---`)':
    'một tệp chỉ chứa một tài liệu, tệp này có nhiều (`---`)',
  'the aliases of this file stand for too much': 'các bí danh (*) trong tệp nhân nội dung lên quá lớn',
  'nesting exceeded maxDepth (40)': 'lồng nhau quá 40 cấp',
};

/**
 * Why something is no YAML, in both languages; in English where the reader's words have no translation here.
 * Pure; throws nothing.
 */
export function yamlReason(reason: string): InBoth {
  return filledInBoth(
    { vi: '{reason}', en: '{reason}' },
    { reason: { en: reason, vi: VIETNAMESE[reason] ?? reason } },
  );
}
