import { describe, expect, it } from '@jest/globals';
import { audienceOn, isAlive, livingFor, namedUnits } from './audience.js';
import type { Unit } from './plan.js';
import { ended, plan, unit } from './small-plan.fixture.js';

const DAY = '2026-06-15';

describe('a unit is alive', () => {
  const lives = { from: '2026-03-01', to: '2026-08-31' };

  it.each([
    ['not the day before its first', '2026-02-28', false],
    ['on its first day', '2026-03-01', true],
    ['on its last day', '2026-08-31', true],
    ['not the day after its last', '2026-09-01', false],
  ])('%s', (_when, date, alive) => {
    expect(isAlive(lives, date)).toBe(alive);
  });

  it('on any day, where nothing bounds its life', () => {
    expect(isAlive({}, DAY)).toBe(true);
    expect(isAlive({ from: '2026-03-01' }, '2030-01-01')).toBe(true);
    expect(isAlive({ to: '2026-08-31' }, '2020-01-01')).toBe(true);
  });
});

describe('an audience names', () => {
  const wards = plan({
    units: [
      unit('thanh-pho'),
      unit('bac', { parent: 'thanh-pho', level: 'ward' }),
      unit('nam', { parent: 'thanh-pho', level: 'ward' }),
      unit('so-y-te', { parent: 'thanh-pho', level: 'department' }),
      unit('tram-y-te', { parent: 'so-y-te', level: 'ward' }),
    ],
    groups: {
      wards: { type: 'children', of: 'thanh-pho', level: 'ward' },
      children: { type: 'children', of: 'thanh-pho' },
      none: { type: 'children', of: 'nam' },
      health: { type: 'list', members: ['so-y-te', 'tram-y-te'] },
      everybody: { type: 'list', members: ['health', 'wards', 'thanh-pho'] },
      left: { type: 'list', members: ['bac', 'right'] },
      right: { type: 'list', members: ['left', 'nam'] },
    },
  });

  it('the units written, in their order, each once', () => {
    expect(namedUnits(wards, ['nam', 'bac', 'nam'])).toEqual(['nam', 'bac']);
  });

  it('the members of a list, in the order of the list', () => {
    expect(namedUnits(wards, ['nam', 'health', 'bac'])).toEqual(['nam', 'so-y-te', 'tram-y-te', 'bac']);
  });

  it('the children of a unit, of one level where the group says so, and nobody of another parent', () => {
    expect(namedUnits(wards, ['wards'])).toEqual(['bac', 'nam']);
    expect(namedUnits(wards, ['children'])).toEqual(['bac', 'nam', 'so-y-te']);
    expect(namedUnits(wards, ['none', 'bac'])).toEqual(['bac']);
  });

  it('groups within groups, each unit once', () => {
    expect(namedUnits(wards, ['everybody', 'bac'])).toEqual([
      'so-y-te',
      'tram-y-te',
      'bac',
      'nam',
      'thanh-pho',
    ]);
  });

  it('groups that name one another, once', () => {
    expect(namedUnits(wards, ['left'])).toEqual(['bac', 'nam']);
    expect(namedUnits(wards, ['right'])).toEqual(['bac', 'nam']);
  });

  it('no group by a word that every object has', () => {
    expect(namedUnits(wards, ['constructor'])).toEqual(['constructor']);
  });

  it('the same, written twice or in a list of over fifty', () => {
    expect(namedUnits(wards, ['wards', 'so-y-te'])).toEqual(namedUnits(wards, ['wards', 'so-y-te']));
    const long = Array.from({ length: 51 }, (_, i) => `xa-${i}`);
    expect(namedUnits(wards, long)).toEqual(long);
    expect(namedUnits(wards, long.slice(0, 50))).toEqual(long.slice(0, 50));
  });

  it('what each plan understands by the same words', () => {
    const other = { ...wards, groups: { wards: { type: 'list' as const, members: ['so-y-te'] } } };
    expect([namedUnits(wards, ['wards']), namedUnits(other, ['wards'])]).toEqual([
      ['bac', 'nam'],
      ['so-y-te'],
    ]);
  });

  it('one unit, not two whose ids would read the same', () => {
    expect(namedUnits(wards, ['bac', 'nam'])).toEqual(['bac', 'nam']);
    expect(namedUnits(wards, ['ba', 'cnam'])).toEqual(['ba', 'cnam']);
    expect(namedUnits(wards, ['nam', 'so-y-te'])).toEqual(['nam', 'so-y-te']);
    expect(namedUnits(wards, ['so-y-te', 'nam'])).toEqual(['so-y-te', 'nam']);
  });
});

