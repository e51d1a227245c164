import { describe, expect, it } from '@jest/globals';
import { insertCycle, listSubmissions } from '@kyhan/register';
import {
  BAC,
  castCycle,
  insertPlan,
  LINH,
  NAM,
  ofUnit,
  opening,
  planWithForm,
  unitAs,
} from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { PDF } from '@kyhan/testkit/portal';
import { frontDoorAlone } from '../support/front-door-alone.js';

const NOW = at('2026-03-24', 9);
const VALUES = { summary: 'Đã họp', participants: 12 };

const wish = {
  submissionId: 's-1',
  assignmentId: ofUnit(BAC),
  values: VALUES as Readonly<Record<string, unknown>>,
  nil: false,
  files: [] as readonly { readonly name: string; readonly content: Buffer }[],
  actor: unitAs(BAC),
  channel: 'api',
} as const;

describe('the front door, when something is handed in', () => {
  const door = frontDoorAlone(NOW, async (register) => {
    await insertPlan(register, planWithForm({ nil: false }));
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
  });

  const stored = () => listSubmissions(door.register, ofUnit(BAC));

  it('stores what the form asks for, read as the form reads it', async () => {
    const files = [{ name: '../công văn.pdf', content: PDF }];
    const values = { ...VALUES, participants: '1.250' };
    expect(await door.client.submit({ ...wish, values, files })).toMatchObject({
      kind: 'stored',
      version: 1,
    });
    expect(await stored()).toMatchObject([
      {
        values: { summary: 'Đã họp', participants: 1250 },
        files: [{ name: 'công văn.pdf', mediaType: 'application/pdf' }],
      },
    ]);
  });

  it('takes it from the office on the unit’s behalf, and says so', async () => {
    await door.client.submit({ ...wish, actor: LINH });
    expect(await stored()).toMatchObject([{ actor: 'person:linh' }]);
  });

  it.each([
    ['a field that the form does not have', { values: { ...VALUES, surprise: 1 } }, 'SUBMISSION_INVALID'],
    ['a value that the form forbids', { values: { ...VALUES, participants: -1 } }, 'SUBMISSION_INVALID'],
    ['nothing in a field that must be filled in', { values: {} }, 'SUBMISSION_INVALID'],
    ['a nil return where the plan allows none', { nil: true, values: {} }, 'NIL_NOT_ALLOWED'],
    ['NUL in a field', { values: { ...VALUES, summary: 'a\0' } }, 'SUBMISSION_INVALID'],
    ['half a character in a field', { values: { ...VALUES, note: '\uD83D' } }, 'SUBMISSION_INVALID'],
    [
      'half a character in a row',
      { values: { ...VALUES, events: [{ name: '\uDE00' }] } },
      'SUBMISSION_INVALID',
    ],
    ['NUL in the note', { note: 'a\0' }, 'SUBMISSION_INVALID'],
    ['a note longer than any page takes', { note: 'x'.repeat(20_001) }, 'SUBMISSION_INVALID'],
    ['NUL in the sender’s id', { submissionId: 's\0' }, 'REQUEST_INVALID'],
    ['an id longer than any door takes', { submissionId: 's'.repeat(101) }, 'REQUEST_INVALID'],
    ['no id', { submissionId: '' }, 'REQUEST_INVALID'],
    ['another unit', { actor: unitAs(NAM) }, 'ASSIGNMENT_NOT_FOUND'],
    ['nobody', { actor: { kind: 'person', personId: 'khach' } }, 'ASSIGNMENT_NOT_FOUND'],
    ['the passing of time', { actor: { kind: 'time' } }, 'ASSIGNMENT_NOT_FOUND'],
    ['an empty file', { files: [{ name: 'a.pdf', content: Buffer.alloc(0) }] }, 'FILE_EMPTY'],
    ['a program', { files: [{ name: 'a.pdf', content: Buffer.from('MZ') }] }, 'FILE_TYPE_REFUSED'],
    [
      'a file of over 20 MB',
      { files: [{ name: 'a.pdf', content: Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)]) }] },
      'FILE_TOO_LARGE',
    ],
    [
      'eleven files',
      { files: Array.from({ length: 11 }, () => ({ name: 'a.pdf', content: PDF })) },
      'TOO_MANY_FILES',
    ],
  ] as const)('refuses %s and stores nothing', async (_, changes, code) => {
    await expect(door.client.submit({ ...wish, ...changes })).rejects.toMatchObject({ code });
    expect(await stored()).toEqual([]);
  });
});

describe('the front door, where nothing to report may be said', () => {
  const door = frontDoorAlone(NOW, async (register) => {
    await insertPlan(register, planWithForm());
    await insertCycle(register, castCycle([opening(BAC)]));
  });

  it('refuses a nil return that is filled in: only the sender knows which was meant', async () => {
    await expect(door.client.submit({ ...wish, nil: true })).rejects.toMatchObject({
      code: 'SUBMISSION_INVALID',
      problems: [{ at: 'nil' }],
    });
  });
});

describe('the front door, where there is no form', () => {
  const door = frontDoorAlone(NOW, async (register) => {
    await insertPlan(register);
    await insertCycle(register, castCycle([opening(BAC)]));
  });

  it('refuses an empty hand', async () => {
    await expect(door.client.submit({ ...wish, values: {} })).rejects.toMatchObject({
      code: 'SUBMISSION_INVALID',
      problems: [{ at: 'note' }],
    });
  });
});
