import { describe, expect, it } from '@jest/globals';
import { isElsewhere } from './is-elsewhere.js';

const FOLDER = {
  kind: 'folder',
  host: 'may-a',
  machine: 'm1',
  device: '66',
  inode: '1200',
  boot: 'b1',
} as const;
const SERVER = { kind: 'server', system: '7', database: '16384' } as const;
const { machine: _machine, boot: _boot, ...IN_CONTAINER } = FOLDER;

describe('a register', () => {
  it.each([
    [
      'is where it was after a restart of the machine that numbers its disks anew',
      { device: '67', boot: 'b2' },
    ],
    ['is where it was on a machine that got another name', { host: 'may-b' }],
  ])('%s', (_name, change) => {
    expect(isElsewhere(FOLDER, { ...FOLDER, ...change })).toBe(false);
  });

  it.each([
    ['is elsewhere in a folder that was copied', { inode: '1300' }],
    ['is elsewhere on another disk of the same run', { device: '67' }],
    ['is elsewhere on another machine', { machine: 'm2', boot: 'b9' }],
  ])('%s', (_name, change) => {
    expect(isElsewhere(FOLDER, { ...FOLDER, ...change })).toBe(true);
  });

  it('compares nothing that a container does not know', () => {
    expect(isElsewhere(FOLDER, IN_CONTAINER)).toBe(false);
    expect(isElsewhere(IN_CONTAINER, { ...IN_CONTAINER, host: 'c2' })).toBe(false);
  });

  it('on a server is known by the server and the database', () => {
    expect(isElsewhere(SERVER, SERVER)).toBe(false);
    expect(isElsewhere(SERVER, { ...SERVER, system: '8' })).toBe(true);
    expect(isElsewhere(SERVER, { ...SERVER, database: '16385' })).toBe(true);
    expect(isElsewhere(SERVER, { kind: 'server', database: '16384' })).toBe(false);
    expect(isElsewhere(SERVER, FOLDER)).toBe(true);
    expect(isElsewhere(FOLDER, SERVER)).toBe(true);
  });
});