describe('who owes', () => {
  const unitsOf = (units: readonly Unit[]) => plan({ units });
  const both = { audience: ['bac', 'nam'] };

  it('is each living unit that is named, in the order of the file', () => {
    expect(audienceOn(plan(), DAY, { audience: ['nam', 'bac'] })).toEqual({
      units: [{ unitId: 'nam' }, { unitId: 'bac' }],
      unitIds: ['nam', 'bac'],
      withoutSuccessor: [],
    });
  });

  it('is on the last day of a unit still that unit, and on the next its successor', () => {
    const merged = unitsOf([ended('bac', DAY, [{ unit: 'tay', from: '2026-06-16' }]), unit('tay')]);
    expect(audienceOn(merged, DAY, { audience: ['bac'] }).units).toStrictEqual([{ unitId: 'bac' }]);
    expect(audienceOn(merged, '2026-06-16', { audience: ['bac'] }).units).toStrictEqual([
      { unitId: 'tay', insteadOf: 'bac' },
    ]);
  });

  it('is nobody for a unit that has ended without a successor, and that is told', () => {
    const closed = unitsOf([ended('bac', DAY), unit('nam')]);
    expect(audienceOn(closed, '2026-06-16', both)).toEqual({
      units: [{ unitId: 'nam' }],
      unitIds: ['nam'],
      withoutSuccessor: ['bac'],
    });
    expect(audienceOn(closed, DAY, both).withoutSuccessor).toEqual([]);
  });

  it('is nobody for a unit that does not live yet, and nothing is wrong with that', () => {
    const lives = { from: '2026-07-01', to: '2026-12-31' };
    const young = unitsOf([unit('bac', { lives }), unit('nam')]);
    expect(audienceOn(young, DAY, both)).toMatchObject({ unitIds: ['nam'], withoutSuccessor: [] });
    expect(audienceOn(young, '2026-07-01', both).unitIds).toEqual(['bac', 'nam']);
  });

  it('is nobody for an id that the plan does not know', () => {
    expect(audienceOn(plan(), DAY, { audience: ['khach', 'bac'] })).toMatchObject({
      unitIds: ['bac'],
      withoutSuccessor: [],
    });
  });

  it('is a successor from the day on which it takes over, not before', () => {
    const gap = unitsOf([ended('bac', '2026-05-31', [{ unit: 'tay', from: DAY }]), unit('tay')]);
    expect(audienceOn(gap, '2026-06-14', { audience: ['bac'] })).toMatchObject({
      unitIds: [],
      withoutSuccessor: ['bac'],
    });
    expect(audienceOn(gap, DAY, { audience: ['bac'] })).toMatchObject({
      unitIds: ['tay'],
      withoutSuccessor: [],
    });
  });

  it('is the successor of a successor that has ended too', () => {
    const chain = unitsOf([
      ended('bac', '2026-01-31', [{ unit: 'tay', from: '2026-02-01' }]),
      ended('tay', '2026-05-31', [{ unit: 'dong', from: '2026-06-01' }]),
      unit('dong'),
    ]);
    expect(audienceOn(chain, DAY, { audience: ['bac'] }).units).toEqual([
      { unitId: 'dong', insteadOf: 'bac' },
    ]);
  });

  it('is nobody where ended units name one another', () => {
    const circle = unitsOf([
      ended('bac', '2026-01-31', [{ unit: 'tay', from: '2026-02-01' }]),
      ended('tay', '2026-01-31', [{ unit: 'bac', from: '2026-02-01' }]),
    ]);
    expect(audienceOn(circle, DAY, { audience: ['bac'] })).toMatchObject({
      unitIds: [],
      withoutSuccessor: ['bac'],
    });
  });

  it('owes once, for itself before it owes in the place of another', () => {
    const merged = unitsOf([unit('nam'), ended('bac', '2026-05-31', [{ unit: 'nam', from: '2026-06-01' }])]);
    expect(audienceOn(merged, DAY, { audience: ['nam', 'bac'] }).units).toStrictEqual([{ unitId: 'nam' }]);
  });
});

