import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkedFile } from '@kyhan/client';
import { UPLOAD_LIMITS } from '@kyhan/contracts';
import type { Register } from '@kyhan/register';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const registers = pgliteRegisters();
let register: Register;
beforeAll(async () => {
  register = await registers.open();
});
afterAll(() => registers.end());

/** An archive whose first entry says what it is, as OpenDocument has it. */
function openDocument(kind: string): Buffer {
  const name = Buffer.from('mimetype');
  const content = Buffer.from(`application/vnd.oasis.opendocument.${kind}`);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name, content]);
}

/** Contents that are kept beside those of the files that were taken before. */
const kept = async () => {
  const found: string[] = [];
  for await (const { sha256 } of register.files.list()) found.push(sha256);
  return found.filter((one) => !taken.has(one));
};
const taken = new Set<string>();

const mediaTypeOf = async (name: string, content: Buffer | string) => {
  const file = await checkedFile(register, UPLOAD_LIMITS, { name, content: Buffer.from(content) });
  taken.add(file.sha256);
  return file.mediaType;
};

describe('a file that is handed in', () => {
  it.each([
    ['bao-cao.odt', openDocument('text'), 'application/vnd.oasis.opendocument.text'],
    ['so-lieu.ods', openDocument('spreadsheet'), 'application/vnd.oasis.opendocument.spreadsheet'],
    ['so-lieu.csv', '\uFEFFĐơn vị;Số buổi\r\nPhường Bắc;3\r\n', 'text/csv'],
    ['bao-cao.pdf', '%PDF-1.7', 'application/pdf'],
    ['một dòng trước.pdf', '\r\nxin chào\r\n%PDF-1.7', 'application/pdf'],
  ])('may be %s', async (name, content, mediaType) => {
    expect(await mediaTypeOf(name, content)).toBe(mediaType);
  });

  it.each([
    ['a table by another name', 'so-lieu.txt', 'Đơn vị;Số buổi'],
    ['a table with NUL', 'so-lieu.csv', 'a;b\0'],
    ['a table in no UTF-8', 'so-lieu.csv', Buffer.from([0xc4, 0x28])],
    ['a page by the name of a table', 'so-lieu.csv', ' <html><script>1</script>'],
    ['what says only far down that it is a PDF', 'bao-cao.pdf', `${' '.repeat(2000)}%PDF-1.7`],
    ['a bare archive', 'bao-cao.zip', Buffer.from('504b0506' + '00'.repeat(18), 'hex')],
  ])('is refused where it is %s', async (_what, name, content) => {
    await expect(mediaTypeOf(name, content)).rejects.toMatchObject({ code: 'FILE_TYPE_REFUSED' });
    expect(await kept()).toEqual([]);
  });

  it('shows no signed paper where it is a table', async () => {
    const table = { name: 'so-lieu.csv', content: Buffer.from('a;b'), isDocument: true } as const;
    await expect(checkedFile(register, UPLOAD_LIMITS, table)).rejects.toMatchObject({
      code: 'DOCUMENT_TYPE_REFUSED',
    });
  });
});
