import { describe, expect, it } from '@jest/globals';
import { ended, plan, unit } from './small-plan.fixture.js';
import { successionOf } from './succession.js';

const merged = plan({
  units: [
    ended('bac', '2026-05-31', [{ unit: 'dong', from: '2026-06-01' }]),
    ended('nam', '2026-05-31', []),
    ended('so-tttt', '2026-05-31', [
      { unit: 'so-vhttdl', from: '2026-06-01', scope: 'press' },
      { unit: 'so-khcn', from: '2026-06-01', scope: 'digital' },
    ]),
    ended('dong', '2026-06-30', [{ unit: 'tay', from: '2026-07-01' }]),
    ...['tay', 'so-vhttdl', 'so-khcn'].map((id) => unit(id)),
  ],
});
const becomes = (unitId: string, date: string, scope?: string) =>
  successionOf(merged, unitId, { date, scope });

describe('what a unit owes', () => {
  it('stays with it until the end of its last day, and passes the day after', () => {
    expect(becomes('bac', '2026-05-31')).toEqual({ kind: 'stays' });
    expect(becomes('bac', '2026-06-01')).toEqual({ kind: 'passes', to: 'dong', endedOn: '2026-05-31' });
  });

  it('passes to who lives that day, over a successor that has ended too', () => {
    expect(becomes('bac', '2026-06-30')).toMatchObject({ to: 'dong' });
    expect(becomes('bac', '2026-07-01')).toMatchObject({ kind: 'passes', to: 'tay' });
  });

  it('passes by its matter where a unit was split', () => {
    expect(becomes('so-tttt', '2026-06-01', 'press')).toMatchObject({ kind: 'passes', to: 'so-vhttdl' });
  });

  it('is asked about where several live and the plan does not say which, and where nobody does', () => {
    const choices = ['so-vhttdl', 'so-khcn'];
    expect(becomes('so-tttt', '2026-06-01')).toEqual({ kind: 'asks', choices, endedOn: '2026-05-31' });
    expect(becomes('nam', '2026-06-01')).toEqual({ kind: 'asks', choices: [], endedOn: '2026-05-31' });
  });

  it('stays with whom the plan does not know', () => {
    expect(becomes('khach', '2026-06-01')).toEqual({ kind: 'stays' });
  });
});