describe('several successors', () => {
  const from = '2026-06-01';
  const split = (successors: readonly { unit: string; scope?: string }[]) =>
    plan({
      units: [
        ended(
          'so-tttt',
          '2026-05-31',
          successors.map((successor) => ({ ...successor, from })),
        ),
        ...['so-vhttdl', 'so-khcn', 'so-nv'].map((id) => unit(id)),
      ],
    });
  const owing = (successors: readonly { unit: string; scope?: string }[], scope?: string) =>
    audienceOn(split(successors), DAY, { audience: ['so-tttt'], scope }).unitIds;
  const press = { unit: 'so-vhttdl', scope: 'press' };
  const digital = { unit: 'so-khcn', scope: 'digital' };
  const rest = { unit: 'so-nv' };

  it('owe by the matter of the obligation', () => {
    expect(owing([press, digital, rest], 'press')).toEqual(['so-vhttdl']);
    expect(owing([press, digital, rest], 'digital')).toEqual(['so-khcn']);
  });

  it('without a matter of their own owe where no other has the obligation’s', () => {
    expect(owing([press, digital, rest], 'health')).toEqual(['so-nv']);
    expect(owing([press, digital, rest])).toEqual(['so-nv']);
  });

  it('owe all where none fits and each has a matter', () => {
    expect(owing([press, digital], 'health')).toEqual(['so-vhttdl', 'so-khcn']);
    expect(owing([press, digital])).toEqual(['so-vhttdl', 'so-khcn']);
  });

  it('of one matter owe all', () => {
    expect(owing([press, { ...digital, scope: 'press' }, rest], 'press')).toEqual(['so-vhttdl', 'so-khcn']);
  });
});

describe('the answer', () => {
  const merged = plan({
    units: [
      ended('bac', '2026-05-31', [
        { unit: 'tay', from: '2026-06-01', scope: 'press' },
        { unit: 'dong', from: '2026-06-01' },
      ]),
      unit('tay'),
      unit('dong', { lives: { to: '2026-08-31' } }),
    ],
  });
  const audience = ['bac'];
  const units = (date: string, scope?: string) => audienceOn(merged, date, { audience, scope }).unitIds;

  it('is that of the date and the matter asked for, however often and in whatever order', () => {
    const answers = () => [
      units('2026-05-31'),
      units('2026-06-01'),
      units('2026-06-01', 'press'),
      units('2026-08-31'),
      units('2026-09-01'),
      units('2026-09-01', 'press'),
    ];
    const expected = [['bac'], ['dong'], ['tay'], ['dong'], [], ['tay']];
    expect(answers()).toEqual(expected);
    expect(answers()).toEqual(expected);
  });

  it('is found once while nobody begins, ends or hands over', () => {
    const ask = (date: string) => audienceOn(merged, date, { audience });
    expect(ask('2026-06-01')).toBe(ask('2026-08-31'));
    expect(ask('2026-05-31')).not.toBe(ask('2026-06-01'));
  });
});

describe('who lives in the place of a unit', () => {
  const bac = ended('bac', '2026-05-31', [{ unit: 'tay', from: '2026-06-01' }]);
  const byId = new Map([bac, unit('tay')].map((one) => [one.id, one]));

  it.each([
    ['bac', '2026-05-31', ['bac']],
    ['bac', '2026-06-01', ['tay']],
    ['khach', '2026-06-01', []],
  ])('of %s on %s: %j', (id, date, living) => {
    expect(livingFor(byId, id, { date, scope: undefined })).toEqual(living);
  });
});
