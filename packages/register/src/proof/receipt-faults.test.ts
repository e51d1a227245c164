import { describe, expect, it } from '@jest/globals';
import {
  ACCEPTED,
  BAC,
  DAY,
  DUE_AT,
  honestRecord,
  OPENED,
  SECOND,
  STORED_AT,
  streamOf,
  submission,
  submitted,
  TIMETABLE,
} from './honest-record.fixture.js';
import { receiptFaults } from './receipt-faults.js';

const patience = { now: DUE_AT, graceMs: DAY };
const faults = (record: Parameters<typeof receiptFaults>[0], now = DUE_AT) =>
  receiptFaults(record, { ...patience, now });
const untaken = { takenInSequence: null, takenInAt: null };
const waiting = () => honestRecord({ happened: [OPENED], submissions: [submission(untaken)] });

const BROKEN = ['s1: the content is not what the receipt says'];

describe('a receipt', () => {
  it('is kept where all is as it was handed in', () => {
    expect(faults(honestRecord())).toEqual([]);
  });

  it.each([
    ['a value', { formValues: { count: 4 } }],
    ['the nil return', { nil: true }],
    ['the note', { note: 'khác' }],
    ['the hash itself', { hash: Buffer.alloc(32, 'b') }],
  ])('is broken where %s has changed', (_what, changes) => {
    const record = honestRecord();
    const changed = { ...record, submissions: [{ ...submission(), ...changes }] };
    expect(faults(changed)).toContain('s1: the content is not what the receipt says');
  });

  it('keeps a note that was handed in', () => {
    expect(faults(honestRecord({ submissions: [submission({ note: 'số liệu tạm tính' })] }))).toEqual([]);
  });

  it.each([
    ['values', { formValues: null, valuesSalt: null }, []],
    ['note', { note: null, noteSalt: null }, []],
    ['values without their salt', { formValues: null }, BROKEN],
    ['note without its salt', { note: null }, BROKEN],
    ['salt of the values alone', { valuesSalt: null }, BROKEN],
    ['salt of the note alone', { noteSalt: null }, BROKEN],
    ['note with all that spoke of it', { note: null, noteSalt: null, noteCommitment: null }, BROKEN],
  ])('whose %s was erased', (_what, erased, expected) => {
    const stored = { ...submission({ note: 'số liệu tạm tính' }), ...erased };
    expect(faults(honestRecord({ submissions: [stored] }))).toEqual(expected);
  });

  it('is broken where a file has changed or is gone, and not where another submission has one', () => {
    const record = honestRecord();
    const [file] = record.files;
    const broken = ['s1: the content is not what the receipt says'];
    expect(faults({ ...record, files: [{ ...file!, sha256: Buffer.alloc(32, 'c') }] })).toEqual(broken);
    expect(faults({ ...record, files: [] })).toEqual(broken);
    expect(faults({ ...record, files: [...record.files, { ...file!, submissionId: 's2' }] })).toEqual([]);
  });
});

describe('on time', () => {
  const late = (storedAt: number, onTime: boolean) =>
    faults(
      honestRecord({
        happened: [OPENED, submitted({ storedAt, onTime }), ACCEPTED],
        submissions: [submission({ storedAt, onTime })],
      }),
    );

  it.each([
    ['one second before the due instant', DUE_AT - SECOND, true],
    ['at the due instant', DUE_AT, false],
    ['one second after', DUE_AT + SECOND, false],
  ])('is told rightly of what was stored %s', (_when, storedAt, onTime) => {
    expect(late(storedAt, onTime)).toEqual([]);
    expect(late(storedAt, !onTime)).toEqual([
      `s1: on time is ${!onTime}, stored at ${storedAt}, due at ${DUE_AT}`,
    ]);
  });

  it('is judged by the day in force when it was stored', () => {
    const until = DUE_AT + 7 * DAY;
    const extended = {
      at: STORED_AT - DAY,
      actor: 'person:linh',
      fact: { type: 'extended', timetable: { ...TIMETABLE, dueAt: until } },
    } as const;
    const happened = [OPENED, extended, submitted()];
    const after = (afterSequence: number, dueAt: number) =>
      faults(
        honestRecord({ happened, submissions: [submission({ afterSequence, dueAt, takenInSequence: 3 })] }),
      );
    expect([after(1, DUE_AT), after(2, until)]).toEqual([[], []]);
    expect(after(2, DUE_AT)).toEqual([`s1: the due instant in force was ${until}, not ${DUE_AT}`]);
    expect(after(9, DUE_AT)).toEqual([`s1: the due instant in force was undefined, not ${DUE_AT}`]);
  });
});

describe('a stored submission', () => {
  it('may wait for its shard for a while, to the end of its patience', () => {
    expect(faults(waiting(), STORED_AT + DAY)).toEqual([]);
    expect(faults(waiting(), STORED_AT + DAY + 1)).toEqual(['s1: never taken in']);
  });

  it('does not wait for an assignment that has ended', () => {
    const missed = { at: STORED_AT, actor: 'time', fact: { type: 'missed' } } as const;
    const record = honestRecord({ happened: [OPENED, missed], submissions: [submission(untaken)] });
    expect(faults(record, STORED_AT)).toEqual(['s1: never taken in']);
  });

  it('is not taken in where no event says so, whatever it says itself', () => {
    const record = honestRecord({ happened: [OPENED], submissions: [submission()] });
    expect(faults(record, STORED_AT)).toEqual(['s1: never taken in']);
  });

  it('is taken in once', () => {
    const record = honestRecord({ happened: [OPENED, submitted(), submitted()] });
    expect(faults(record)).toEqual(['s1: taken in 2 times']);
  });

  it.each([
    ['sequence', { takenInSequence: 3 }],
    ['instant', { takenInAt: STORED_AT }],
  ])('is taken in by the event whose %s it names', (_what, changes) => {
    expect(faults(honestRecord({ submissions: [submission(changes)] }))).toEqual([
      's1: taken in as something else than was stored',
    ]);
  });

  it.each([
    ['version', { version: 2 }],
    ['nil return', { nil: true }],
    ['punctuality', { onTime: false }],
    ['instant of storing', { storedAt: STORED_AT - 1 }],
  ])('is taken in with its %s', (_what, changes) => {
    expect(faults(honestRecord({ happened: [OPENED, submitted(changes), ACCEPTED] }))).toEqual([
      's1: taken in as something else than was stored',
    ]);
  });
});

describe('versions', () => {
  const version = (number: number) => {
    const taken = { submissionId: `s${number}`, version: number };
    return { happening: submitted(taken), stored: submission({ ...taken, takenInSequence: number + 1 }) };
  };
  const [first, second, third] = [version(1), version(2), version(3)];
  const happened = [OPENED, first.happening, second.happening, third.happening];

  it('count from 1', () => {
    const submissions = [first.stored, second.stored, third.stored];
    expect(faults(honestRecord({ happened, submissions }))).toEqual([]);
  });

  it('have no gap: the first that is gone is told, and each that an event speaks of', () => {
    const submissions = [second.stored, third.stored];
    expect(faults(honestRecord({ happened, submissions }))).toEqual([
      `${BAC}: a version before 2 is gone`,
      's1: taken in but not in the register',
    ]);
  });

  it('are looked for by what events say, not by how many there are', () => {
    const record = honestRecord({ happened, submissions: [first.stored, second.stored] });
    expect(faults(record)).toEqual(['s3: taken in but not in the register']);
    expect(faults({ ...record, events: streamOf(happened.slice(0, 3)) })).toEqual([]);
  });
});
