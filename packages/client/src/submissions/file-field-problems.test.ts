import { describe, expect, it } from '@jest/globals';
import type { Form, FormField } from '@kyhan/plan';
import { fileFieldProblems } from './file-field-problems.js';

const MEGABYTE = 1024 * 1024;
const PDF = 'application/pdf';
const PNG = 'image/png';

function formOf(...fields: Pick<FormField, 'id' | 'accept' | 'maxSize'>[]): Form {
  const label = { vi: 'Bản quét', en: 'Scan' };
  const whole = fields.map((field) => ({ ...field, type: 'file', label, required: false }) as const);
  return { id: 'f', title: label, sections: [{ id: 's', title: label, fields: whole }] };
}

const file = (name: string, mediaType: string, bytes = 10) => ({
  name,
  mediaType,
  sha256: '',
  size: bytes,
});

describe('a file field', () => {
  it('takes the kinds and sizes that its form says, to the byte', () => {
    const form = formOf({ id: 'scan', accept: ['pdf', 'jpg'], maxSize: 1 });
    expect(fileFieldProblems(form, { scan: 'a.pdf' }, [file('a.pdf', PDF, MEGABYTE)])).toEqual([]);
  });

  it('says which it takes', () => {
    const form = formOf({ id: 'scan', accept: ['pdf', 'jpg'] });
    expect(
      fileFieldProblems(form, { scan: 'a.pdf, b.png' }, [file('a.pdf', PDF), file('b.png', PNG)]),
    ).toEqual([
      {
        fieldId: 'scan',
        message: {
          vi: '"Bản quét" chỉ nhận tệp .pdf, .jpg, không nhận b.png',
          en: '"Scan" takes .pdf, .jpg files, not b.png',
        },
      },
    ]);
  });

  it('says how large one may be', () => {
    const form = formOf({ id: 'scan', maxSize: 1 });
    expect(fileFieldProblems(form, { scan: 'a.pdf' }, [file('a.pdf', PDF, MEGABYTE + 1)])).toEqual([
      {
        fieldId: 'scan',
        message: {
          vi: '"Bản quét" nhận tệp tối đa 1 MB; a.pdf lớn hơn',
          en: '"Scan" takes files of at most 1 MB; a.pdf is larger',
        },
      },
    ]);
  });

  it.each(['ba.pdf', 'ba.pdf, aa.pdf', 'a.pdf.pdf'])(
    'takes no file of another for its own because its name is a part of %s',
    (scan) => {
      const form = formOf({ id: 'scan', maxSize: 1 }, { id: 'photos' });
      const files = [...scan.split(', '), 'a.pdf'].map((name) =>
        file(name, PDF, name === 'a.pdf' ? MEGABYTE + 1 : 1),
      );
      expect(fileFieldProblems(form, { scan, photos: 'a.pdf' }, files)).toEqual([]);
    },
  );

  it.each(['a, b.pdf', 'x.pdf, a, b.pdf', 'a, b.pdf,x.pdf'])(
    'knows its own by name, also with a comma in it: %s',
    (scan) => {
      const form = formOf({ id: 'scan', maxSize: 1 });
      const large = file('a, b.pdf', PDF, MEGABYTE + 1);
      expect(fileFieldProblems(form, { scan }, [large])).toHaveLength(1);
    },
  );

  it('says nothing of the files of another, nor of the signed paper', () => {
    const form = formOf({ id: 'scan', accept: ['pdf'] }, { id: 'photos' });
    const paper = { ...file('ký.png', PNG), isDocument: true } as const;
    expect(fileFieldProblems(form, { scan: '', photos: 'b.png' }, [file('b.png', PNG), paper])).toEqual([]);
  });
});
